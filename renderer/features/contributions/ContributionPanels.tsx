import type { ReactNode } from 'react'
import type { Agreement, Item } from '#shared/contributions/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AgreementForm } from './AgreementForm.tsx'
import { Doubts } from './Doubts.tsx'
import { ItemForm } from './ItemForm.tsx'
import { type Paper, WorkCard } from './WorkCard.tsx'

/** Room for the card with its times, worth and signatures. */
const cardWidth = 640

type Common = {
  grant: Grant
  today: IsoDate
  print: (label: string, papers: readonly Paper[]) => ReactNode
  history: (kind: 'volunteerAgreement' | 'inKindItem', id: number) => ReactNode
  scans: (kind: 'volunteerAgreement' | 'inKindItem', id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

type AgreementProps = Common & {
  agreement: Agreement | undefined
  /** Row of the card that is open at first. */
  startWorkId?: number | undefined
}

/** An agreement with its card; `undefined`: a new one. */
export function AgreementPanel({ agreement, startWorkId, ...props }: AgreementProps) {
  const { grant, today, print, history, scans, onAdded, onClose } = props
  const { tell } = useTell('contributions.removeAgreement')
  if (!agreement)
    return (
      <SidePanel title="Nowe porozumienie" onClose={onClose}>
        <AgreementForm grant={grant} stored={undefined} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      width={cardWidth}
      title={agreement.volunteer}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń porozumienie"
          said="Usunięto porozumienie."
          onRemove={() => tell({ id: agreement.id })}
          onGone={onClose}
        />
      }
    >
      <Doubts doubts={agreement.doubts} />
      <Tabs
        label="Części porozumienia"
        tabs={[
          {
            id: 'card',
            label: 'Karta świadczeń',
            content: <WorkCard agreement={agreement} today={today} print={print} startId={startWorkId} />,
            keep: true,
          },
          {
            id: 'data',
            label: 'Porozumienie',
            content: <AgreementForm grant={grant} stored={agreement} onSaved={() => undefined} />,
            keep: true,
          },
          { id: 'scans', label: 'Skany', content: scans('volunteerAgreement', agreement.id) },
          { id: 'history', label: 'Historia', content: history('volunteerAgreement', agreement.id) },
        ]}
      />
    </SidePanel>
  )
}

/** A thing given; `undefined`: a new one. */
export function ItemPanel({ item, ...props }: Common & { item: Item | undefined }) {
  const { grant, print, history, scans, onAdded, onClose } = props
  const { tell } = useTell('contributions.removeItem')
  if (!item)
    return (
      <SidePanel title="Nowy wkład rzeczowy" onClose={onClose}>
        <ItemForm grantId={grant.id} stored={undefined} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={item.item}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń wkład rzeczowy"
          said="Usunięto wkład rzeczowy."
          onRemove={() => tell({ id: item.id })}
          onGone={onClose}
        />
      }
    >
      <Doubts doubts={item.doubts} />
      <Tabs
        label="Części wkładu"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            content: (
              <>
                {print('Drukuj oświadczenie', [
                  { label: 'Oświadczenie właściciela', document: { kind: 'inKindStatement', itemId: item.id } },
                ])}
                <ItemForm grantId={grant.id} stored={item} onSaved={() => undefined} />
              </>
            ),
            keep: true,
          },
          { id: 'scans', label: 'Skany', content: scans('inKindItem', item.id) },
          { id: 'history', label: 'Historia', content: history('inKindItem', item.id) },
        ]}
      />
    </SidePanel>
  )
}
