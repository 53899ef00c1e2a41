import type { ReactNode } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Partner, PartnerInput } from '#shared/partners/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import { PartnerFields, type PartnerValues } from './PartnerFields.tsx'
import { PartnerTies } from './PartnerTies.tsx'
import type { SectionProps } from './sectionProps.ts'

const newPartner = (today: IsoDate): PartnerValues => ({
  id: null,
  name: '',
  shortName: '',
  sector: null,
  legalForm: '',
  nip: '',
  regon: '',
  krs: '',
  street: '',
  postalCode: '',
  city: '',
  phone: '',
  email: '',
  website: '',
  representative: '',
  representativeFunction: '',
  standing: 'member',
  joinedOn: today,
  leftOn: null,
  note: '',
  contacts: [],
  revision: 0,
})
const valuesOf = ({
  sectorLabel: _s,
  agreements: _a,
  commitments: _c,
  meetings: _m,
  ...values
}: Partner): PartnerValues => values

type FormProps = { values: PartnerValues; onSaved: (id: number) => void; onCancel?: () => void }
function PartnerForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('partners.save')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<PartnerValues, { id: number }>
      label={isNew ? 'Nowy partner' : 'Dane partnera'}
      values={values}
      record={values.id ?? 'nowy'}
      submit={isNew ? 'Dodaj partnera' : 'Zapisz partnera'}
      onSend={(typed) =>
        tell({ ...typed, sector: typed.sector ?? '', joinedOn: typed.joinedOn ?? '' } satisfies PartnerInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano partnera.' : 'Zapisano partnera.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <PartnerFields sector={values.sector} isNew={isNew} />
    </Form>
  )
}

type Props = {
  id: number | 'new'
  today: IsoDate
  print: SectionProps['print']
  history: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** A partner beside the list: data, agreements and commitments, what it did, history. */
export function PartnerPanel({ id, today, print, history, onAdded, onClose }: Props) {
  const isNew = id === 'new'
  const { data, error, again } = useAsk('partners.get', { id: isNew ? 1 : id }, { enabled: !isNew })
  const { tell } = useTell('partners.remove')
  if (isNew)
    return (
      <SidePanel title="Nowy partner" width={540} onClose={onClose}>
        <PartnerForm values={newPartner(today)} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={data?.name ?? 'Partner'}
      width={540}
      onClose={onClose}
      actions={
        data && (
          <RemoveButton
            label="Usuń partnera"
            said="Usunięto partnera."
            onRemove={() => tell({ id })}
            onGone={onClose}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <Tabs
          label="Części zapisu partnera"
          tabs={[
            {
              id: 'data',
              label: 'Dane',
              keep: true,
              content: <PartnerForm values={valuesOf(data)} onSaved={() => undefined} />,
            },
            {
              id: 'ties',
              label: 'Ustalenia',
              count: data.agreements + data.commitments,
              content: <PartnerTies partner={data} print={print} />,
            },
            {
              id: 'evidence',
              label: 'Współpraca',
              content: <EvidencePart partnerId={id} today={today} />,
            },
            { id: 'history', label: 'Historia', content: history(id) },
          ]}
        />
      )}
    </SidePanel>
  )
}
