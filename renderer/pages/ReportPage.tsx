import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { ReportStanding } from '#shared/filings/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { styleNonce } from '../api/bridge.ts'
import { useAsk, useTell } from '../api/hooks.tsx'
import { PrintPreview } from '../features/documents/PrintPreview.tsx'
import { StandingBar } from '../features/filings/StandingBar.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { DraftPart } from '../features/narratives/DraftPart.tsx'
import { FromRecords } from '../features/narratives/FromRecords.tsx'
import { ReturnPart } from '../features/returns/ReturnPart.tsx'
import { ReportWorkbench } from '../features/settlements/ReportWorkbench.tsx'
import type { ReportState } from '../features/settlements/reportState.ts'
import { kindName, partName, periodWords } from '../features/settlements/reportWords.ts'
import { termWords } from '../texts/term.ts'
import { TextEditor } from '../ui/editor/TextEditor.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Notice } from '../ui/layout/Notice.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { useSay } from '../ui/layout/status.tsx'
import { PrintMenu } from './PrintMenu.tsx'
import { FilingActs, type FilingPanel, OpenedPanel, ScansAct } from './ReportFiling.tsx'

function RemoveReport({ id }: { id: number }) {
  const { tell } = useTell('settlements.remove')
  const [, go] = useLocation()
  const say = useSay()
  const remove = async () => {
    const answer = await tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto sprawozdanie.' })
    go('/sprawozdania')
  }
  return (
    <ActionIcon aria-label="Usuń sprawozdanie" title="Usuń sprawozdanie" onClick={() => void remove()}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}

const contractWords = (
  { contractNumber, grantTitle, report }: ReportState,
  standing: ReportStanding | undefined,
  today: string | undefined,
) =>
  [
    grantTitle,
    contractNumber && `umowa ${contractNumber}`,
    `za okres ${periodWords(report.periodFrom, report.periodTo)}`,
    standing?.term && !standing.filing && today && termWords(standing.term.date, today),
  ]
    .filter(Boolean)
    .join(' · ')

/** Beside the preview: how many wordings of the form nobody has compared with the official text. */
function Uncompared({ count, reportId }: { count: number; reportId: number }) {
  if (count === 0) return null
  const words = counted(count, 'brzmienia', 'brzmień', 'brzmień')
  return (
    <Notice kind="info">
      {words} formularza nie porównano z tekstem urzędowym.{' '}
      <Link href={`/sprawozdania/${reportId}/brzmienia`}>Porównaj</Link>
    </Notice>
  )
}

/** What is printed beside the report itself. */
const papersOf = (reportId: number) => [
  { label: 'Lista kontrolna przed złożeniem', document: { kind: 'reportChecklist' as const, reportId } },
  { label: 'Spis załączników', document: { kind: 'attachmentList' as const, reportId } },
  { label: 'Rozliczenie zwrotu dotacji', document: { kind: 'returnLetter' as const, reportId } },
]

/** One report as a workbench, with the very paper in the middle; of a filed one, the paper that was filed. */
export function ReportPage({ id }: { id: number }) {
  const { data: standing } = useAsk('filings.standing', { reportId: id })
  const filing = standing?.filing ?? null
  const document: PrintRequest = filing
    ? { kind: 'filedReport', filingId: filing.id }
    : { kind: 'sprawozdanie', reportId: id }
  // Printed while the report is being read, so that both come at once.
  useAsk('documents.render', { document })
  const { data, error, again } = useAsk('settlements.get', { id })
  const today = useAsk('app.status', {}).data?.today
  const [open, setOpen] = useState<FilingPanel>()
  // A refresh that is refused takes nothing half typed away; a report that is gone does.
  if (!data || error?.kind === 'notFound')
    return <Page title="Sprawozdanie">{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
  const title = kindName(data.report.kind)
  return (
    <Page
      title={title}
      note={contractWords(data, standing, today)}
      actions={
        <>
          {standing && <FilingActs reportId={id} standing={standing} onFile={() => setOpen({ kind: 'file' })} />}
          <ScansAct reportId={id} onOpen={() => setOpen({ kind: 'scans' })} />
          <PrintMenu label="Inne wydruki" papers={papersOf(id)} />
          {standing && !filing && standing.withdrawn.length === 0 && <RemoveReport id={id} />}
        </>
      }
      panel={
        open &&
        standing &&
        today && (
          <OpenedPanel open={open} state={data} standing={standing} today={today} onClose={() => setOpen(undefined)} />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!filing &&
        data.formNotices.map((words) => (
          <Notice key={words} kind="info">
            {words}
          </Notice>
        ))}
      {standing && (
        <StandingBar
          reportId={id}
          standing={standing}
          onWithdraw={() => setOpen({ kind: 'withdraw' })}
          onConfirmation={() => setOpen({ kind: 'confirmation' })}
          onPaper={({ id: filingId }) => setOpen({ kind: 'paper', filingId })}
        />
      )}
      <ReportWorkbench
        state={data}
        again={again}
        frozen={filing !== null}
        narrowed={open !== undefined && open.kind !== 'paper'}
        preview={
          <PrintPreview
            document={document}
            label={title}
            note={filing === null && <Uncompared count={data.unverifiedTexts} reportId={id} />}
          />
        }
        refund={
          <ReturnPart
            reportId={id}
            grantId={data.report.grantId}
            isFinal={data.report.kind === 'final'}
            writtenIn={partName(data.formParts, 'II.2') || partName(data.formParts, 'money')}
          />
        }
        history={<RecordHistory kind="report" id={id} />}
        drafted={(box, report, isTyped, atHand) => (
          <>
            <DraftPart key={box} field={box} report={report} isTyped={isTyped} />
            <FromRecords
              key={`${box} records`}
              field={box}
              report={report}
              alone={!data.formParts.some(({ part }) => part === 'I.2')}
              {...atHand}
            />
          </>
        )}
        editor={(box) => <TextEditor {...box} nonce={styleNonce()} fallback={<Loading />} />}
      />
    </Page>
  )
}
