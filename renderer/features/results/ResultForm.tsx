import { useMemo } from 'react'
import { formulaOf, formulas } from '#shared/results/formulas.ts'
import type { GrantResults, ResultRow } from '#shared/results/schema.ts'
import { quantityWords } from '#shared/results/words.ts'
import { useTell } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './results.module.css'

type Typed = {
  id: number | null
  grantId: number
  name: string
  unit: string
  monitoring: string
  planned: number | null
  formula: string | null
  formulaCode: string | null
  typed: number | null
  overrideReason: string
  evidence: string
  explanation: string
  revision: number
}
const formulaOptions = formulas.map(({ id, label }) => ({ value: id, label }))

function valuesOf(grantId: number, row: ResultRow | undefined): Typed {
  return {
    id: row?.id ?? null,
    grantId,
    name: row?.name ?? '',
    unit: row?.unit ?? '',
    monitoring: row?.monitoring ?? '',
    planned: row?.planned ?? null,
    formula: row?.formula ?? null,
    formulaCode: row?.formulaCode ?? null,
    typed: row?.typed ?? null,
    overrideReason: row?.overrideReason ?? '',
    evidence: row?.evidence ?? '',
    explanation: row?.explanation ?? '',
    revision: row?.revision ?? 0,
  }
}

/** The code only of a formula that takes one, the reason only of a computed value that was changed. */
const sentOf = (typed: Typed) => ({
  ...typed,
  planned: typed.planned ?? -1,
  unit: typed.unit === '' ? (formulaOf(typed.formula)?.unit ?? '') : typed.unit,
  formulaCode: formulaOf(typed.formula)?.narrowedBy ? typed.formulaCode : null,
  overrideReason: typed.formula === null ? '' : typed.overrideReason,
})

type ValueProps = { typed: Typed; row: ResultRow | undefined; choices: GrantResults['choices'] }
/** How the value comes about: counted, changed by hand with a reason, or typed. */
function ValueFields({ typed, row, choices }: ValueProps) {
  const formula = formulaOf(typed.formula)
  const codes = (formula?.narrowedBy ? choices[formula.narrowedBy] : undefined) ?? []
  const computed = row && row.formula === typed.formula && row.computed !== null ? quantityWords(row.computed) : ''
  return (
    <>
      <SelectField
        name="formula"
        label="Jak liczyć"
        none="wpiszę wartość"
        options={formulaOptions}
        {...(formula ? { hint: formula.how } : {})}
      />
      {formula?.narrowedBy && (
        <SelectField
          name="formulaCode"
          label="Co liczyć"
          required={formula.codeRequired === true}
          none={formula.codeRequired ? 'wybierz' : 'wszystko razem'}
          options={codes.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      {formula && computed !== '' && <p className={css.dim}>Program policzył: {computed}.</p>}
      <QuantityField
        name="typed"
        label={formula ? 'Wartość zamiast policzonej' : 'Osiągnięto'}
        {...(formula ? { hint: 'Zostaw puste, a w sprawozdaniu stanie wartość policzona.' } : {})}
      />
      {formula && typed.typed !== null && (
        <TextArea name="overrideReason" label="Powód zmiany" required rows={2} limit={1000} />
      )}
    </>
  )
}

type Props = {
  grantId: number
  row?: ResultRow | undefined
  choices: GrantResults['choices']
  onSaved: (id: number) => void
}

/** A promised result: what the offer says of it, how it is counted, its evidence and explanation. */
export function ResultForm({ grantId, row, choices, onSaved }: Props) {
  const { tell } = useTell('results.save')
  const say = useSay()
  const values = useMemo(() => valuesOf(grantId, row), [grantId, row])
  return (
    <Form<Typed, { id: number }>
      label={row ? 'Dane rezultatu' : 'Nowy rezultat'}
      values={values}
      record={row?.id ?? `dotacja-${grantId}`}
      submit={row ? 'Zapisz rezultat' : 'Dodaj rezultat'}
      onSend={(typed) => tell(sentOf(typed))}
      onSaved={({ id }) => {
        say({ sentence: row ? 'Zapisano rezultat.' : 'Dodano rezultat.' })
        onSaved(id)
      }}
    >
      {(form) => (
        <>
          {row && <FollowRecord values={values} />}
          <TextField name="name" label="Nazwa jak w ofercie" required autoFocus={!row} />
          <FieldRow>
            <QuantityField name="planned" label="Plan" required />
            <TextField name="unit" label="Jednostka" />
          </FieldRow>
          <TextArea name="monitoring" label="Sposób monitorowania" rows={2} limit={2000} />
          <ValueFields typed={form.watch()} row={row} choices={choices} />
          <TextArea name="evidence" label="Dowód osiągnięcia" rows={2} limit={2000} />
          <TextArea name="explanation" label="Wyjaśnienie odchylenia" rows={2} limit={4000} />
        </>
      )}
    </Form>
  )
}
