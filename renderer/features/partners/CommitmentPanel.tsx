import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { commitmentStateNames, unitNames, units } from '#shared/partners/commitments/fulfilment.ts'
import { cycleNames, cycles } from '#shared/partners/commitments/periods.ts'
import type { Commitment, CommitmentInput } from '#shared/partners/commitments/schema.ts'
import { quantityWords } from '#shared/partners/commitments/wording.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { DeclareForm } from './DeclareForm.tsx'
import { EvidencePart } from './EvidencePart.tsx'
import css from './partners.module.css'
import type { SectionProps } from './sectionProps.ts'
import { usePartners } from './usePartners.ts'

type Values = Omit<CommitmentInput, 'partnerId' | 'category' | 'quantity' | 'startsOn'> & {
  partnerId: number | null
  category: string | null
  quantity: number | null
  startsOn: string | null
}
const newCommitment = (today: IsoDate): Values => ({
  id: null,
  partnerId: null,
  agreementId: null,
  category: null,
  description: '',
  unit: 'times',
  quantity: 1,
  cycle: 'once',
  startsOn: today,
  dueOn: null,
  waivedOn: null,
  waivedReason: '',
  unitValue: null,
  valuationBasis: '',
  grantId: null,
  note: '',
  revision: 0,
})
const valuesOf = (one: Commitment): Values => {
  const { partnerName: _p, categoryLabel: _c, agreementNumber: _a, grantTitle: _g, ...rest } = one
  const { fulfilment: _f, periods: _r, evidence: _e, declared: _d, ...values } = rest
  return values
}

type FormProps = { values: Values; onSaved: (id: number) => void; onCancel?: () => void }
function CommitmentForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('commitments.save')
  const say = useSay()
  const partners = usePartners()
  const categories = useCodes('commitment_category', values.category)
  const { data: agreements = [] } = useAsk('partnerAgreements.list', {})
  const { data: grants = [] } = useAsk('grants.list', {})
  const isNew = values.id === null
  return (
    <Form<Values, { id: number }>
      label={isNew ? 'Nowe zobowiązanie' : 'Zobowiązanie partnera'}
      values={values}
      record={values.id ?? 'nowe'}
      submit={isNew ? 'Dodaj zobowiązanie' : 'Zapisz zobowiązanie'}
      onSend={(typed) =>
        tell({
          ...typed,
          partnerId: typed.partnerId ?? 0,
          category: typed.category ?? '',
          quantity: typed.quantity ?? 0,
          startsOn: typed.startsOn ?? '',
        } satisfies CommitmentInput)
      }
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano zobowiązanie.' : 'Zapisano zobowiązanie.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {(form) => {
        const [partnerId, unit, cycle] = form.watch(['partnerId', 'unit', 'cycle'])
        const own = agreements.filter(({ partnerIds }) => partnerId !== null && partnerIds.includes(partnerId))
        return (
          <>
            {!isNew && <FollowRecord values={values} />}
            <ComboboxField name="partnerId" label="Partner" required options={partners} autoFocus={isNew} />
            <TextArea name="description" label="Co obiecał" required rows={2} limit={1000} />
            <FieldRow>
              <SelectField name="category" label="Rodzaj" required options={categories} />
              <SelectField
                name="agreementId"
                label="Z porozumienia"
                none="bez porozumienia"
                options={own.map((one) => ({
                  value: one.id,
                  label: [one.number, one.title].filter(Boolean).join(' '),
                }))}
              />
            </FieldRow>
            <FieldRow>
              <SelectField
                name="unit"
                label="Miara"
                required
                options={units.map((one) => ({ value: one, label: unitNames[one] }))}
              />
              {unit === 'hours' ? (
                <HoursField name="quantity" label="Ile" hour={60} required />
              ) : (
                <NumberField name="quantity" label="Ile" required />
              )}
              <SelectField
                name="cycle"
                label="Jak często"
                required
                options={cycles.map((one) => ({ value: one, label: cycleNames[one] }))}
              />
            </FieldRow>
            <FieldRow>
              <DateField name="startsOn" label="Od" required />
              <DateField
                name="dueOn"
                label={cycle === 'once' ? 'Termin' : 'Do'}
                required={cycle === 'once'}
                {...(cycle === 'once' ? {} : { hint: 'Puste: do odwołania.' })}
              />
            </FieldRow>
            <FieldGroup title="Wartość jako wkład rzeczowy">
              <FieldRow>
                <MoneyField name="unitValue" label="Wartość jednostki" />
                <SelectField
                  name="grantId"
                  label="Zadeklarowano w dotacji"
                  none="nie zadeklarowano"
                  options={grants.map((one) => ({ value: one.id, label: one.title }))}
                />
              </FieldRow>
              <TextField name="valuationBasis" label="Podstawa wyceny" />
            </FieldGroup>
            <FieldGroup title="Zwolnienie z obietnicy">
              <FieldRow>
                <DateField name="waivedOn" label="Zwolniono dnia" />
                <TextField name="waivedReason" label="Dlaczego" className={css.grow ?? ''} />
              </FieldRow>
            </FieldGroup>
            <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
          </>
        )
      }}
    </Form>
  )
}

