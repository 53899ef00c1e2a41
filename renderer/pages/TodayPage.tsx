import { useAsk } from '../api/hooks.tsx'
import { SampleHint } from '../features/sample/SampleHint.tsx'
import { recordLink } from '../features/settlements/findingWords.ts'
import { DueParts } from '../features/today/DueParts.tsx'
import { FirstSteps } from '../features/today/FirstSteps.tsx'
import { MoneyPart } from '../features/today/MoneyPart.tsx'
import { nextReport, type OwedReport, owedReports } from '../features/today/nextReport.ts'
import { openEditions, PlacesPart } from '../features/today/PlacesPart.tsx'
import { RecentPart } from '../features/today/RecentPart.tsx'
import { type Obstacle, ReportPart } from '../features/today/ReportPart.tsx'
import { TodayScreen } from '../features/today/TodayScreen.tsx'
import { FirstPassphrase } from '../features/vault/FirstPassphrase.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { firstSteps } from './firstRun/firstSteps.tsx'
import { useReportAtHand } from './useReportAtHand.ts'

/** What blocks a report, each leading to the record it is mended in; of the report itself, to the report. */
function useObstacles(owed: OwedReport | undefined): readonly Obstacle[] | undefined {
  const id = owed?.reportId ?? null
  const { data } = useAsk('settlements.get', { id: id ?? 0 }, { enabled: id !== null })
  if (id === null || !owed) return undefined
  return data?.findings
    .filter(({ severity, override }) => severity === 'blocks' && override === null)
    .map(({ message, record }) => {
      const link = record && recordLink(record, { grantId: owed.grantId, reportId: id })
      return { words: message, href: link?.href ?? `/sprawozdania/${id}` }
    })
}

/** Where the day begins. */
export default function TodayPage() {
  const status = useAsk('app.status', {})
  const club = useAsk('club.get', {})
  const grants = useAsk('grants.list', {})
  const editions = useAsk('editions.list', {})
  const reports = useAsk('settlements.list', {})
  const today = status.data?.today ?? ''
  const owed = owedReports(grants.data ?? [], reports.data ?? [])
  const next = grants.data && reports.data && nextReport(owed, today)
  const obstacles = useObstacles(next)
  useReportAtHand(next?.reportId ?? undefined)
  const refused = [status, club, grants, editions, reports].find(({ error }) => error)
  if (refused?.error)
    return (
      <Page title="Dziś">
        <RefusedState error={refused.error} onAgain={refused.again} />
      </Page>
    )
  if (!status.data || !club.data || !grants.data || !editions.data || !reports.data)
    return (
      <Page title="Dziś">
        <Loading />
      </Page>
    )
  const steps = firstSteps({ club: club.data, grants: grants.data, editions: editions.data })
  const unsettled = new Set(owed.map(({ grantId }) => grantId))
  const money = grants.data.filter(({ id, spendTo }) => spendTo >= today || unsettled.has(id))
  const open = openEditions(editions.data, today)
  return (
    <Page title="Dziś" scrolls>
      <TodayScreen
        head={
          steps.some(({ done }) => !done) && (
            <>
              {status.data.empty && <FirstPassphrase />}
              <FirstSteps steps={steps} title />
              {status.data.empty && <SampleHint />}
            </>
          )
        }
        main={<DueParts />}
        aside={
          <>
            {next && <ReportPart owed={next} today={today} obstacles={obstacles} />}
            {open.length > 0 && <PlacesPart editions={open} />}
            {money.length > 0 && <MoneyPart grants={money} today={today} />}
            <RecentPart />
          </>
        }
      />
    </Page>
  )
}
