import { Button } from '@mantine/core'
import { useFormContext, useWatch } from 'react-hook-form'
import type { HoursOfYear, HoursRow } from '#shared/staff/hours.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { HoursField } from '../../ui/form/HoursField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { changedEntries, type MonthValues, monthValues, rowsIn, typedOver } from './monthValues.ts'
import css from './staff.module.css'
import { agreedTime, clockHours, monthNames } from './staffWords.ts'

type Sheet = { record: HoursOfYear; rows: readonly HoursRow[]; month: number }

const placeOf = (row: HoursRow): string => [row.editionName, row.grantTitle].filter(Boolean).join(' · ') || 'cały klub'
const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0)

function Rows({ record, rows, month }: Sheet) {
  const { control } = useFormContext<MonthValues>()
  const entries = useWatch({ control, name: 'entries' })
  const ledOf = new Map(record.people.map((person) => [person.staffId, person.led[month - 1] ?? 0]))
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">Osoba</th>
          <th scope="col">Rola i podstawa</th>
          <th scope="col">Edycja, dotacja</th>
          <th scope="col">Wymiar</th>
          <th scope="col" className={css.number} title="Czas spotkań z zatwierdzoną obecnością, które osoba prowadziła">
            Prowadzone (60 min)
          </th>
          <th scope="col" className={css.field}>
            Godziny pracy (60 min)
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const isFirst = rows[index - 1]?.staffId !== row.staffId
          return (
            <tr key={row.assignmentId}>
              <td>{isFirst && row.staffName}</td>
              <td>
                {row.roleLabel}, {row.basisLabel}
              </td>
              <td>{placeOf(row)}</td>
              <td className={css.agreed}>{agreedTime(row)}</td>
              <td className={css.number}>{isFirst && clockHours(ledOf.get(row.staffId) ?? 0)}</td>
              <td className={css.field}>
                <HoursField
                  name={`entries.${index}.minutes`}
                  label={`Godziny: ${row.staffName}, ${row.roleLabel}`}
                  hour={60}
                  className={css.bare ?? ''}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={4}>
            Razem
          </th>
          <td className={css.number}>{clockHours([...ledOf.values()].reduce((a, b) => a + b, 0))}</td>
          <td className={css.number}>
            {clockHours(entries.reduce((sum, { minutes }) => sum + numberOf(minutes), 0))} godz.
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function Warnings({ record, month, year }: Omit<Sheet, 'rows'> & { year: number }) {
  const { control } = useFormContext<MonthValues>()
  const entries = useWatch({ control, name: 'entries' })
  return typedOver(record, entries, month).map(({ staffId, staffName, minutes, limit }) => (
    <Notice key={staffId} kind="due">
      {staffName}: {clockHours(minutes)} godz. pracy w miesiącu {monthNames[month - 1]} {year}, najwyżej może być{' '}
      {clockHours(limit)} godz. we wszystkich zaangażowaniach razem.
    </Notice>
  ))
}

/** Writes the agreed hours where nothing stands yet. */
function FillAgreed({ rows }: { rows: readonly HoursRow[] }) {
  const { getValues, setValue } = useFormContext<MonthValues>()
  const fill = () =>
    rows.forEach(({ monthMinutes }, index) => {
      if (monthMinutes !== null && getValues(`entries.${index}.minutes`) === null)
        setValue(`entries.${index}.minutes`, monthMinutes, { shouldDirty: true })
    })
  return (
    <Button variant="default" onClick={fill}>
      Wpisz umówione godziny w puste pola
    </Button>
  )
}

/** The hours of everybody in one month: Enter goes to the next field, Ctrl+Enter saves the whole sheet as one step. */
export function MonthSheet({ record, year, month }: { record: HoursOfYear; year: number; month: number }) {
  const { tell } = useTell('staff.saveHours')
  const say = useSay()
  const rows = rowsIn(record, year, month)
  const values = monthValues(rows, month)
  const when = `${monthNames[month - 1]} ${year}`
  if (rows.length === 0) return <p>W tym miesiącu nikt nie ma zaangażowania.</p>
  return (
    <Form<MonthValues, unknown>
      label={`Godziny pracy: ${when}`}
      values={values}
      submit="Zapisz godziny"
      enterGoesOn
      onSend={async (typed) => {
        const entries = changedEntries(typed, rows, month)
        return entries.length === 0 ? { ok: true, value: {} } : tell({ year, entries })
      }}
      onSaved={() => say({ sentence: `Zapisano godziny pracy: ${when}.` })}
      footer={<FillAgreed rows={rows} />}
    >
      <FollowRecord values={values} />
      <Rows record={record} rows={rows} month={month} />
      <Warnings record={record} month={month} year={year} />
    </Form>
  )
}
