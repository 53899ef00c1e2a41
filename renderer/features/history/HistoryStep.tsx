import { IconChevronRight } from '@tabler/icons-react'
import type { HistoryEntry } from '#shared/history/schema.ts'
import { momentInPoland } from '../../texts/moment.ts'
import { ChangeTable } from './ChangeTable.tsx'
import css from './history.module.css'
import { asSentence, readable } from './words.ts'

const Who = ({ entry }: { entry: HistoryEntry }) => (
  <span className={css.who}>
    <time dateTime={entry.at}>{momentInPoland(entry.at)}</time>
    {entry.by && ` · ${entry.by}`}
  </span>
)

/** One step: what was done, when and by whom; opened, it shows each changed field. */
export function HistoryStep({ entry }: { entry: HistoryEntry }) {
  const changes = readable(entry)
  if (changes.length === 0)
    return (
      <div className={css.line}>
        <span className={css.sentence}>
          {asSentence(entry.sentence)}
          {entry.contentRemoved && ' (treść usunięto)'}
        </span>
        <Who entry={entry} />
      </div>
    )
  return (
    <details className={css.step}>
      <summary className={css.line}>
        <IconChevronRight size={16} aria-hidden />
        <span className={css.sentence}>{asSentence(entry.sentence)}</span>
        <Who entry={entry} />
      </summary>
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was recorded does not move
        <ChangeTable key={index} change={change} />
      ))}
    </details>
  )
}
