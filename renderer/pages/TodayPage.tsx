import { useAsk } from '../api/hooks.tsx'
import { nearestDue } from '../features/start/dueReport.ts'
import { TodayScreen } from '../features/start/TodayScreen.tsx'
import { FirstPassphrase } from '../features/vault/FirstPassphrase.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { useReportAtHand } from './useReportAtHand.ts'

/** Where the day begins. */
export default function TodayPage() {
  const status = useAsk('app.status', {})
  const club = useAsk('club.get', {})
  const grants = useAsk('grants.list', {})
  const editions = useAsk('editions.list', {})
  const reports = useAsk('settlements.list', {})
  const drafts = useAsk('drafts.list', {})
  const due = grants.data && status.data && nearestDue(grants.data, status.data.today)
  const row = reports.data?.find((report) => report.grantId === due?.id && report.kind === 'final')
  const { data: settled } = useAsk('settlements.get', { id: row?.id ?? 0 }, { enabled: row !== undefined })
  useReportAtHand(row?.id)
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
  const blocking = settled?.findings.filter(
    (finding) => finding.severity === 'blocks' && finding.override === null,
  ).length
  return (
    <Page title="Dziś" scrolls>
      <TodayScreen
        today={status.data.today}
        demo={status.data.demo}
        empty={status.data.empty}
        club={club.data}
        grants={grants.data}
        editions={editions.data}
        report={row && { row, blocking }}
        drafts={drafts.data ?? []}
        first={<FirstPassphrase />}
      />
    </Page>
  )
}
