import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import type { HistoryEntry } from '#shared/history/schema.ts'
import css from './history.module.css'
import { asSentence } from './words.ts'

const nothing = <span className={css.nothing}>puste</span>

type Change = HistoryEntry['changes'][number]
type Props = {
  change: Change
  /** Opens the history of the record; without it there is no way there from here. */
  onRecord?: (of: NonNullable<Change['of']>) => void
}

/** What one step did to one record: each field with what stood there and what stands there now. */
export function ChangeTable({ change, onRecord }: Props) {
  const wasThere = change.fields.some(({ before }) => before !== '')
  const isThere = change.fields.some(({ after }) => after !== '')
  const { of } = change
  return (
    <>
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
      {of && onRecord && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconHistory size={14} aria-hidden />}
          onClick={() => onRecord(of)}
        >
          Historia tego zapisu
        </Button>
      )}
    </>
  )
}
