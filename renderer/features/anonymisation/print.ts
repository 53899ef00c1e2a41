import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'

/** Draws the way to papers; the page composes it. */
export type Print = (
  papers: readonly { readonly label: string; readonly document: PrintRequest }[],
  label?: string,
) => ReactNode
