import { NativeSelect } from '@mantine/core'
import { useLocation, useRoute, useSearch } from 'wouter'
import type { EditionRow } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../api/hooks.tsx'
import { WorkSection } from '../features/communityWork/WorkSection.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { OutcomeSection } from '../features/outcomes/OutcomeSection.tsx'
import { BenefitSection } from '../features/supports/BenefitSection.tsx'
import { CourseSection } from '../features/supports/CourseSection.tsx'
import { EventSection } from '../features/supports/EventSection.tsx'
import { InternshipSection } from '../features/supports/InternshipSection.tsx'
import type { HistoryOf } from '../features/supports/sectionProps.ts'
import { useLeave } from '../ui/layout/askContext.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import { documentPreview } from './documentPreview.tsx'

const title = 'Kursy i staże'
const historyOf: HistoryOf = (kind, id) => <RecordHistory kind={kind} id={id} />

type Props = { editions: readonly EditionRow[]; edition: EditionRow; part: string; today: IsoDate }

function Supports({ editions, edition, part, today }: Props) {
  const [, go] = useLocation()
  const leave = useLeave()
  const { data: people, error, again } = useAsk('editions.participants', { editionId: edition.id })
  const visit = async (to: string) => {
    if (await leave()) go(to, { replace: true })
  }
  const chooser = (
    <NativeSelect
      aria-label="Edycja"
      w="14rem"
      value={String(edition.id)}
      onChange={(event) => void visit(`/kursy/${part}?edycja=${event.currentTarget.value}`)}
    >
      {editions.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </NativeSelect>
  )
  if (error)
    return (
      <Page title={title} actions={chooser}>
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!people) return <Loading what="Wczytuję uczestników…" />
  const options = people.map((one) => ({ value: one.id, label: `${one.lastName} ${one.firstName}` }))
  const common = {
    key: edition.id,
    editionId: edition.id,
    people: options,
    today,
    preview: documentPreview,
  }
  const { key, ...props } = common
  const section = { ...props, history: historyOf }
  return (
    <Page title={title} actions={chooser}>
      <Tabs
        label="Rodzaje wsparcia"
        value={part}
        onChange={(next) => void visit(`/kursy/${next}?edycja=${edition.id}`)}
        tabs={[
          { id: 'kursy', label: 'Kursy', content: <CourseSection key={key} {...section} /> },
          { id: 'staze', label: 'Staże i praktyki', content: <InternshipSection key={key} {...section} /> },
          {
            id: 'prace',
            label: 'Prace społecznie użyteczne',
            content: <WorkSection key={key} {...props} history={(id) => historyOf('communityWork', id)} />,
          },
          { id: 'swiadczenia', label: 'Świadczenia', content: <BenefitSection key={key} {...section} /> },
          { id: 'wydarzenia', label: 'Wydarzenia', content: <EventSection key={key} {...section} /> },
          {
            id: 'efekty',
            label: 'Efekty',
            content: <OutcomeSection key={key} {...props} history={(id) => historyOf('outcome', id)} />,
          },
        ]}
      />
    </Page>
  )
}

const parts = ['kursy', 'staze', 'prace', 'swiadczenia', 'wydarzenia', 'efekty']

/** What people of an edition got beside classes and what became of them; `/kursy/staze?edycja=3` opens one part of one edition. */
export default function SupportsPage() {
  const [, go] = useLocation()
  const [, params] = useRoute('/kursy/:part')
  const asked = Number(new URLSearchParams(useSearch()).get('edycja'))
  const editions = useAsk('editions.list', {})
  const status = useAsk('app.status', {})
  const error = editions.error ?? status.error
  if (error)
    return (
      <Page title={title}>
        <RefusedState error={error} onAgain={editions.again} />
      </Page>
    )
  if (!editions.data || !status.data) return <Loading />
  const edition = editions.data.find((one) => one.id === asked) ?? editions.data[0]
  if (!edition)
    return (
      <Page title={title}>
        <EmptyState
          title="Najpierw dodaj edycję"
          action={{ label: 'Dodaj pierwszą edycję', onAct: () => go('/edycje/nowa') }}
        >
          Kursy, staże, prace społecznie użyteczne, świadczenia, wydarzenia i efekty należą do edycji i jej uczestników.
        </EmptyState>
      </Page>
    )
  const part = parts.find((one) => one === params?.part) ?? 'kursy'
  return <Supports editions={editions.data} edition={edition} part={part} today={status.data.today} />
}
