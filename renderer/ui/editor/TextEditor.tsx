import { type ReactNode, Suspense } from 'react'
import { readLater } from '../layout/readLater.tsx'
import type { WritingEditorProps } from './WritingEditor.tsx'

// The editor is a large library: it comes only where something long is written.
const WritingEditor = readLater(() => import('./WritingEditor.tsx'))

/** A place for long plain text. `fallback`: what stands there while the editor is being read. */
export const TextEditor = ({ fallback, ...props }: WritingEditorProps & { fallback?: ReactNode }) => (
  <Suspense fallback={fallback ?? null}>
    <WritingEditor {...props} />
  </Suspense>
)
