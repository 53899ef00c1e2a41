import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { RetentionSection } from '../features/anonymisation/RetentionSection.tsx'
import { AccessSection } from '../features/dataProtection/AccessSection.tsx'
import { ActivitySection } from '../features/dataProtection/ActivitySection.tsx'
import { AuthorisationSection } from '../features/dataProtection/AuthorisationSection.tsx'
import { BreachSection } from '../features/dataProtection/BreachSection.tsx'
import { ChecklistSection } from '../features/dataProtection/ChecklistSection.tsx'
import { ClauseSection } from '../features/dataProtection/ClauseSection.tsx'
import { DisclosureSection } from '../features/dataProtection/DisclosureSection.tsx'
import { RequestSection } from '../features/dataProtection/RequestSection.tsx'
import { RestrictionSection } from '../features/dataProtection/RestrictionSection.tsx'
import { DueSection } from '../features/dataProtection/retention/DueSection.tsx'
import { RuleSection } from '../features/dataProtection/retention/RuleSection.tsx'
import type { Open, SectionProps } from '../features/dataProtection/sectionProps.ts'
import { NotesPassphrase } from '../features/diagnoses/NotesPassphrase.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { useLeave } from '../ui/layout/askContext.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { type Tab, Tabs } from '../ui/layout/Tabs.tsx'
import { PrintMenu } from './PrintMenu.tsx'

const openOf = (which: string | undefined): Open =>
  which === 'nowe' ? 'new' : which !== undefined && /^\d{1,12}$/.test(which) ? Number(which) : null

/** The request of the address, if any, is answered here; then its answer is shown in the register. */
function Retention({ today, open, print }: SectionProps) {
  const [, go] = useLocation()
  const requestId = typeof open === 'number' ? open : null
  return (
    <RetentionSection
      {...{ today, print, requestId }}
      onAnswered={() => go(`/ochrona-danych/wnioski/${requestId}`, { replace: true })}
    />
  )
}

/** The parts of the page in their order; each is the last word of its address. */
const tabsOf = (props: SectionProps): readonly Tab[] => [
  { id: 'klauzule', label: 'Klauzule i zgody', content: <ClauseSection {...props} /> },
  { id: 'wnioski', label: 'Wnioski osób', content: <RequestSection {...props} /> },
  { id: 'dostep', label: 'Kopia danych', content: <AccessSection {...props} /> },
  { id: 'ograniczenia', label: 'Ograniczenia', content: <RestrictionSection {...props} /> },
  { id: 'udostepnienia', label: 'Udostępnienia', content: <DisclosureSection {...props} /> },
  { id: 'czynnosci', label: 'Rejestr czynności', apart: true, content: <ActivitySection {...props} /> },
  { id: 'upowaznienia', label: 'Upoważnienia', content: <AuthorisationSection {...props} /> },
  { id: 'naruszenia', label: 'Naruszenia', content: <BreachSection {...props} /> },
  { id: 'lista', label: 'Lista kontrolna', content: <ChecklistSection {...props} /> },
  {
    id: 'notatki',
    label: 'Notatki zastrzeżone',
    apart: true,
    content: <NotesPassphrase print={props.print} />,
  },
  { id: 'terminy', label: 'Terminy przechowywania', content: <DueSection {...props} /> },
  { id: 'okresy', label: 'Okresy przechowywania', content: <RuleSection {...props} /> },
  { id: 'przechowywanie', label: 'Przechowywanie i anonimizacja', content: <Retention {...props} /> },
]

/** Data protection of the association; `/ochrona-danych/wnioski/3` opens one record of one part, `nowe` adds one. */
export default function DataProtectionPage() {
  const [, go] = useLocation()
  const [, params] = useRoute('/ochrona-danych/:part?/:which?')
  const leave = useLeave()
  const { data: status, error, again } = useAsk('app.status', {})
  if (error)
    return (
      <Page title="Ochrona danych">
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!status) return <Loading />
  const asked = params?.part ?? ''
  const tabs = tabsOf({
    today: status.today,
    open: openOf(params?.which),
    onOpen: (open) =>
      go(`/ochrona-danych/${part}${open === null ? '' : `/${open === 'new' ? 'nowe' : open}`}`, { replace: true }),
    print: (papers, label = 'Drukuj') => <PrintMenu papers={papers} label={label} />,
    history: (kind, id) => <RecordHistory kind={kind} id={id} />,
  })
  const part = tabs.some(({ id }) => id === asked) ? asked : 'wnioski'
  const visit = async (next: string) => {
    if (await leave()) go(`/ochrona-danych/${next}`, { replace: true })
  }
  return (
    <Page title="Ochrona danych">
      <Tabs beside label="Części ochrony danych" value={part} onChange={(next) => void visit(next)} tabs={tabs} />
    </Page>
  )
}
