import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { CertificateRow } from '#shared/certificates/contract.ts'
import { kindFacts } from '#shared/certificates/kinds.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { type Tab, Tabs } from '../../ui/layout/Tabs.tsx'
import { AnnulForm } from './AnnulForm.tsx'
import css from './certificates.module.css'
import type { Preview } from './DraftPreview.tsx'
import { HandedOut } from './HandedOut.tsx'

type Props = { id: number; onClose: () => void; preview: Preview; history: ReactNode }

const Figures = ({ certificate: row }: { certificate: CertificateRow }) => (
  <dl className={css.figures}>
    <div>
      <dt>Dla</dt>
      <dd>{row.personId === null ? row.name : <Link href={`/uczestnicy/${row.personId}`}>{row.name}</Link>}</dd>
    </div>
    <div>
      <dt>Rodzaj</dt>
      <dd>{kindFacts[row.kind].label}</dd>
    </div>
    {row.subject !== '' && (
      <div>
        <dt>Dotyczy</dt>
        <dd>{row.subject}</dd>
      </div>
    )}
    {row.editionId !== null && (
      <div>
        <dt>Edycja</dt>
        <dd>
          <Link href={`/edycje/${row.editionId}`}>{row.editionName}</Link>
        </dd>
      </div>
    )}
    <div>
      <dt>Wydano</dt>
      <dd>{formatDate(row.issuedOn)}</dd>
    </div>
  </dl>
)

/** One issued certificate: the paper, its way out, its history. */
export function CertificatePanel({ id, onClose, preview, history }: Props) {
  const { data: row, error, again } = useAsk('certificates.get', { id })
  const paper = (
    <div className={css.paper}>{preview({ kind: 'certificates', certificateIds: [id] }, 'Zaświadczenie')}</div>
  )
  const tabs: Tab[] = [{ id: 'paper', label: 'Zaświadczenie', content: paper }]
  if (row && row.annulledOn === null)
    tabs.push({ id: 'annul', label: 'Unieważnienie', keep: true, content: <AnnulForm certificate={row} /> })
  if (row && row.annulledOn === null)
    tabs.push({
      id: 'duplicates',
      label: 'Odbiór i duplikaty',
      keep: true,
      content: <HandedOut certificate={row} preview={preview} />,
    })
  tabs.push({ id: 'history', label: 'Historia', content: history })
  return (
    <SidePanel title={row ? `Zaświadczenie ${row.number}` : 'Zaświadczenie'} width={560} onClose={onClose}>
      {error && <RefusedState error={error} onAgain={again} />}
      {!row && !error && <Loading />}
      {row && (
        <>
          <Figures certificate={row} />
          {row.annulledOn !== null && (
            <div className={css.annulment}>
              <Notice kind="block" title={`Unieważnione ${formatDate(row.annulledOn)}`}>
                Powód: {row.annulledReason}{' '}
                {row.kind === 'ZK' && row.editionId !== null && (
                  <>
                    Nowe zaświadczenie wydasz na stronie edycji:{' '}
                    <Link href={`/edycje/${row.editionId}`}>{row.editionName}</Link>.
                  </>
                )}
              </Notice>
            </div>
          )}
          <Tabs key={row.annulledOn} label="Części zapisu" tabs={tabs} />
        </>
      )}
    </SidePanel>
  )
}
