import { IconAlertTriangle } from '@tabler/icons-react'
import type { HoursOfYear } from '#shared/staff/hours.ts'
import css from './staff.module.css'
import { clockHours, monthNames } from './staffWords.ts'

const short = monthNames.map((name) => name.slice(0, 3))
const sumOf = (minutes: readonly number[]): number => minutes.reduce((a, b) => a + b, 0)
const written = (minutes: number | null): string => (minutes === null ? '' : clockHours(minutes))

/** The record of a year: a row for each assignment, the hours led under each person, sums at the right and at the foot. */
export function YearTable({ record }: { record: HoursOfYear }) {
  const foot = short.map((_, index) => sumOf(record.rows.map((row) => row.months[index]?.minutes ?? 0)))
  return (
    <table className={css.table}>
      <caption className="k-visually-hidden">Godziny pracy w roku</caption>
      <thead>
        <tr>
          <th scope="col">Osoba i rola</th>
          {short.map((name) => (
            <th key={name} scope="col" className={css.number}>
              {name}
            </th>
          ))}
          <th scope="col" className={css.number}>
            Razem
          </th>
        </tr>
      </thead>
      {record.people.map((person) => (
        <tbody key={person.staffId}>
          {record.rows
            .filter((row) => row.staffId === person.staffId)
            .map((row) => (
              <tr key={row.assignmentId}>
                <th scope="row">
                  {row.staffName}, {row.roleLabel}
                  {row.editionName && <span className={css.dim}> · {row.editionName}</span>}
                </th>
                {row.months.map((cell, index) => (
                  <td key={short[index]} className={css.number}>
                    {written(cell.minutes)}
                  </td>
                ))}
                <td className={css.number}>{clockHours(sumOf(row.months.map(({ minutes }) => minutes ?? 0)))}</td>
              </tr>
            ))}
          <tr className={css.dim}>
            <th scope="row">prowadzone zajęcia</th>
            {person.led.map((minutes, index) => (
              <td key={short[index]} className={css.number}>
                {minutes > 0 && clockHours(minutes)}
              </td>
            ))}
            <td className={css.number}>{sumOf(person.led) > 0 && clockHours(sumOf(person.led))}</td>
          </tr>
          {person.over.length > 0 && (
            <tr>
              <td colSpan={14} className={css.due}>
                <IconAlertTriangle size={16} aria-hidden />
                Ponad limit miesiąca:{' '}
                {person.over
                  .map(
                    ({ month, minutes, limit }) =>
                      `${monthNames[month - 1]} ${clockHours(minutes)} z ${clockHours(limit)}`,
                  )
                  .join(', ')}
              </td>
            </tr>
          )}
        </tbody>
      ))}
      <tfoot>
        <tr>
          <th scope="row">Razem</th>
          {foot.map((minutes, index) => (
            <td key={short[index]} className={css.number}>
              {minutes > 0 && clockHours(minutes)}
            </td>
          ))}
          <td className={css.number}>{clockHours(record.total)}</td>
        </tr>
      </tfoot>
    </table>
  )
}
