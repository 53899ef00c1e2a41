import { useMemo } from 'react'
import type { ItemInput } from '#shared/contributions/schema.ts'
import { hoursOf } from '#shared/editions/hours.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { unitNames } from '#shared/partners/commitments/fulfilment.ts'
import type { Commitment } from '#shared/partners/commitments/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Item = Omit<ItemInput, 'givenOn' | 'quantityHundredths' | 'unitValue'> & {
  givenOn: string | null
  quantityHundredths: number | null
  unitValue: Grosze | null
}
type Props = { commitment: Commitment; grantId: number; today: IsoDate }

/** Done so far in hundredths of a unit; an hour is sixty minutes. */
const doneHundredths = ({ unit, fulfilment, quantity }: Commitment): number => {
  const done = fulfilment.done || quantity
  return unit === 'hours' ? hoursOf(done, 60) : done * 100
}

/** What was promised, ready to be entered as a contribution in kind of the grant that declares it. */
export function DeclareForm({ commitment, grantId, today }: Props) {
  const { tell } = useTell('commitments.declare')
  const say = useSay()
  const budget = useAsk('budgets.get', { grantId }).data
  const lines = useMemo(
    () => budget?.lines.map((line) => ({ value: line.id, label: `${line.code} ${line.name}` })) ?? [],
    [budget],
  )
  const item: Item = {
    id: null,
    grantId,
    lineId: null,
    number: '',
    item: commitment.description.slice(0, 500),
    owner: commitment.partnerName,
    givenOn: today,
    periodFrom: commitment.startsOn,
    periodTo: commitment.dueOn,
    quantityHundredths: doneHundredths(commitment),
    unit: commitment.unit === 'hours' ? 'godz.' : unitNames[commitment.unit],
    unitValue: commitment.unitValue,
    valuationBasis: commitment.valuationBasis,
    ownerDocument: '',
    boughtWithPublicMoney: false,
    note: '',
    revision: 0,
  }
  return (
    <Form<{ item: Item }, unknown>
      label="Przeniesienie do wkładu rzeczowego"
      values={{ item }}
      record={commitment.id}
      submit="Przenieś do wkładu rzeczowego"
      onSend={({ item: typed }) =>
        tell({
          id: commitment.id,
          revision: commitment.revision,
          item: {
            ...typed,
            givenOn: typed.givenOn ?? '',
            quantityHundredths: typed.quantityHundredths ?? 0,
            unitValue: typed.unitValue ?? -1,
          },
        })
      }
      onSaved={() => say({ sentence: 'Dodano wkład rzeczowy dotacji.' })}
    >
      <p>Dotacja: {commitment.grantTitle}. Wpis znajdziesz potem w części Wkład tej dotacji.</p>
      <TextField name="item.item" label="Co wniesiono" required />
      <TextField name="item.owner" label="Właściciel" required />
      <FieldRow>
        <TextField name="item.number" label="Numer oświadczenia" required />
        <DateField name="item.givenOn" label="Przekazano" required />
      </FieldRow>
      <FieldRow>
        <QuantityField name="item.quantityHundredths" label="Ilość" required />
        <TextField name="item.unit" label="Jednostka" />
        <MoneyField name="item.unitValue" label="Wartość jednostki" required />
      </FieldRow>
      <ComboboxField name="item.lineId" label="Pozycja budżetu" options={lines} />
      <TextField name="item.valuationBasis" label="Podstawa wyceny" />
    </Form>
  )
}
