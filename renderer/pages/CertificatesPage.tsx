import { Button } from '@mantine/core'
import { useLocation, useRoute, useSearch } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { CertificatePanel } from '../features/certificates/CertificatePanel.tsx'
import { CertificateRegister } from '../features/certificates/CertificateRegister.tsx'
import { certificates } from '../features/certificates/certificateWords.ts'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
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

/** The register; `/zaswiadczenia/7` opens one, `/zaswiadczenia/wydruk?id=1,2` shows several as one PDF. */
export default function CertificatesPage() {
  const [, params] = useRoute('/zaswiadczenia/:which')
  const which = params?.which
  if (which === 'wydruk') return <PrintedCertificates />
  return <Register openId={which && /^\d+$/.test(which) ? Number(which) : null} />
}
