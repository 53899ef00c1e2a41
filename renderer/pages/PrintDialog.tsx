import type { PrintRequest } from '#shared/documents/contract.ts'
import { PrintPreview } from '../features/documents/PrintPreview.tsx'
import { WideDialog } from '../ui/layout/WideDialog.tsx'

type Props = { paper: { readonly label: string; readonly document: PrintRequest }; onClose: () => void }

/** A paper over the window; Escape closes it and what was under it has not moved. */
export const PrintDialog = ({ paper, onClose }: Props) => (
  <WideDialog title={paper.label} close="Zamknij wydruk" onClose={onClose}>
    <PrintPreview document={paper.document} label={paper.label} />
  </WideDialog>
)
