import { Suspense, useCallback } from 'react'
import { useLocation } from 'wouter'
import { useAsk } from '../../api/hooks.tsx'
import { RestrictionMark } from '../../features/dataProtection/RestrictionMark.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { CaseNote } from './CaseNote.tsx'
import { CaseSteps } from './CaseSteps.tsx'
import { caseTabs } from './caseTabs.ts'

/** Everything about one person in one edition: `/uczestnicy/udzial/7/diagnoza`. */
export function CasePage({ id, part }: { id: number; part: string | undefined }) {
  const [, go] = useLocation()
  const leave = useLeave()
  const { data: head, error, again } = useAsk('participations.head', { id })
  const chosen = caseTabs.find((tab) => tab.path === part) ?? caseTabs[0]!
  const open = useCallback(
    async (to: number, path: string, replace: boolean) => {
      if (await leave()) go(`/uczestnicy/udzial/${to}/${path}`, { replace })
    },
    [go, leave],
  )
  const step = useCallback((to: number) => void open(to, chosen.path, false), [open, chosen.path])
  if (error)
    return (
      <Page title="Udział w edycji">
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!head) return <Loading what="Wczytuję udział…" />
  return (
    <Page
      title={`${head.firstName} ${head.lastName}`}
      note={
        <>
          <RestrictionMark personId={head.personId} />
          <CaseNote head={head} />
        </>
      }
      actions={<CaseSteps head={head} onGo={step} />}
    >
      <Tabs
        label="Części sprawy"
        value={chosen.path}
        onChange={(path) => void open(id, path, true)}
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
