import { describe, expect, it } from 'vitest'
import type { Grid, GridMark } from '#shared/classes/gridSchema.ts'
import { actOf } from '../../renderer/features/classes/gridKeys.ts'
import {
  cellOf,
  cleared,
  confirmationOf,
  firstToMark,
  likeBefore,
  modelOf,
  restPresent,
  totalsOf,
  typed,
  withConfirmed,
} from '../../renderer/features/classes/gridModel.ts'
import { scrolledTo, visibleSpan } from '../../renderer/features/classes/visibleSpan.ts'

const session = (id: number, heldOn: string, change: Partial<Grid['sessions'][number]> = {}) => ({
  id,
  groupId: 1,
  groupName: 'A',
  supportType: 'T04',
  topic: '',
  heldOn,
  startsAt: 540,
  endsAt: 630,
  minutes: 90,
  hourMinutes: 45 as const,
  status: 'planned' as const,
  confirmedOn: null,
  revision: 1,
  ...change,
})
const person = (participationId: number, change: Partial<Grid['people'][number]> = {}) => ({
  participationId,
  relatedId: null,
  name: `Osoba ${participationId}`,
  aside: '',
  startedOn: '2021-05-01',
  endedOn: null,
  memberships: [{ groupId: 1, from: null, to: null }],
  ...change,
})
const mark = (sessionId: number, participationId: number, change: Partial<GridMark> = {}): GridMark => ({
  sessionId,
  participationId,
  relatedId: null,
  mark: 'O',
  presentMinutes: null,
  note: '',
  onPaper: false,
  ...change,
})
const model = (change: Partial<Grid> = {}) =>
  modelOf(
    {
      limits: { excusedInDue: true, sickInDue: true, thresholdPercent: 80, warningPercent: 85, absenceStreak: 3 },
      forRelated: false,
      sessions: [session(1, '2021-06-01'), session(2, '2021-06-08'), session(3, '2021-07-01')],
      people: [person(1), person(2)],
      marks: [],
      sums: [],
      notCounted: 2,
      ...change,
    },
    '2021-06-10',
  )
const kinds = (of: ReturnType<typeof model>) =>
  of.grid.people.map((one) => of.grid.sessions.map((meeting) => cellOf(of, {}, meeting, one).kind))

describe('the attendance grid', () => {
  it('proposes presence at past meetings, nothing at those to come, and leaves out whom a meeting does not concern', () =>
    expect(
      kinds(
        model({
          people: [
            person(1),
            person(2, { endedOn: '2021-06-05' }),
            person(3, { startedOn: '2021-06-08' }),
            person(4, { memberships: [{ groupId: 1, from: '2021-06-02', to: '2021-06-30' }] }),
            person(5, { memberships: [{ groupId: 9, from: null, to: null }] }),
          ],
        }),
      ),
    ).toEqual([
      ['proposed', 'proposed', 'open'],
      ['proposed', 'outside', 'outside'],
      ['outside', 'proposed', 'open'],
      ['outside', 'proposed', 'outside'],
      ['outside', 'outside', 'outside'],
    ]))
  it('begins at the first meeting without marks', () => {
    const first = session(1, '2021-06-01', { confirmedOn: '2021-06-01', status: 'held' })
    expect(firstToMark(model({ sessions: [first, session(2, '2021-06-08')] }))).toBe(1)
    expect(firstToMark(model({ sessions: [session(1, '2021-09-01')] }))).toBe(0)
  })
  it('confirms with what was typed, then what was confirmed, then what is proposed; a guest of the group too', () => {
    const grid = model({
      people: [person(1), person(2), person(3, { memberships: [] })],
      marks: [mark(1, 2, { mark: 'ZL', note: 'zwolnienie do 5.06', onPaper: true })],
    })
    const meeting = grid.grid.sessions[0]!
    const draft = typed(typed({}, meeting, 'p1', { mark: 'S', minutes: 30 }), meeting, 'p3', {
      mark: 'O',
      minutes: null,
    })
    expect(confirmationOf(grid, draft, meeting).marks).toEqual([
      { participationId: 1, mark: 'S', presentMinutes: 30, note: '', onPaper: false },
      { participationId: 2, mark: 'ZL', presentMinutes: null, note: 'zwolnienie do 5.06', onPaper: true },
      { participationId: 3, mark: 'O', presentMinutes: null, note: '', onPaper: false },
    ])
    expect(totalsOf(grid, draft, meeting)).toEqual({ present: 2, of: 3, rate: 4444 })
  })
  it('clears first what was typed, then what was confirmed', () => {
    const grid = model({ marks: [mark(1, 1, { mark: 'NN' })] })
    const meeting = grid.grid.sessions[0]!
    const over = typed({}, meeting, 'p1', { mark: 'O', minutes: null })
    expect(cellOf(grid, cleared(grid, over, meeting, 'p1'), meeting, person(1))).toMatchObject({
      mark: 'NN',
      edited: false,
    })
    const off = cleared(grid, {}, meeting, 'p1')
    expect(confirmationOf(grid, off, meeting).marks.map((one) => one.participationId)).toEqual([2])
  })
  it('repeats the last marks of the same group only, and of nobody who has left it', () => {
    const grid = model({
      people: [person(1), person(2, { endedOn: '2021-06-03' })],
      sessions: [
        session(1, '2021-06-01', { confirmedOn: '2021-06-02' }),
        session(5, '2021-06-04', { groupId: 7, confirmedOn: '2021-06-04' }),
        session(2, '2021-06-08'),
      ],
      marks: [mark(1, 1, { mark: 'NU' }), mark(1, 2, { mark: 'NN' })],
    })
    const [, other, last] = grid.grid.sessions
    expect(likeBefore(grid, {}, last!)).toEqual({ 2: { p1: { mark: 'NU', minutes: null } } })
    expect(likeBefore(grid, {}, other!)).toBeUndefined()
  })
  it('knows a confirmation before it has been read again, and forgets it once something newer was read', () => {
    const { grid } = model()
    const input = {
      sessionId: 1,
      marks: [{ participationId: 1, mark: 'NN' as const, presentMinutes: null }],
      revision: 1,
    }
    const made = [{ input, revision: 2, confirmedOn: '2021-06-10' }]
    const now = modelOf(withConfirmed(grid, made), '2021-06-10')
    expect(likeBefore(now, {}, grid.sessions[1]!)).toEqual({ 2: { p1: { mark: 'NN', minutes: null } } })
    const newer = model({ sessions: [session(1, '2021-06-01', { revision: 3 })] }).grid
    expect(withConfirmed(newer, made)).toBe(newer)
  })
  it('marks the rest present without touching what stands', () => {
    const grid = model({ marks: [mark(1, 2, { mark: 'NN' })] })
    expect(restPresent(grid, {}, grid.grid.sessions[0]!)).toEqual({ 1: { p1: { mark: 'O', minutes: null } } })
  })
  it('of children confirms only who was there', () => {
    const child = (relatedId: number) => person(1, { relatedId })
    const grid = model({ forRelated: true, people: [child(4), child(5)] })
    const meeting = grid.grid.sessions[0]!
    const draft = typed({}, meeting, 'r5', { mark: 'NN', minutes: null })
    expect(confirmationOf(grid, draft, meeting)).toMatchObject({ marks: [], relatedIds: [4] })
  })
})

