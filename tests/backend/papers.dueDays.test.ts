import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenFile, openFile } from '#backend/db/open.ts'
import { papersDue } from '#backend/papers/dueDays.ts'
import { foldersOf, paperKindsOf } from '#backend/papers/queries.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'

/*
 * A calendar asks for the papers due on some days. Only what may be due then is read, and it has to stand as it stands in the whole
 * folders: one attended, one whose meeting waits for its marks, one marked by hand, one that does not concern the person.
 */
let b: TestBackend
let file: OpenFile
beforeAll(async () => {
  b = await freshBackend({ demo: true })
  const { folders } = await b.ask('papers.edition', { editionId: 1 })
  const lacking = folders.flatMap(({ participationId, papers }) =>
    papers.flatMap(({ paperId, state }) => (state === 'missing' ? [{ participationId, paperId }] : [])),
  )
  const mark = ({ participationId, paperId }: (typeof lacking)[number], receivedOn: string | null) =>
    b.ask('papers.mark', {
      ...{ participationIds: [participationId], paperId, receivedOn },
      ...{ notNeeded: receivedOn === null, note: '' },
    })
  await mark(lacking[0]!, '2021-06-03')
  await mark(lacking.at(-1)!, null)
  file = openFile(b.path)
  // Of somebody the marks of one meeting are taken back, so that the folder waits for them again; of nobody else.
  file.raw.exec(`begin;
    insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
      values ('test', 'wpisano', '2022-01-01', '', 1, 'transparent', 0);
    insert into current_command (command_id) values ((select max(id) from command_log));
    update class_session set confirmed_on = null, status = 'held' where id = (select max(w.id) from class_session w
      join class_group_member m on m.group_id = w.group_id where w.held_on < '2021-12-01')`)
})
afterAll(async () => {
  await file.close()
  await b.close()
})

it('papers due in a span stand as in the whole folders, whatever the span, the day and the papers asked about', async () => {
  const all = await paperKindsOf(file.db)
  const ids = file.raw.prepare('select id from participation where started_on is not null').pluck().all() as number[]
  const met = { papers: 0, states: new Set<string>(), attended: new Set<string>() }
  await fc.assert(
    fc.asyncProperty(
      fc.subarray(all, { minLength: 1 }),
      fc.integer({ min: 0, max: 420 }),
      fc.constantFrom(0, 1, 14, 60, 400),
      fc.integer({ min: 0, max: 400 }),
      async (kinds, first, length, on) => {
        const span = { from: addDays('2021-04-01', first), to: addDays('2021-04-01', first + length) }
        const today = addDays('2021-05-01', on)
        const asked = new Set(kinds.filter(({ active }) => active).map(({ id }) => id))
        const { folders } = await foldersOf(file.db, { participationIds: ids }, today)
        const whole = folders.flatMap(({ participationId, editionId, lastName, firstName, papers }) =>
          papers
            .filter(
              ({ paperId, dueOn }) => asked.has(paperId) && dueOn !== null && span.from <= dueOn && dueOn <= span.to,
            )
            .map(({ paperId, state, dueOn }) => ({
              paperId,
              state,
              dueOn,
              participationId,
              editionId,
              lastName,
              firstName,
            })),
        )
        const active = kinds.filter(({ id }) => asked.has(id))
        const due = await papersDue(file.db, active, span, today)
        expect(due.map(({ kind, ...one }) => ({ paperId: kind.id, ...one }))).toEqual(whole)
        for (const { kind, state } of due) {
          met.papers += 1
          met.states.add(state)
          if (kind.computedBy === 'attendance') met.attended.add(state)
        }
      },
    ),
    { numRuns: 120 },
  )
  expect(met.papers).toBeGreaterThan(300)
  expect([...met.states]).toEqual(expect.arrayContaining(['complete', 'missing', 'due', 'notNeeded']))
  expect([...met.attended]).toEqual(expect.arrayContaining(['complete', 'missing']))
})

it('nothing is asked when no paper is', async () => {
  expect(await papersDue(file.db, [], { from: '2021-01-01', to: '2021-12-31' }, '2022-01-10')).toEqual([])
})
