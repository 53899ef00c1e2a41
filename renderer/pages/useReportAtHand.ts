import { useEffect } from 'react'
import { useAsk, useBridge } from '../api/hooks.tsx'
import { warmPreview } from '../features/documents/PrintPreview.tsx'
import { useAtRest } from '../ui/layout/useAtRest.ts'

/** Gets ready what the next click will probably ask for: this report, calculated and printed, and the viewer for it. */
export function useReportAtHand(reportId: number | undefined): void {
  const atRest = useAtRest() && reportId !== undefined
  const id = reportId ?? 0
  const bridge = useBridge()
  useAsk('settlements.get', { id }, { enabled: atRest })
  const printed = useAsk('documents.render', { document: { kind: 'sprawozdanie', reportId: id } }, { enabled: atRest })
  const fileId = atRest ? printed.data?.fileId : undefined
  useEffect(() => {
    if (fileId === undefined) return
    // Only getting ready: a print that is no longer kept will be made again when it is asked for.
    void bridge.file(fileId).then(warmPreview, () => warmPreview())
  }, [bridge, fileId])
}
