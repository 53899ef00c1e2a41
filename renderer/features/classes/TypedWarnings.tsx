import { useDebouncedValue } from '@mantine/hooks'
import { useWatch } from 'react-hook-form'
import type { Input } from '#shared/contract/define.ts'
import type { contract } from '#shared/contract/index.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { daysOf } from './SeriesFields.tsx'
import type { SessionValues } from './sessionValues.ts'

type Question = Input<(typeof contract)['classes.warnings']>
const most = 5

/** Warnings of a meeting, at most a handful of them; the rest is counted. */
export function WarningList({ sentences }: { sentences: readonly string[] }) {
  if (sentences.length === 0) return null
  return (
    <Notice kind="due" title={sentences.length === 1 ? 'Zwróć uwagę' : `Zwróć uwagę (${sentences.length})`}>
      {sentences.slice(0, most).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {sentences.length > most && <p>…i jeszcze {sentences.length - most}.</p>}
    </Notice>
  )
}

function questionOf(values: SessionValues): Question | undefined {
  const { startsAt, endsAt } = values
  const days = [...daysOf(values).days]
  if (typeof startsAt !== 'number' || typeof endsAt !== 'number' || endsAt <= startsAt || days.length === 0)
    return undefined
  return {
    sessionId: values.id,
    editionId: values.editionId,
    groupId: values.groupId,
    participationIds: values.participationIds ?? [],
    days,
    startsAt,
    endsAt,
    leaderIds: values.leaderIds,
    venueId: values.online ? null : values.venueId,
  }
}

/** What gets in the way of the meeting as it stands in the form. It can be saved all the same. */
export function TypedWarnings() {
  const values = useWatch() as SessionValues
  const [question] = useDebouncedValue(JSON.stringify(questionOf(values) ?? null), 250)
  const asked = JSON.parse(question) as Question | null
  const { data } = useAsk(
    'classes.warnings',
    asked ?? {
      sessionId: null,
      editionId: 1,
      groupId: null,
      days: [],
      startsAt: 0,
      endsAt: 1,
      leaderIds: [],
      venueId: null,
    },
    { enabled: asked !== null, keep: true },
  )
  return <WarningList sentences={asked === null ? [] : (data ?? []).map((warning) => warning.sentence)} />
}