function Periods({ commitment: { unit, quantity, periods, fulfilment } }: { commitment: Commitment }) {
  return (
    <>
      <p role="status">
        Wykonano {quantityWords(unit, fulfilment.done)} z {quantityWords(unit, fulfilment.due)}:{' '}
        {commitmentStateNames[fulfilment.state]}.
      </p>
      {periods.length > 1 && (
        <ul className={css.facts} aria-label="Okresy zobowiązania">
          {periods.toReversed().map((one) => (
            <li key={one.from}>
              <span>
                {formatDate(one.from)}–{formatDate(one.to)}
              </span>
              <span>
                {quantityWords(unit, one.done)} z {quantityWords(unit, quantity)}, {commitmentStateNames[one.state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type Props = Pick<SectionProps, 'today' | 'history' | 'scans'> & {
  id: number | 'new'
  onAdded: (id: number) => void
  onClose: () => void
}

/** A commitment beside the list: how far it is fulfilled with its evidence, data, contribution in kind, history. */
export function CommitmentPanel({ id, today, history, scans, onAdded, onClose }: Props) {
  const isNew = id === 'new'
  const { data, error, again } = useAsk('commitments.get', { id: isNew ? 1 : id }, { enabled: !isNew })
  const { tell } = useTell('commitments.remove')
  if (isNew)
    return (
      <SidePanel title="Nowe zobowiązanie" width={540} onClose={onClose}>
        <CommitmentForm values={newCommitment(today)} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={data ? `${data.partnerName}: ${data.categoryLabel}` : 'Zobowiązanie'}
      width={540}
      onClose={onClose}
      actions={
        data && (
          <RemoveButton
            label="Usuń zobowiązanie"
            said="Usunięto zobowiązanie."
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
          label="Części zobowiązania"
          tabs={[
            {
              id: 'evidence',
              label: 'Wykonanie',
              content: (
                <div className={css.part}>
                  <p>{data.description}</p>
                  <Periods commitment={data} />
                  <EvidencePart partnerId={data.partnerId} today={today} commitment={data} />
                </div>
              ),
            },
            {
              id: 'data',
              label: 'Dane',
              keep: true,
              content: <CommitmentForm values={valuesOf(data)} onSaved={() => undefined} />,
            },
            {
              id: 'kind',
              label: 'Wkład rzeczowy',
              content: (
                <div className={css.part}>
                  {data.declared.items > 0 && (
                    <p>Wpisano do wkładu rzeczowego dotacji: {formatZloty(data.declared.value)} zł.</p>
                  )}
                  {data.grantId === null ? (
                    <p>
                      To zobowiązanie nie jest zadeklarowane w żadnej dotacji. Wybierz dotację w zakładce Dane, a będzie
                      je można przenieść do jej wkładu rzeczowego.
                    </p>
                  ) : (
                    <DeclareForm key={data.revision} commitment={data} grantId={data.grantId} today={today} />
                  )}
                </div>
              ),
            },
            { id: 'scans', label: 'Skany', content: scans('partnerCommitment', id) },
            { id: 'history', label: 'Historia', content: history('partnerCommitment', id) },
          ]}
        />
      )}
    </SidePanel>
  )
}
