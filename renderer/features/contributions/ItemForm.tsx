import type { Item, ItemInput } from '#shared/contributions/schema.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { ComboboxField } from '../../ui/form/ComboboxField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { useLines } from './useLines.ts'

type Values = Omit<ItemInput, 'givenOn' | 'quantityHundredths' | 'unitValue'> & {
  givenOn: string | null
  quantityHundredths: number | null
  unitValue: Grosze | null
}
const newItem = (grantId: number): Values => ({
  id: null,
  grantId,
  lineId: null,
  number: '',
  item: '',
  owner: '',
  givenOn: null,
  periodFrom: null,
  periodTo: null,
  quantityHundredths: null,
  unit: '',
  unitValue: null,
  valuationBasis: '',
  ownerDocument: '',
  boughtWithPublicMoney: false,
  note: '',
  revision: 0,
})
const valuesOf = ({ lineCode: _c, value: _v, doubts: _d, ...values }: Item): Values => values

type Props = { grantId: number; stored: Item | undefined; onSaved: (id: number) => void; onCancel?: () => void }

/** A thing given or lent to the task, with its valuation and the paper of its owner. */
export function ItemForm({ grantId, stored, onSaved, onCancel }: Props) {
  const { tell } = useTell('contributions.saveItem')
  const say = useSay()
  const lines = useLines(grantId)
  const values = stored ? valuesOf(stored) : newItem(grantId)
  return (
    <Form<Values, { id: number }>
      label={stored ? 'Wkład rzeczowy' : 'Nowy wkład rzeczowy'}
      values={values}
      record={stored?.id ?? `nowy-${grantId}`}
      submit={stored ? 'Zapisz wkład' : 'Dodaj wkład'}
      onSend={(typed) =>
        tell({
          ...typed,
          givenOn: typed.givenOn ?? '',
          quantityHundredths: typed.quantityHundredths ?? 0,
          unitValue: typed.unitValue ?? -1,
        })
      }
      onSaved={({ id }) => {
        say({ sentence: stored ? 'Zapisano wkład rzeczowy.' : 'Dodano wkład rzeczowy.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {stored && <FollowRecord values={values} />}
      <TextField name="item" label="Co wniesiono" required autoFocus={!stored} />
      <TextField name="owner" label="Właściciel" required />
      <FieldRow>
        <TextField name="number" label="Numer oświadczenia" required />
        <DateField name="givenOn" label="Przekazano" required />
      </FieldRow>
      <FieldRow>
        <DateField name="periodFrom" label="Użyczono od" />
        <DateField name="periodTo" label="Użyczono do" />
      </FieldRow>
      <FieldRow>
        <QuantityField name="quantityHundredths" label="Ilość" required />
        <TextField name="unit" label="Jednostka" />
        <MoneyField name="unitValue" label="Wartość jednostki" required />
      </FieldRow>
      <ComboboxField name="lineId" label="Pozycja budżetu" options={lines} />
      <TextField name="valuationBasis" label="Podstawa wyceny" hint="Na przykład cennik gminy albo oferta ze sklepu." />
      <TextField name="ownerDocument" label="Dokument właściciela" hint="Umowa użyczenia albo oświadczenie, z datą." />
      <CheckField name="boughtWithPublicMoney" label="Kupione za pieniądze publiczne" />
      <TextArea name="note" label="Uwagi" rows={2} limit={2000} />
    </Form>
  )
}
