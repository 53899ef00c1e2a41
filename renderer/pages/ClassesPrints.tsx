import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../api/hooks.tsx'
import { type Paper, PrintMenu } from './PrintMenu.tsx'

/** Papers of one meeting: the list to sign, and the list with the marks once they are confirmed. */
export function SessionPrints({ id }: { id: number }) {
  const { data: session } = useAsk('classes.session', { id })
  const list = (label: string, filled: boolean): Paper => ({
    label,
    document: { kind: 'attendanceList', sessionIds: [id], filled },
  })
  const wide: Paper = {
    label: 'Lista do podpisu z wyżywieniem i transportem',
    document: { kind: 'attendanceList', sessionIds: [id], filled: false, withMeal: true, withTravel: true },
  }
  const filled = session?.confirmedOn != null ? [list('Lista z obecnością', true)] : []
  return <PrintMenu papers={[list('Lista do podpisu', false), wide, ...filled]} />
}

const months = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
  ' ',
)
/** Papers of a group: its journal, and the matrix of each month it met in (the latest twelve). */
export function GroupPrints({ id, day }: { id: number; day: IsoDate }) {
  const { data: group } = useAsk('classes.group', { id })
  const { data: grid } = useAsk(
    'classes.grid',
    { editionId: group?.editionId ?? 1, groupId: id },
    { enabled: group !== undefined },
  )
  const held = new Set((grid?.sessions ?? []).map((session) => session.heldOn.slice(0, 7)))
  const matrices = [...(held.size > 0 ? held : new Set([day.slice(0, 7)]))]
    .sort()
    .slice(-12)
    .map((month): Paper => {
      const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))]
      return {
        label: `Lista miesięczna: ${months[number - 1]} ${year}`,
        document: { kind: 'attendanceMonth', groupId: id, year, month: number },
      }
    })
  return (
    <PrintMenu papers={[{ label: 'Dziennik zajęć', document: { kind: 'classJournal', groupId: id } }, ...matrices]} />
  )
}
