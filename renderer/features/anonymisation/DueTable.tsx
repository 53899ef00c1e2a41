import { Checkbox } from '@mantine/core'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import css from './anonymisation.module.css'

export type Due = Output<Contract['anonymisation.due']>[number]
type Props = {
  rows: readonly Due[]
  /** Not a day to come: then it is only a plan, and nobody can be chosen. */
  canChoose: boolean
  chosen: ReadonlySet<number>
  onChoose: (id: number, isChosen: boolean) => void
}

/** People whose data have been kept long enough, with what stands in the way. */
export function DueTable({ rows, canChoose, chosen, onChoose }: Props) {
  return (
    <table className={css.table}>
      <caption>Do anonimizacji ({rows.length})</caption>
      <thead>
        <tr>
          <th scope="col">Osoba</th>
          <th scope="col" className={css.short}>
            Przechowywać do
          </th>
          <th scope="col">Rodzaj zapisów</th>
          <th scope="col">Co stoi na przeszkodzie</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ personId, name, keptUntil, applicantOnly, blocked }) => (
          <tr key={personId}>
            <td>
              {canChoose ? (
                <Checkbox
                  label={name}
                  classNames={{ labelWrapper: css.name ?? '' }}
                  checked={chosen.has(personId)}
                  disabled={blocked !== null}
                  onChange={(event) => onChoose(personId, event.currentTarget.checked)}
                />
              ) : (
                name
              )}
            </td>
            <td className={css.short}>{formatDate(keptUntil)}</td>
            <td className={css.short}>{applicantOnly ? 'zgłoszenie bez przyjęcia' : 'udział w edycji'}</td>
            <td>{blocked ?? 'nic'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
