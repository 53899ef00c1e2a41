import type { RecordKind } from '#shared/history/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { HistoryStep } from './HistoryStep.tsx'
import css from './history.module.css'

type Props = { kind: RecordKind; id: number }

/** What happened to one record and to what belongs to it, the latest first. */
export function RecordHistory({ kind, id }: Props) {
  const { data, error, again } = useAsk('history.ofRecord', { kind, id })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  if (data.length === 0)
    return (
      <EmptyState title="Tego zapisu nikt jeszcze nie zmieniał.">Tu widać każdą zmianę: kto, kiedy i co.</EmptyState>
    )
  return (
    <ol className={css.steps} aria-label="Historia zmian">
      {data.map((entry) => (
        <li key={entry.commandId}>
          <HistoryStep entry={entry} />
        </li>
      ))}
    </ol>
  )
}
