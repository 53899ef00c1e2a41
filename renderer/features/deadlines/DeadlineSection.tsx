import { Button } from '@mantine/core'
import { IconCalendarDown } from '@tabler/icons-react'
import type { Deadline } from '#shared/deadlines/deadlines.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { termWords } from '../../texts/term.ts'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './deadlines.module.css'
import { EventTerm } from './EventTerm.tsx'

const Row = ({ deadline, today }: { deadline: Deadline; today: IsoDate }) => (
  <tr data-past={deadline.date < today || undefined}>
    <td>{formatDate(deadline.date)}</td>
    <th scope="row">{deadline.name}</th>
    <td>{deadline.acts ? termWords(deadline.date, today) : ''}</td>
    <td className={css.how}>
      {deadline.explanation} <span className={css.dim}>{deadline.source}</span>
    </td>
  </tr>
)

/** All days of a grant with how each was counted, a calculator for letters, and the way into a calendar. */
export function DeadlineSection({ grantId, today }: { grantId: number; today: IsoDate }) {
  const { data, error, again } = useAsk('deadlines.ofGrant', { grantId })
  const bridge = useBridge()
  const say = useSay()
  const save = async () => {
    const answer = await bridge.call('deadlines.calendar', { grantId })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    const { fileId } = answer.value as { fileId: string }
    if (await bridge.saveFile(fileId)) say({ sentence: 'Zapisano plik z terminami. Otwórz go w swoim kalendarzu.' })
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  return (
    <div className={css.section}>
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="k-visually-hidden">Terminy dotacji</caption>
          <thead>
            <tr>
              <th scope="col">Dzień</th>
              <th scope="col">Termin</th>
              <th scope="col">Zostało</th>
              <th scope="col">Jak policzono</th>
            </tr>
          </thead>
          <tbody>
            {data.map((deadline) => (
              <Row key={`${deadline.id} ${deadline.date}`} deadline={deadline} today={today} />
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <Button variant="default" leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={() => void save()}>
          Zapisz terminy do kalendarza (.ics)
        </Button>
      </div>
      <EventTerm grantId={grantId} />
    </div>
  )
}
