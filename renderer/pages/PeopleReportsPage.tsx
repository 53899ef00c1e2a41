import { Button } from '@mantine/core'
import { IconPrinter, IconTable } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Output } from '#shared/contract/define.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { peopleReportsContract } from '#shared/peopleReports/contract.ts'
import { useAsk } from '../api/hooks.tsx'
import { ReportFilterBar } from '../features/peopleReports/ReportFilterBar.tsx'
import { peopleWords, ReportView } from '../features/peopleReports/ReportView.tsx'
import css from '../features/peopleReports/report.module.css'
import { filterOf, type ReportChoice } from '../features/peopleReports/reportChoice.ts'
import { useLeave } from '../ui/layout/askContext.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { documentPreview } from './documentPreview.tsx'
import { addressOf, choiceIn, isPaper } from './peopleReportsAddress.ts'

const title = 'Raporty'
type Choices = Output<(typeof peopleReportsContract)['peopleReports.choices']>
const prints = { edition: 'editionReport', yearly: 'yearlyReport', cas: 'casReport' } as const

function Reports({ choices }: { choices: Choices }) {
  const [, go] = useLocation()
  const search = useSearch()
  const leave = useLeave()
  const choice = useMemo(() => choiceIn(search, choices), [search, choices])
  const asPaper = isPaper(search)
  const filter = filterOf(choice)
  const { kind, isPublic } = choice
  const asked = { kind, isPublic, filter: filter ?? { time: { kind: 'onDay' as const, day: choices.today } } }
  const {
    data: report,
    error,
    again,
  } = useAsk('peopleReports.get', asked, { enabled: filter !== undefined, keep: true })
  const change = async (next: Partial<ReportChoice>) => {
    if (await leave()) go(addressOf({ ...choice, ...next }, asPaper), { replace: true })
  }
  const turn = async () => {
    if (await leave()) go(addressOf(choice, !asPaper), { replace: true })
  }
  const bar = <ReportFilterBar choice={choice} onChange={(next) => void change(next)} {...choices} />
  const note =
    report &&
    [report.about, peopleWords(report), report.dueOn && `termin: ${formatDate(report.dueOn)}`]
      .filter(Boolean)
      .join(' · ')
  const page = (content: React.ReactNode, panel?: React.ReactNode) => (
    <Page
      title={title}
      note={note}
      panel={panel}
      actions={
        filter && (
          <Button
            variant="default"
            leftSection={asPaper ? <IconTable size={16} aria-hidden /> : <IconPrinter size={16} aria-hidden />}
            onClick={() => void turn()}
          >
            {asPaper ? 'Wróć do liczb' : 'Podgląd wydruku'}
          </Button>
        )
      }
    >
      {bar}
      {content}
    </Page>
  )
  if (!filter) return page(<EmptyState title="Wybierz edycję">Raport liczy się z zapisów wybranych edycji.</EmptyState>)
  if (error) return page(<RefusedState error={error} onAgain={again} />)
  if (!report) return page(<Loading what="Liczę raport…" />)
  if (asPaper)
    return page(
      <div className={css.paper}>{documentPreview({ kind: prints[kind], filter, isPublic }, report.title)}</div>,
    )
  return (
    <ReportView key={addressOf(choice)} report={report} kind={kind} filter={filter}>
      {page}
    </ReportView>
  )
}

/** Reports of people. What is asked for stands in the address: `/raporty?raport=cas&za=inYear&rok=2021`. */
export default function PeopleReportsPage() {
  const [, go] = useLocation()
  const { data: choices, error, again } = useAsk('peopleReports.choices', {})
  if (choices && choices.editions.length > 0) return <Reports choices={choices} />
  return (
    <Page title={title}>
      {error && <RefusedState error={error} onAgain={again} />}
      {!choices && !error && <Loading />}
      {choices && (
        <EmptyState
          title="Nie ma jeszcze czego liczyć"
          action={{ label: 'Dodaj pierwszą edycję', onAct: () => go('/edycje/nowa') }}
        >
          Raporty powstają z zapisów: udziałów, zajęć, efektów. Program liczy je sam, a każdą liczbę można otworzyć.
        </EmptyState>
      )}
    </Page>
  )
}
