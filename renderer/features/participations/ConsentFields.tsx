import { useEffect, useRef } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import type { CodeListItem } from '#shared/club/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { decisionsOf, type SignedText, textsOf } from './consentChoices.ts'
import type { ConsentRow, ConsentValues } from './consentValues.ts'
import css from './participations.module.css'

type RowProps = {
  index: number
  row: ConsentRow
  kind: CodeListItem | undefined
  texts: readonly SignedText[]
  day: IsoDate
}

function ConsentLine({ index, row, kind, texts, day }: RowProps) {
  const { setValue } = useFormContext<ConsentValues>()
  const versions = textsOf(kind, texts)
  // Proposed once, when the answer is chosen; a day that is then cleared stays empty.
  const { decision, decidedOn } = row
  const chosenBefore = useRef(decision)
  useEffect(() => {
    if (chosenBefore.current === null && decision !== null && decidedOn === null)
      setValue(`rows.${index}.decidedOn`, day)
    chosenBefore.current = decision
  }, [decision, decidedOn, setValue, index, day])
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
    </li>
  )
}

type Props = { kinds: readonly CodeListItem[]; texts: readonly SignedText[]; today: IsoDate }
/** A line for each consent; the day of the first one is proposed for the rest, since they are signed together. */
export function ConsentFields({ kinds, texts, today }: Props) {
  const rows = useWatch<ConsentValues, 'rows'>({ name: 'rows' })
  const day = rows.find((row) => row.decidedOn !== null)?.decidedOn ?? today
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
            day={day}
          />
        ))}
      </ol>
    </>
  )
}
