import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { PrintPreview } from '../features/documents/PrintPreview.tsx'

/** Draws a document for a feature that does not know how documents are shown. */
export const documentPreview = (document: PrintRequest, label: string): ReactNode => (
  <PrintPreview document={document} label={label} />
)
