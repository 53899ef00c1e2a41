import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { CodeListItem } from '#shared/club/schema.ts'
import { confirmationNames, confirmations } from '#shared/dataProtection/clauseGiving.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { decisionsOf, type SignedText, textsOf } from './consentChoices.ts'
import type { ConsentRow, ConsentValues } from './consentValues.ts'
import css from './participations.module.css'

/** What is noted beside the day when something is proposed: how it was signed or said, and what proves it. */
type Signing = Pick<ConsentRow, 'manner' | 'confirmation'> & { readonly day: IsoDate }
type RowProps = {
  index: number
  row: ConsentRow
  kind: CodeListItem | undefined
  texts: readonly SignedText[]
  /** Of the others: consents are mostly given together. */
  signing: Signing
}
const confirmed = [
  { value: '', label: 'nie ma' },
  ...confirmations.flatMap((value) => (value === '' ? [] : [{ value, label: confirmationNames[value] }])),
]

function ProofFields({ index, row, label }: { index: number; row: ConsentRow; label: string }) {
  const manners = useCodes('clause_manner', row.manner)
  return (
    <fieldset className={css.proof} aria-label={`Sposób i potwierdzenie: ${label}`}>
      <SelectField
        name={`rows.${index}.manner`}
        label="Sposób"
        options={[{ value: '', label: 'nie wpisano' }, ...manners]}
        width="12rem"
      />
      <SelectField name={`rows.${index}.confirmation`} label="Potwierdzenie" options={confirmed} width="15rem" />
      <TextField name={`rows.${index}.note`} label="Uwagi" className={css.grow ?? ''} />
    </fieldset>
  )
}

function ConsentLine({ index, row, kind, texts, signing }: RowProps) {
  const { setValue } = useFormContext<ConsentValues>()
  const versions = textsOf(kind, texts)
  // Proposed once, when the answer is chosen; a day that is then cleared stays empty.
  const { decision, decidedOn } = row
  const { day, manner, confirmation } = signing
  const chosenBefore = useRef(decision)
  useEffect(() => {
    if (chosenBefore.current === null && decision !== null && decidedOn === null) {
      setValue(`rows.${index}.decidedOn`, day)
      setValue(`rows.${index}.manner`, manner)
      setValue(`rows.${index}.confirmation`, confirmation)
    }
    chosenBefore.current = decision
  }, [decision, decidedOn, setValue, index, day, manner, confirmation])
  const label = kind?.label ?? row.kind
  return (
    <li>
      <p className={css.consent}>{label}</p>
      <SelectField
        name={`rows.${index}.decision`}
        label={`Odpowiedź: ${label}`}
        none="nie pytano"
        options={decisionsOf(kind)}
        width="8rem"
      />
      {row.decision !== null && <DateField name={`rows.${index}.decidedOn`} label={`Dnia: ${label}`} required />}
      {row.decision === 'given' && <DateField name={`rows.${index}.withdrawnOn`} label={`Wycofano: ${label}`} />}
      {row.decision !== null && versions.length > 0 && (
        <SelectField
          name={`rows.${index}.templateId`}
          label={`Tekst: ${label}`}
          none="bez wzoru"
          options={versions}
          width="14rem"
        />
      )}
      {row.decision !== null && <ProofFields index={index} row={row} label={label} />}
    </li>
  )
}

type Props = { kinds: readonly CodeListItem[]; texts: readonly SignedText[]; today: IsoDate }
/** A line for each consent; the day of the first one and how it was signed are proposed for the rest, since they are signed together. */
export function ConsentFields({ kinds, texts, today }: Props) {
  const rows = useWatch<ConsentValues, 'rows'>({ name: 'rows' })
  const first = rows.find((row) => row.decidedOn !== null)
  const signing = {
    day: first?.decidedOn ?? today,
    ...{ manner: first?.manner ?? '', confirmation: first?.confirmation ?? ('' as const) },
  }
  return (
    <>
      <div className={css.consentHead} aria-hidden>
        <span>Zgoda</span>
        <span>Odpowiedź</span>
        <span>Dnia</span>
        <span>Wycofano</span>
        <span>Podpisany tekst</span>
      </div>
      <ol className={css.consents}>
        {rows.map((row, index) => (
          <ConsentLine
            // Rows are never moved; a new one of a kind comes after those noted before.
            key={`${row.kind} ${row.id ?? 'new'}`}
            index={index}
            row={row}
            kind={kinds.find(({ code }) => code === row.kind)}
            texts={texts}
            signing={signing}
          />
        ))}
      </ol>
    </>
  )
}
