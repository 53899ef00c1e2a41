import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute, useSearch } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { CertificatePanel } from '../features/certificates/CertificatePanel.tsx'
import { CertificateRegister } from '../features/certificates/CertificateRegister.tsx'
import { certificates } from '../features/certificates/certificateWords.ts'
import { OtherIssueDesk } from '../features/certificates/OtherIssueDesk.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { documentPreview } from './documentPreview.tsx'
import { idsIn } from './idsInAddress.ts'
import { NotFoundPage } from './NotFoundPage.tsx'

const all = { limit: 1 }

function PrintedCertificates() {
  const [, go] = useLocation()
  const ids = idsIn(useSearch(), 'id')
  if (ids.length === 0) return <NotFoundPage />
  return (
    <Page
      title={`Wydruk: ${certificates(ids.length)}`}
      actions={
        <Button variant="default" onClick={() => go('/zaswiadczenia')}>
          Wróć do rejestru
        </Button>
      }
    >
      {documentPreview({ kind: 'certificates', certificateIds: ids }, certificates(ids.length))}
    </Page>
  )
}

function Register({ openId }: { openId: number | null }) {
  const [, go] = useLocation()
  const { data } = useAsk('certificates.list', all)
  return (
    <Page
      title="Zaświadczenia"
      count={data?.total}
      actions={
        <>
          <Button variant="default" onClick={() => go('/zaswiadczenia/rejestr')}>
            Drukuj rejestr
          </Button>
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('/zaswiadczenia/wydaj')}>
            Wydaj inne zaświadczenia
          </Button>
        </>
      }
      panel={
        openId !== null && (
          <CertificatePanel
            key={openId}
            id={openId}
            onClose={() => go('/zaswiadczenia')}
            preview={documentPreview}
            history={<RecordHistory kind="certificate" id={openId} />}
          />
        )
      }
    >
      <CertificateRegister
        openId={openId}
        onOpen={(id) => go(`/zaswiadczenia/${id}`)}
        onPrint={(ids) => go(`/zaswiadczenia/wydruk?id=${ids.join(',')}`)}
      />
    </Page>
  )
}

function IssueOthers() {
  const [, go] = useLocation()
  const { data: status } = useAsk('app.status', {})
  const back = () => go('/zaswiadczenia')
  return (
    <Page title="Nowe zaświadczenia">
      {status ? (
        <OtherIssueDesk
          today={status.today}
          preview={documentPreview}
          onIssued={(ids) => go(`/zaswiadczenia/wydruk?id=${ids.join(',')}`, { replace: true })}
          onCancel={back}
        />
      ) : (
        <Loading />
      )}
    </Page>
  )
}

function PrintedRegister() {
  const [, go] = useLocation()
  return (
    <Page
      title="Rejestr zaświadczeń"
      actions={
        <Button variant="default" onClick={() => go('/zaswiadczenia')}>
          Wróć do rejestru
        </Button>
      }
    >
      {documentPreview({ kind: 'certificateRegister', year: null, certificateKind: null }, 'Rejestr zaświadczeń')}
    </Page>
  )
}

/** The register; `/zaswiadczenia/7` opens one, `/zaswiadczenia/wydruk?id=1,2` shows several as one PDF, `/zaswiadczenia/wydaj` issues others than ZK. */
export default function CertificatesPage() {
  const [, params] = useRoute('/zaswiadczenia/:which')
  const which = params?.which
  if (which === 'wydruk') return <PrintedCertificates />
  if (which === 'wydaj') return <IssueOthers />
  if (which === 'rejestr') return <PrintedRegister />
  return <Register openId={which && /^\d+$/.test(which) ? Number(which) : null} />
}
