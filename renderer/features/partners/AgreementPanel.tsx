import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Agreement, AgreementInput } from '#shared/partners/agreements/schema.ts'
import { standingNames, validityWords } from '#shared/partners/agreements/validity.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AgreementFields, type AgreementValues } from './AgreementFields.tsx'
import css from './partners.module.css'
import type { SectionProps } from './sectionProps.ts'

const newAgreement = (today: IsoDate): AgreementValues => ({
  id: null,
  title: 'Porozumienie o współpracy',
  concludedOn: null,
  place: '',
  purpose: '',
  validFrom: today,
  validTo: null,
  noticeMonths: 1,
  noticeOn: null,
  terminatedOn: null,
  terminationReason: '',
  quarterlyMeetings: false,
  body: '',
  note: '',
  parties: [{ partnerId: null, signatoryName: '', signatoryFunction: '', signedOn: null }],
  annexes: [],
  revision: 0,
})
const valuesOf = (one: Agreement): AgreementValues => {
  const { number: _n, annulledOn: _a, annulledReason: _r, standing: _s, lastDay: _l, wording: _w, ...values } = one
  return { ...values, parties: one.parties.map(({ name: _, ...party }) => party) }
}

type FormProps = { values: AgreementValues; wording: string; onSaved: (id: number) => void; onCancel?: () => void }
function AgreementForm({ values, wording, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('partnerAgreements.save')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<AgreementValues, { id: number }>
      label={isNew ? 'Nowe porozumienie z partnerami' : 'Porozumienie z partnerami'}
      values={values}
      record={values.id ?? 'nowe'}
      submit={isNew ? 'Dodaj porozumienie' : 'Zapisz porozumienie'}
      onSend={(typed) =>
        tell({
          ...typed,
          validFrom: typed.validFrom ?? '',
          parties: typed.parties.map((one) => ({ ...one, partnerId: one.partnerId ?? 0 })),
          annexes: typed.annexes.map((one) => ({
            ...one,
            signedOn: one.signedOn ?? '',
            effectiveFrom: one.effectiveFrom ?? '',
          })),
        } satisfies AgreementInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano porozumienie.' : 'Zapisano porozumienie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <AgreementFields isNew={isNew} wording={wording} />
    </Form>
  )
}

/** Gives the number for ever, or annuls an agreement that has one. */
function NumberPart({ agreement, today }: { agreement: Agreement; today: IsoDate }) {
  const give = useTell('partnerAgreements.giveNumber')
  const annul = useTell('partnerAgreements.annul')
  const say = useSay()
  const { id, revision } = agreement
  if (agreement.annulledOn !== null)
    return (
      <Notice kind="info" title={`Porozumienie nr ${agreement.number} jest unieważnione`}>
        Powód: {agreement.annulledReason}. Numer zostaje przy nim i nie trafi do innego.
      </Notice>
    )
  if (agreement.number === null)
    return (
      <Form<{ number: string }, { number: string }>
        key="give"
        label="Numer porozumienia"
        values={{ number: '' }}
        submit="Nadaj numer"
        draft={false}
        onSend={({ number }) => give.tell({ id, number, revision })}
        onSaved={({ number }) => say({ sentence: `Nadano numer ${number}.` })}
      >
        <p>
          Numer nadaje się raz i na zawsze; tego kroku nie da się cofnąć. Od tej chwili porozumienie zachowuje też swoją
          treść, nawet gdy wzór pisma się zmieni.
        </p>
        <TextField name="number" label="Numer z papieru" hint="Puste: następny według wzoru numeru." />
      </Form>
    )
  return (
    <Form<{ annulledOn: string | null; reason: string }, unknown>
      key="annul"
      label="Unieważnienie porozumienia"
      values={{ annulledOn: today, reason: '' }}
      submit={`Unieważnij porozumienie ${agreement.number}`}
      destroys
      onSend={({ annulledOn, reason }) => annul.tell({ id, annulledOn: annulledOn ?? '', reason, revision })}
      onSaved={() => say({ sentence: 'Unieważniono porozumienie.' })}
    >
      <p>Porozumienie ma numer {agreement.number}. Unieważnij je tylko wtedy, gdy powstało przez pomyłkę.</p>
      <DateField name="annulledOn" label="Dzień unieważnienia" required />
      <TextField name="reason" label="Powód" required />
    </Form>
  )
}

type Props = Pick<SectionProps, 'today' | 'print' | 'history' | 'scans'> & {
  id: number | 'new'
  onAdded: (id: number) => void
  onClose: () => void
}

/** An agreement beside the list: its data, number, scans, history. */
export function AgreementPanel({ id, today, print, history, scans, onAdded, onClose }: Props) {
  const isNew = id === 'new'
  const { data, error, again } = useAsk('partnerAgreements.get', { id: isNew ? 1 : id }, { enabled: !isNew })
  const { tell } = useTell('partnerAgreements.remove')
  if (isNew)
    return (
      <SidePanel title="Nowe porozumienie" width={560} onClose={onClose}>
        <AgreementForm values={newAgreement(today)} wording="" onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={data ? [data.title, data.number && `nr ${data.number}`].filter(Boolean).join(', ') : 'Porozumienie'}
      width={560}
      onClose={onClose}
      actions={
        data && (
          <RemoveButton
            label="Usuń porozumienie"
            said="Usunięto porozumienie."
            onRemove={() => tell({ id })}
            onGone={onClose}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <div className={css.over}>
            <span>
              {standingNames[data.standing]}, {validityWords(data.validFrom, data.lastDay)}
            </span>
            {print([{ label: 'Porozumienie', document: { kind: 'partnershipAgreement', agreementId: id } }])}
          </div>
          <Tabs
            label="Części porozumienia"
            tabs={[
              {
                id: 'data',
                label: 'Dane',
                keep: true,
                content: <AgreementForm values={valuesOf(data)} wording={data.wording} onSaved={() => undefined} />,
              },
              { id: 'number', label: 'Numer', content: <NumberPart agreement={data} today={today} /> },
              { id: 'scans', label: 'Skany', content: scans('partnerAgreement', id) },
              { id: 'history', label: 'Historia', content: history('partnerAgreement', id) },
            ]}
          />
        </>
      )}
    </SidePanel>
  )
}
