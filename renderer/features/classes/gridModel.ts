import { attendanceRate, isPresent, type Mark } from '#shared/classes/attendanceRules.ts'
import type { ConfirmInput, Grid, GridMark, GridPerson, GridSession } from '#shared/classes/gridSchema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'

/** A row of the grid: a participant or a child of one. */
export type RowKey = `p${number}` | `r${number}`
export const rowKeyOf = (person: { participationId: number; relatedId: number | null }): RowKey =>
  person.relatedId === null ? `p${person.participationId}` : `r${person.relatedId}`

/** What was typed into a cell and not confirmed yet; no mark: what stood there was taken off. */
export type Entry = { readonly mark: Mark | null; readonly minutes: number | null }
/** Unconfirmed entries of meetings, by number of the meeting. */
export type GridDraft = Readonly<Record<number, Readonly<Partial<Record<RowKey, Entry>>>>>

/**
 * - `mark`: typed or confirmed; `edited` tells which.
 * - `proposed`: everybody concerned by a past meeting is proposed as present.
 * - `open`: concerned, but nothing is proposed: the meeting is to come, or was confirmed without this person.
 * - `outside`: not in the group or in the edition on that day.
 */
export type CellState =
  | { readonly kind: 'mark'; readonly mark: Mark; readonly minutes: number | null; readonly edited: boolean }
  | { readonly kind: 'proposed' | 'open' | 'outside' }

/** Does the meeting concern the person: in the group and in the edition on that day? */
export function isConcerned(person: GridPerson, session: GridSession): boolean {
  const day = session.heldOn
  if (day < person.startedOn || (person.endedOn !== null && day > person.endedOn)) return false
  return person.memberships.some(
    ({ groupId, from, to }) =>
      groupId === session.groupId && (from === null || from <= day) && (to === null || day <= to),
  )
}

export type GridModel = {
  readonly grid: Grid
  readonly today: IsoDate
  readonly saved: ReadonlyMap<string, GridMark>
}
const place = (sessionId: number, key: RowKey): string => `${sessionId}/${key}`
/** Prepares what the server answered for being asked cell by cell. */
export const modelOf = (grid: Grid, today: IsoDate): GridModel => ({
  grid,
  today,
  saved: new Map(grid.marks.map((mark) => [place(mark.sessionId, rowKeyOf(mark)), mark])),
})

/** A confirmation the program has accepted, until the grid has been read again. */
export type Confirmed = { readonly input: ConfirmInput; readonly revision: number; readonly confirmedOn: IsoDate }
/** The grid as it stands after confirmations that it was read before: the next key already sees them. */
export function withConfirmed(grid: Grid, made: readonly Confirmed[]): Grid {
  const news = made.filter(({ input, revision }) =>
    grid.sessions.some((session) => session.id === input.sessionId && session.revision < revision),
  )
  if (news.length === 0) return grid
  const bySession = new Map(news.map((one) => [one.input.sessionId, one]))
  const parents = new Map(grid.people.map((person) => [person.relatedId, person.participationId]))
  return {
    ...grid,
    sessions: grid.sessions.map((session) => {
      const one = bySession.get(session.id)
      return one ? { ...session, status: 'held', confirmedOn: one.confirmedOn, revision: one.revision } : session
    }),
    marks: [
      ...grid.marks.filter((mark) => !bySession.has(mark.sessionId)),
      ...[...bySession.values()].flatMap(({ input: { sessionId, marks, relatedIds = [] } }): GridMark[] => [
        ...marks.map(({ note = '', onPaper = false, ...mark }) => ({
          ...mark,
          sessionId,
          relatedId: null,
          note,
          onPaper,
        })),
        ...relatedIds.map((relatedId) => ({
          sessionId,
          relatedId,
          participationId: parents.get(relatedId) ?? 0,
          mark: 'O' as const,
          presentMinutes: null,
          note: '',
          onPaper: false,
        })),
      ]),
    ],
  }
}

/** What a cell shows. */
export function cellOf(model: GridModel, draft: GridDraft, session: GridSession, person: GridPerson): CellState {
  const key = rowKeyOf(person)
  const entry = draft[session.id]?.[key]
  if (entry?.mark) return { kind: 'mark', mark: entry.mark, minutes: entry.minutes, edited: true }
  const saved = entry === undefined ? model.saved.get(place(session.id, key)) : undefined
  if (saved) return { kind: 'mark', mark: saved.mark, minutes: saved.presentMinutes, edited: false }
  if (!isConcerned(person, session)) return { kind: 'outside' }
  const asks = session.confirmedOn === null && session.heldOn <= model.today && entry === undefined
  return { kind: asks ? 'proposed' : 'open' }
}

/** What a cell is worth when the meeting is confirmed now; null: it says nothing of this person. */
export function markOf(cell: CellState): { mark: Mark; minutes: number | null } | null {
  if (cell.kind === 'mark') return { mark: cell.mark, minutes: cell.minutes }
  return cell.kind === 'proposed' ? { mark: 'O', minutes: null } : null
}

