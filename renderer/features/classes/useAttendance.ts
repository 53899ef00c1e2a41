import { useState } from 'react'
import { isPresent, type Mark } from '#shared/classes/attendanceRules.ts'
import type { GridPerson, GridSession } from '#shared/classes/gridSchema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import type { MinutesEditor } from './GridCell.tsx'
import type { GridAct, Place } from './gridKeys.ts'
import {
  type Confirmed,
  cellOf,
  cleared,
  confirmationOf,
  firstToMark,
  type GridModel,
  likeBefore,
  markOf,
  restPresent,
  rowKeyOf,
  typed,
} from './gridModel.ts'
import type { GridDrafting } from './useGridDraft.ts'

export type AttendanceDesk = {
  readonly at: Place
  readonly session: GridSession | undefined
  readonly person: GridPerson | undefined
  readonly editor: MinutesEditor | undefined
  readonly refusal: string | undefined
  readonly busy: boolean
  readonly go: (to: Place) => void
  /** False: there was nothing to do, so the key may mean something to the window. */
  readonly act: (act: Exclude<GridAct, { do: 'go' }>) => boolean
}

type Heard = { readonly onStale: () => void; readonly onConfirmed: (made: Confirmed) => void }
/**
 * What the keys and buttons of the grid do. Nothing is sent before a meeting is confirmed. `onStale`: somebody changed the
 * meeting; what was typed stays, over what stands there now. `onConfirmed`: what the model has to show from now on.
 */
export function useAttendance(
  model: GridModel,
  drafting: GridDrafting,
  { onStale, onConfirmed }: Heard,
): AttendanceDesk {
  const { sessions, people, forRelated } = model.grid
  const { draft, change, undo, settle } = drafting
  const { tell, isTelling } = useTell('classes.confirmAttendance')
  const say = useSay()
  const [chosen, setChosen] = useState<{ row: number; sessionId: number | undefined }>(() => ({
    row: 0,
    sessionId: sessions[firstToMark(model)]?.id,
  }))
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const found = sessions.findIndex((one) => one.id === chosen.sessionId)
  const column = found === -1 ? Math.min(firstToMark(model), Math.max(0, sessions.length - 1)) : found
  const at: Place = { row: Math.min(chosen.row, people.length - 1), column }
  const session = sessions[column]
  const person = people[at.row]

  const go = (to: Place) => {
    setAsking(false)
    setRefusal(undefined)
    setChosen({ row: to.row, sessionId: sessions[to.column]?.id })
  }
  const down = () => go({ row: Math.min(at.row + 1, people.length - 1), column })

  const setMark = (mark: Mark, minutes: number | null) => {
    if (session && person) change(typed(draft, session, rowKeyOf(person), { mark, minutes }))
  }
  const cell = session && person ? cellOf(model, draft, session, person) : undefined
  const editor: MinutesEditor | undefined =
    asking && session && cell
      ? {
          first: cell.kind === 'mark' && cell.mark === 'S' ? cell.minutes : null,
          most: session.minutes,
          onDone: (minutes) => {
            setMark('S', minutes)
            down()
          },
          onCancel: () => setAsking(false),
        }
      : undefined

  const confirm = async () => {
    if (!session || isTelling) return
    const input = confirmationOf(model, draft, session)
    const answer = await tell(input)
    if (!answer.ok) {
      setRefusal([answer.error.message, ...answer.error.fields.map((field) => field.message)].join(' '))
      if (answer.error.kind === 'stale') onStale()
      return
    }
    onConfirmed({ input, revision: answer.value.revision, confirmedOn: answer.value.confirmedOn })
    settle(session.id)
    setRefusal(undefined)
    const there = input.marks.filter(({ mark }) => isPresent(mark)).length + (input.relatedIds?.length ?? 0)
    say({ sentence: `Zatwierdzono obecność ${formatDate(session.heldOn)}: obecnych ${there}.` })
    const next = sessions.findIndex((one, index) => index > column && one.confirmedOn === null)
    if (next !== -1 && sessions[next]!.heldOn <= model.today) setChosen({ row: 0, sessionId: sessions[next]!.id })
    else setChosen({ row: Math.max(0, at.row), sessionId: session.id })
  }

  const act: AttendanceDesk['act'] = (what) => {
    if (what.do === 'undo') return undo()
    if (what.do === 'confirm') {
      void confirm()
      return true
    }
    if (!session) return false
    setRefusal(undefined)
    if (what.do === 'rest') change(restPresent(model, draft, session))
    else if (what.do === 'copy') {
      const next = likeBefore(model, draft, session)
      if (next) change(next)
      else setRefusal('Nie ma czego powtórzyć: ta grupa nie ma wcześniejszego spotkania z obecnością.')
    } else if (!person || !cell) return false
    else if (what.do === 'mark') {
      if (what.mark === 'S' && !forRelated) setAsking(true)
      else {
        setMark(what.mark, null)
        down()
      }
    } else if (what.do === 'clear') change(cleared(model, draft, session, rowKeyOf(person)))
    else {
      const now = markOf(cell)
      setMark(now && isPresent(now.mark) ? 'NN' : 'O', null)
    }
    return true
  }
  return { at, session, person, editor, refusal, busy: isTelling, go, act }
}
