import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { AgreementSection } from '../features/partners/AgreementSection.tsx'
import { CommitmentSection } from '../features/partners/CommitmentSection.tsx'
import { MeetingSection } from '../features/partners/MeetingSection.tsx'
import { PartnerSection } from '../features/partners/PartnerSection.tsx'
import { PartnershipForm } from '../features/partners/PartnershipForm.tsx'
import type { Open, SectionProps } from '../features/partners/sectionProps.ts'
import { PromotionSection } from '../features/promotion/PromotionSection.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import { useLeave } from '../ui/layout/askContext.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import { PrintMenu } from './PrintMenu.tsx'

const parts = ['lista', 'porozumienia', 'zobowiazania', 'spotkania', 'promocja', 'ustawienia'] as const
const openOf = (which: string | undefined): Open =>
  which === 'nowe' ? 'new' : which !== undefined && /^\d{1,12}$/.test(which) ? Number(which) : null

/** Partners of the club, what binds them, and promotion; `/partnerzy/spotkania/3` opens one record of one part, `nowe` adds one. */
export default function PartnersPage() {
  const [, go] = useLocation()
  const [, params] = useRoute('/partnerzy/:part?/:which?')
  const leave = useLeave()
  const { data: status, error, again } = useAsk('app.status', {})
  const part = parts.find((one) => one === params?.part) ?? 'lista'
  if (error)
    return (
      <Page title="Partnerzy">
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!status) return <Loading />
  const props: SectionProps = {
    today: status.today,
    open: openOf(params?.which),
    onOpen: (open) =>
      go(`/partnerzy/${part}${open === null ? '' : `/${open === 'new' ? 'nowe' : open}`}`, { replace: true }),
    print: (papers, label = 'Drukuj') => <PrintMenu papers={papers} label={label} />,
    history: (kind, id) => <RecordHistory kind={kind} id={id} />,
    scans: (kind, id) => <ScanBox kind={kind} id={id} />,
  }
  const visit = async (next: string) => {
    if (await leave()) go(`/partnerzy/${next}`, { replace: true })
  }
  return (
    <Page title="Partnerzy">
      <Tabs
        label="Części partnerstwa"
        value={part}
        onChange={(next) => void visit(next)}
        tabs={[
          { id: 'lista', label: 'Partnerzy', content: <PartnerSection {...props} /> },
          { id: 'porozumienia', label: 'Porozumienia', content: <AgreementSection {...props} /> },
          { id: 'zobowiazania', label: 'Zobowiązania', content: <CommitmentSection {...props} /> },
          { id: 'spotkania', label: 'Spotkania', content: <MeetingSection {...props} /> },
          {
            id: 'promocja',
            label: 'Promocja',
            content: (
              <PromotionSection
                {...props}
                history={(id) => <RecordHistory kind="promotionEntry" id={id} />}
                scans={(id) => <ScanBox kind="promotionEntry" id={id} />}
              />
            ),
          },
          { id: 'ustawienia', label: 'Ustawienia partnerstwa', content: <PartnershipForm /> },
        ]}
      />
    </Page>
  )
}
