import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { freshBackend, openTestBackend, type TestBackend, testDay } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

const participant = async () => {
  const { id: personId } = await b.ask('people.save', aPerson())
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}
const openLines = async () =>
  (await b.ask('closing.checklist', { editionId })).lines
    .filter(({ items }) => items.length > 0)
    .map(({ code, items }) => `${code} ${items.length}`)

it('an edition without people has nothing open and is closed without a reason', async () => {
  expect(await openLines()).toEqual([])
  await b.ask('closing.close', { editionId, closedOn: '2021-12-31', reason: '' })
  expect((await b.ask('closing.checklist', { editionId })).closedOn).toBe('2021-12-31')
  const again = { editionId, closedOn: testDay, reason: '' }
  expect((await b.refusal('closing.close', again)).code).toBe('closing.closed')
})

it('a participant opens lines that close one by one as the records come', async () => {
  const id = await participant()
  expect(await openLines()).toEqual(['endReasons 1', 'diagnoses 1', 'plans 1', 'papers 1', 'agreements 1'])
  await b.ask('papers.signAgreements', { participationIds: [id], signedOn: '2021-05-04' })
  await b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-11-30', endReason: 'Z1' })
  expect(await openLines()).toEqual(['diagnoses 1', 'plans 1', 'papers 1', 'certificates 1', 'followUps 1'])
})

it('the day of a follow-up counts, not the day before: four weeks after 31 December are 28 January', async () => {
  const id = await participant()
  await b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-12-13', endReason: 'Z1' })
  expect(await openLines()).toContain('followUps 1')
  await b.ask('history.undo', {})
  await b.ask('editions.endParticipations', { participationIds: [id], endedOn: '2021-12-14', endReason: 'Z1' })
  expect(await openLines()).not.toContain('followUps 1')
})

it('an edition with open matters is closed with a written reason, which stays in the history', async () => {
  await participant()
  const refused = await b.refusal('closing.close', { editionId, closedOn: '2021-12-31', reason: '' })
  expect([refused.code, refused.fields[0]!.path]).toEqual(['closing.openItems', 'reason'])
  expect((await b.ask('closing.checklist', { editionId })).closedOn).toBeNull()
  await b.ask('closing.close', { editionId, closedOn: '2021-12-31', reason: 'Osoba wyjechała bez kontaktu.' })
  const [step] = (await b.ask('history.list', {})).rows
  expect(step!.sentence).toContain('powód: Osoba wyjechała bez kontaktu.')
  await b.ask('closing.reopen', { editionId })
  expect((await b.ask('closing.checklist', { editionId })).closedOn).toBeNull()
  expect((await b.refusal('closing.reopen', { editionId })).code).toBe('closing.open')
})

it('past meetings without confirmed marks are open, cancelled and coming ones are not', async () => {
  const meeting = (heldOn: string, status: string, confirmed: string | null) =>
    `insert into class_session (edition_id, support_type, held_on, starts_at, ends_at, status, confirmed_on)
     values (${editionId}, 'W01', '${heldOn}', 540, 600, '${status}', ${confirmed === null ? 'null' : `'${confirmed}'`})`
  const { path } = b
  const file = openFile(path)
  file.raw.exec('insert into current_command (command_id) select max(id) from command_log')
  for (const [day, status, confirmed] of [
    ['2022-01-09', 'planned', null],
    ['2022-01-08', 'held', null],
    ['2022-01-07', 'held', '2022-01-07'],
    ['2022-01-06', 'cancelled', null],
    [testDay, 'planned', null],
  ] as const)
    file.raw.exec(meeting(day, status, confirmed))
  file.raw.exec('delete from current_command')
  await file.close()
  const other = await openTestBackend(path)
  const { lines } = await other.ask('closing.checklist', { editionId })
  await other.close()
  expect(lines.find(({ code }) => code === 'sessions')!.items.map(({ label }) => label)).toEqual([
    '08.01.2022',
    '09.01.2022',
  ])
})

it('on paper the checklist names nobody', async () => {
  await participant()
  const { fileId, name } = await b.ask('documents.render', { document: { kind: 'closingChecklist', editionId } })
  expect(name).toBe('lista-kontrolna-zamkniecia.pdf')
  const text = textOf((await b.file(fileId))!.bytes)
  expect(text).toContain('Umowy niepodpisane 1 osoba')
  expect(text).toContain('Zaświadczenia są wydane ✓')
  expect(text).not.toContain('Łoś')
})
