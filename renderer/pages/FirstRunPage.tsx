import { useState } from 'react'
import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { SampleHint } from '../features/sample/SampleHint.tsx'
import { FirstSteps } from '../features/today/FirstSteps.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { FirstRunStep } from './firstRun/FirstRunStep.tsx'
import css from './firstRun/firstRun.module.css'
import { type FirstRecords, firstRunPath, firstSteps, nextStep } from './firstRun/firstSteps.tsx'

const title = 'Pierwsze kroki'

function Steps({ records, asked, empty }: { records: FirstRecords; asked: string | undefined; empty: boolean }) {
  const [, go] = useLocation()
  const [moved, setMoved] = useState(false)
  const steps = firstSteps(records)
  const step = steps.find(({ id }) => id === asked) ?? steps.find(({ done }) => !done) ?? steps[0]!
  const onward = () => {
    const next = nextStep(steps, step.id)
    setMoved(true)
    go(next?.href ?? '/')
  }
  return (
    <Page title={title} scrolls>
      <div className={css.columns}>
        <div className={css.steps}>
          <FirstSteps steps={steps} current={`${firstRunPath}/${step.id}`} />
          {empty && <SampleHint />}
        </div>
        <FirstRunStep key={step.id} step={step} takesFocus={moved} onSaved={onward} onSkip={onward} />
      </div>
    </Page>
  )
}

/** A new file made ready step by step; `/pierwsze-kroki/klub` opens one step, without it the first that is not done. */
export default function FirstRunPage() {
  const [, params] = useRoute(`${firstRunPath}/:step`)
  const club = useAsk('club.get', {})
  const grants = useAsk('grants.list', {})
  const editions = useAsk('editions.list', {})
  const status = useAsk('app.status', {})
  const refused = [club, grants, editions, status].find(({ error }) => error)
  if (refused?.error)
    return (
      <Page title={title}>
        <RefusedState error={refused.error} onAgain={refused.again} />
      </Page>
    )
  if (!club.data || !grants.data || !editions.data || !status.data)
    return (
      <Page title={title}>
        <Loading />
      </Page>
    )
  const records = { club: club.data, grants: grants.data, editions: editions.data }
  return <Steps records={records} asked={params?.step} empty={status.data.empty} />
}
