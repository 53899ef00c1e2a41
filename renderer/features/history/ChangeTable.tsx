import type { HistoryEntry } from '#shared/history/schema.ts'
import css from './history.module.css'
import { asSentence } from './words.ts'

const nothing = <span className={css.nothing}>puste</span>

/** What one step did to one record: each field with what stood there and what stands there now. */
export function ChangeTable({ change }: { change: HistoryEntry['changes'][number] }) {
  const wasThere = change.fields.some(({ before }) => before !== '')
  const isThere = change.fields.some(({ after }) => after !== '')
  return (
    <table className={css.changes}>
      <caption>{asSentence(change.record)}</caption>
      <thead>
        <tr>
          <th scope="col">Pole</th>
          {wasThere && <th scope="col">Było</th>}
          {isThere && <th scope="col">{wasThere ? 'Jest' : 'Wpisano'}</th>}
        </tr>
      </thead>
      <tbody>
        {change.fields.map(({ field, before, after }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            {wasThere && <td>{before || nothing}</td>}
            {isThere && <td>{after || nothing}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