describe('keys of the grid', () => {
  const key = (name: string, change = {}) => ({
    ...{ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
    ...change,
  })
  const size = { rows: 12, columns: 30 }
  it('move within its bounds; the head is above the first row', () => {
    expect(actOf(key('ArrowUp'), { row: 0, column: 3 }, size)).toEqual({ do: 'go', to: { row: -1, column: 3 } })
    expect(actOf(key('ArrowUp'), { row: -1, column: 3 }, size)).toEqual({ do: 'go', to: { row: -1, column: 3 } })
    expect(actOf(key('PageDown'), { row: 5, column: 29 }, size)).toEqual({ do: 'go', to: { row: 11, column: 29 } })
    expect(actOf(key('ArrowRight'), { row: 5, column: 29 }, size)).toEqual({ do: 'go', to: { row: 5, column: 29 } })
  })
  it('set each mark by one letter of either case', () =>
    expect([...'osunzwU'].map((letter) => actOf(key(letter), { row: 0, column: 0 }, size))).toEqual(
      ['O', 'S', 'NU', 'NN', 'ZL', 'DW', 'NU'].map((mark) => ({ do: 'mark', mark })),
    ))
  it('leave to the window what is not theirs', () => {
    const at = { row: 0, column: 0 }
    const theirs = [
      key('k', { ctrlKey: true }),
      key('z', { ctrlKey: true, shiftKey: true }),
      key('n', { altKey: true }),
    ]
    expect([...theirs, key('Tab'), key('x')].map((one) => actOf(one, at, size))).toEqual(Array(5).fill(undefined))
  })
})

describe('what lies in sight', () => {
  it('is what the window shows and a little more, never past the ends', () => {
    expect(visibleSpan(0, 640, 64, 1000)).toEqual({ from: 0, to: 14 })
    expect(visibleSpan(6400, 640, 64, 1000)).toEqual({ from: 96, to: 114 })
    expect(visibleSpan(63_990, 640, 64, 1000)).toEqual({ from: 995, to: 1000 })
  })
  it('scrolls just as far as it must', () => {
    expect(scrolledTo(5, 0, 640, 64)).toBe(0)
    expect(scrolledTo(20, 0, 640, 64)).toBe(704)
    expect(scrolledTo(2, 704, 640, 64)).toBe(128)
  })
})
