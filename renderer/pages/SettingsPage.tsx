import { Suspense, useState } from 'react'
import { useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { AboutProgram } from '../features/club/AboutProgram.tsx'
import { KisForm } from '../features/club/KisForm.tsx'
import { LookSettings } from '../features/club/LookSettings.tsx'
import { OperatorSection } from '../features/club/OperatorSection.tsx'
import { OrganisationForm } from '../features/club/OrganisationForm.tsx'
import { SignatorySection } from '../features/club/SignatorySection.tsx'
import { SampleSection } from '../features/sample/SampleSection.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { type Tab, Tabs } from '../ui/layout/Tabs.tsx'
import { settingsTabs } from './settings/settingsTabs.ts'

function Settings({ start }: { start: string }) {
  const { data: club, error, again } = useAsk('club.get', {})
  const status = useAsk('app.status', {}).data
  const [part, setPart] = useState(start)
  if (!club)
    return <Page title="Ustawienia">{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
  // Every part with fields stays in place, so that looking at another one loses nothing.
  const tabs: Tab[] = [
    {
      id: 'stowarzyszenie',
      label: 'Stowarzyszenie',
      keep: true,
      content: <OrganisationForm organisation={club.organisation} />,
    },
    { id: 'klub', label: 'Klub', keep: true, content: <KisForm kis={club.kis} /> },
    {
      id: 'podpisy',
      label: 'Osoby podpisujące',
      keep: true,
      content: <SignatorySection signatories={club.signatories} />,
    },
    { id: 'praca', label: 'Osoby przy pracy', keep: true, content: <OperatorSection operators={club.operators} /> },
    ...settingsTabs.map(({ path, label, component: Part }) => ({
      id: path,
      label,
      content: (
        <Suspense fallback={<Loading />}>
          <Part />
        </Suspense>
      ),
    })),
    { id: 'wyglad', label: 'Wygląd', content: <LookSettings /> },
    {
      id: 'program',
      label: 'O programie',
      content: status ? <AboutProgram status={status} sample={<SampleSection />} /> : <Loading />,
    },
  ]
  return (
    <Page title="Ustawienia">
      {error && <RefusedState error={error} onAgain={again} />}
      <Tabs
        label="Części ustawień"
        beside
        tabs={tabs}
        value={tabs.some((tab) => tab.id === part) ? part : 'stowarzyszenie'}
        onChange={setPart}
      />
    </Page>
  )
}

/** The association, the club, people who sign and work, the look, the program; `/ustawienia/podpisy` opens one part. */
export default function SettingsPage() {
  const [, params] = useRoute('/ustawienia/:part')
  const part = params?.part ?? 'stowarzyszenie'
  return <Settings key={part} start={part} />
}
