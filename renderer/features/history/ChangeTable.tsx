import type { HistoryEntry } from '#shared/history/schema.ts'
import css from './history.module.css'
import { asSentence } from './words.ts'

const nothing = <span className={css.nothing}>puste</span>

/** What one step did to one record: each field with what stood there and what stands there now. */
export const ChangeTable = ({ change }: { change: HistoryEntry['changes'][number] }) => (
  <table className={css.changes}>
    <caption>{asSentence(change.record)}</caption>
    <thead>
      <tr>
        <th scope="col">Pole</th>
        <th scope="col">Było</th>
        <th scope="col">Jest</th>
      </tr>
    </thead>
    <tbody>
      {change.fields.map(({ field, before, after }) => (
        <tr key={field}>
          <th scope="row">{field}</th>
          <td>{before || nothing}</td>
          <td>{after || nothing}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