/** Everything a meeting is confirmed with. */
export function confirmationOf(model: GridModel, draft: GridDraft, session: GridSession): ConfirmInput {
  const marks: ConfirmInput['marks'] = []
  const relatedIds: number[] = []
  for (const person of model.grid.people) {
    const found = markOf(cellOf(model, draft, session, person))
    if (!found) continue
    if (person.relatedId !== null) {
      if (isPresent(found.mark)) relatedIds.push(person.relatedId)
      continue
    }
    const kept = model.saved.get(place(session.id, rowKeyOf(person)))
    marks.push({
      participationId: person.participationId,
      mark: found.mark,
      presentMinutes: found.mark === 'S' ? found.minutes : null,
      note: kept?.note ?? '',
      onPaper: kept?.onPaper ?? false,
    })
  }
  return { sessionId: session.id, marks, relatedIds, revision: session.revision }
}

export type SessionTotals = { readonly present: number; readonly of: number; readonly rate: number | null }
/** The foot of a meeting, as it would be if it were confirmed now. */
export function totalsOf(model: GridModel, draft: GridDraft, session: GridSession): SessionTotals {
  const rows = model.grid.people.flatMap((person) => markOf(cellOf(model, draft, session, person)) ?? [])
  const { rate } = attendanceRate(
    rows.map(({ mark, minutes }) => ({ mark, presentMinutes: minutes, sessionMinutes: session.minutes })),
    model.grid.limits,
  )
  return { present: rows.filter(({ mark }) => isPresent(mark)).length, of: rows.length, rate }
}

/** Is it past and without confirmed marks, so that it is missing from every figure? */
export const isNotCounted = (session: GridSession, today: IsoDate): boolean =>
  session.confirmedOn === null && (session.status === 'held' || session.heldOn < today)

/** The meeting to begin with: the first not counted one, else today's or the last past one, else the first. */
export function firstToMark({ grid, today }: GridModel): number {
  const missing = grid.sessions.findIndex((session) => session.confirmedOn === null && session.heldOn <= today)
  if (missing !== -1) return missing
  return Math.max(
    0,
    grid.sessions.findLastIndex((session) => session.heldOn <= today),
  )
}

const withSession = (draft: GridDraft, sessionId: number, entries: GridDraft[number]): GridDraft => {
  const { [sessionId]: _, ...rest } = draft
  return Object.keys(entries).length === 0 ? rest : { ...rest, [sessionId]: entries }
}

/** Types a mark into a cell. */
export const typed = (draft: GridDraft, session: GridSession, key: RowKey, entry: Entry): GridDraft =>
  withSession(draft, session.id, { ...draft[session.id], [key]: entry })

/** Takes back what was typed into a cell; where nothing was typed, takes the confirmed mark off. */
export function cleared(model: GridModel, draft: GridDraft, session: GridSession, key: RowKey): GridDraft {
  const { [key]: entry, ...rest } = draft[session.id] ?? {}
  if (entry !== undefined) return withSession(draft, session.id, rest)
  return model.saved.has(place(session.id, key)) ? typed(draft, session, key, { mark: null, minutes: null }) : draft
}

/** Forgets what was typed for a meeting: it was confirmed. */
export const without = (draft: GridDraft, sessionId: number): GridDraft => withSession(draft, sessionId, {})

/** Gives everybody the mark they had at the last meeting of the same group that has marks; undefined: there is none. */
export function likeBefore(model: GridModel, draft: GridDraft, session: GridSession): GridDraft | undefined {
  const index = model.grid.sessions.findIndex((one) => one.id === session.id)
  const before = model.grid.sessions
    .slice(0, index)
    .findLast(
      (one) =>
        one.groupId === session.groupId &&
        (one.confirmedOn !== null || draft[one.id] !== undefined) &&
        model.grid.people.some((person) => markOf(cellOf(model, draft, one, person)) !== null),
    )
  if (!before) return undefined
  const entries = { ...draft[session.id] }
  for (const person of model.grid.people) {
    const found = markOf(cellOf(model, draft, before, person))
    if (!found || !isConcerned(person, session)) continue
    const minutes = found.mark === 'S' && found.minutes !== null ? Math.min(found.minutes, session.minutes) : null
    entries[rowKeyOf(person)] = { mark: found.mark, minutes }
  }
  return withSession(draft, session.id, entries)
}

/** Marks everybody concerned who has no mark yet as present. */
export function restPresent(model: GridModel, draft: GridDraft, session: GridSession): GridDraft {
  const entries = { ...draft[session.id] }
  for (const person of model.grid.people) {
    const { kind } = cellOf(model, draft, session, person)
    if (kind === 'proposed' || kind === 'open') entries[rowKeyOf(person)] = { mark: 'O', minutes: null }
  }
  return withSession(draft, session.id, entries)
}
