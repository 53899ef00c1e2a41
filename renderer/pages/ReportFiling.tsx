import { Button } from '@mantine/core'
import { IconPaperclip } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import type { ReportStanding } from '#shared/filings/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../api/hooks.tsx'
import { FilePanel } from '../features/filings/FilePanel.tsx'
import { ConfirmationPanel, WithdrawPanel } from '../features/filings/FilingPanels.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import type { ReportState } from '../features/settlements/reportState.ts'
import { SidePanel } from '../ui/layout/SidePanel.tsx'
import { useSay } from '../ui/layout/status.tsx'
import { PrintDialog } from './PrintDialog.tsx'

/** What stands beside the workbench. */
export type FilingPanel =
  | { readonly kind: 'file' | 'withdraw' | 'confirmation' | 'scans' }
  | { readonly kind: 'paper'; readonly filingId: number }

/** The main act of a report: to file a draft, to correct a filed one. */
export function FilingActs({
  reportId,
  standing,
  onFile,
}: {
  reportId: number
  standing: ReportStanding
  onFile: () => void
}) {
  const { tell, isTelling } = useTell('filings.correct')
  const [, go] = useLocation()
  const say = useSay()
  const correct = async () => {
    const answer = await tell({ reportId })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Rozpoczęto korektę: kopia złożonego sprawozdania, którą można zmieniać.' })
    go(`/sprawozdania/${answer.value.id}`)
  }
  if (!standing.filing) return <Button onClick={onFile}>Złóż sprawozdanie</Button>
  if (standing.correctedById !== null) return null
  return (
    <Button loading={isTelling} onClick={() => void correct()}>
      Nowa korekta
    </Button>
  )
}

/** Opens the scans of the report, and says how many there are. */
export function ScansAct({ reportId, onOpen }: { reportId: number; onOpen: () => void }) {
  const { data } = useAsk('scans.list', { recordKind: 'report', recordId: reportId })
  return (
    <Button variant="default" leftSection={<IconPaperclip size={16} aria-hidden />} onClick={onOpen}>
      {data && data.length > 0 ? `Skany (${data.length})` : 'Skany'}
    </Button>
  )
}

type Props = {
  open: FilingPanel
  state: ReportState
  standing: ReportStanding
  today: IsoDate
  onClose: () => void
}

/** The panel that was asked for: filing, withdrawing, the number of the confirmation, scans, or a withdrawn paper. */
export function OpenedPanel({ open, state, standing, today, onClose }: Props) {
  const { filing } = standing
  if (open.kind === 'paper')
    return (
      <PrintDialog
        paper={{ label: 'Wycofany wydruk', document: { kind: 'filedReport', filingId: open.filingId } }}
        onClose={onClose}
      />
    )
  if (open.kind === 'scans')
    return (
      <SidePanel title="Skany sprawozdania" onClose={onClose}>
        <ScanBox
          kind="report"
          id={state.report.id}
          note="Tu leży to, co wyszło z klubu i co wróciło: podpisane sprawozdanie i potwierdzenie złożenia (UPO, potwierdzenie z generatora albo nadania)."
        />
      </SidePanel>
    )
  if (open.kind === 'file' && !filing) {
    const blocks = state.findings.filter(({ severity, override }) => severity === 'blocks' && override === null)
    return (
      <FilePanel
        reportId={state.report.id}
        today={today}
        term={standing.term}
        blocks={blocks.map(({ message }) => message)}
        onClose={onClose}
      />
    )
  }
  if (open.kind === 'withdraw' && filing) return <WithdrawPanel filing={filing} onClose={onClose} />
  if (open.kind === 'confirmation' && filing) return <ConfirmationPanel filing={filing} onClose={onClose} />
  return null
}
