import { useWatch } from 'react-hook-form'
import { occurrences } from '#shared/classes/repeating.ts'
import { formatDate, isIsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import css from '../../ui/form/form.module.css'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import own from './classes.module.css'
import type { SessionValues } from './sessionValues.ts'

const weekdays = ['pn', 'wt', 'śr', 'cz', 'pt', 'so', 'nd'].map((label, index) => ({ value: index + 1, label }))
const weeks = [
  { value: 1, label: 'co tydzień' },
  { value: 2, label: 'co dwa tygodnie' },
  { value: 3, label: 'co trzy tygodnie' },
  { value: 4, label: 'co cztery tygodnie' },
]

/** The days a form stands for: of a series, or the one day typed; empty while that cannot be told. */
export function daysOf(values: SessionValues) {
  const { heldOn, repeats, weekdays: chosen, everyWeeks, until, times, skipHolidays } = values
  if (typeof heldOn !== 'string' || !isIsoDate(heldOn)) return { days: [], skipped: [] }
  if (!repeats) return { days: [heldOn], skipped: [] }
  return occurrences({
    firstOn: heldOn,
    weekdays: chosen,
    everyWeeks,
    until: typeof until === 'string' && isIsoDate(until) ? until : null,
    times: typeof times === 'number' ? times : null,
    skipHolidays,
  })
}

/** How a new meeting repeats, and what days that makes. */
export function SeriesFields() {
  const values = useWatch() as SessionValues
  if (!values.repeats) return <CheckField<SessionValues> name="repeats" label="Powtarzaj w kolejnych tygodniach" />
  const { days, skipped } = daysOf(values)
  return (
    <FieldGroup title="Powtarzanie">
      <CheckField<SessionValues> name="repeats" label="Powtarzaj w kolejnych tygodniach" />
      <ManyField<SessionValues>
        name="weekdays"
        label="Dni tygodnia"
        options={weekdays}
        atLeastOne="Wybierz dzień tygodnia."
        className={own.weekdays ?? ''}
      />
      <FieldRow>
        <SelectField<SessionValues> name="everyWeeks" label="Jak często" options={weeks} />
        <NumberField name="times" label="Ile spotkań" width="6rem" />
        <DateField name="until" label="albo do dnia" />
      </FieldRow>
      <CheckField<SessionValues> name="skipHolidays" label="Pomiń dni ustawowo wolne" />
      <p role="status" className={css.hint}>
        {days.length === 0
          ? 'Podaj liczbę spotkań albo ostatni dzień.'
          : `${counted(days.length, 'spotkanie', 'spotkania', 'spotkań')}: od ${formatDate(days[0]!)} do ${formatDate(days.at(-1)!)}.`}
        {skipped.length > 0 &&
          ` Pominięto: ${skipped.map(({ day, name }) => `${formatDate(day)} (${name})`).join(', ')}.`}
      </p>
    </FieldGroup>
  )
}
