import { Suspense } from 'react'
import { Link, useLocation } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { caseTabs } from './caseTabs.ts'

/** Everything about one person in one edition: `/uczestnicy/udzial/7/diagnoza`. */
export function CasePage({ id, part }: { id: number; part: string | undefined }) {
  const [, go] = useLocation()
  const leave = useLeave()
  const { data: head, error, again } = useAsk('participations.head', { id })
  if (error)
    return (
      <Page title="Udział w edycji">
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!head) return <Loading what="Wczytuję udział…" />
  const chosen = caseTabs.find((tab) => tab.path === part) ?? caseTabs[0]!
  const open = async (path: string) => {
    if (await leave()) go(`/uczestnicy/udzial/${id}/${path}`, { replace: true })
  }
  return (
    <Page
      title={`${head.firstName} ${head.lastName}`}
      note={
        <>
          <Link href={`/uczestnicy/${head.personId}`}>Dane osoby</Link>
          {' · '}
          <Link href={`/edycje/${head.editionId}`}>{head.editionName}</Link>
          {head.startedOn && ` · od ${formatDate(head.startedOn)}`}
          {head.endedOn && ` do ${formatDate(head.endedOn)}`}
        </>
      }
    >
      <Tabs
        label="Części sprawy"
        value={chosen.path}
        onChange={(path) => void open(path)}
        tabs={caseTabs.map(({ path, label, component: Part }) => ({
          id: path,
          label,
          content: (
            <Suspense fallback={<Loading />}>
              <Part participationId={id} />
            </Suspense>
          ),
        }))}
      />
    </Page>
  )
}
