import { copyFileSync, readFileSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { sealOldSteps } from '#backend/history/chain/sealOld.ts'
import { ownedTables } from '#shared/anonymisation/ownedTables.ts'
import { fold } from '#shared/kernel/text.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { keptTexts } from '../support/keptTexts.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend({ demo: true })
})
afterEach(() => b.close())

/** The report of the sample grant has gone out, and everybody has ended: what the people are needed for is over. */
async function settled(): Promise<void> {
  const { raw, close } = openFile(b.path)
  raw.exec(`insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
      values ('filings.file', 'złożono sprawozdanie', '2022-01-10', '', 5, 'final', 0);
    insert into current_command (command_id) select max(id) from command_log;
    insert into report_filing (report_id, filed_on, delivered, confirmation, form_version, pdf_sha256)
      select id, '2022-01-09', 'generator', '', 'x', 'x' from report where kind = 'final';
    update participation set stage = 'refused', decided_on = '2021-02-01', reserve_position = null where stage in ('applied', 'qualified', 'reserve');
    update participation set ended_on = '2021-12-31', end_reason = 'Z1' where stage = 'participant' and ended_on is null;
    update person_request set answered_on = '2022-01-09', outcome = 'granted' where answered_on is null;
    update person_restriction set lifted_on = '2022-01-09' where lifted_on is null;
    delete from current_command`)
  sealOldSteps(raw)
  await close()
}

/** The same without names; people in the order of their numbers, because names were their order. */
function nameless(value: unknown): unknown {
  if (Array.isArray(value)) {
    const all = value.map(nameless)
    const isPeople = value.every((one) => one !== null && typeof one === 'object' && 'lastName' in one)
    return isPeople ? all.sort((a, b) => (a as { id: number }).id - (b as { id: number }).id) : all
  }
  if (value === null || typeof value !== 'object') return value
  const kept = Object.entries(value).filter(([key]) => key !== 'firstName' && key !== 'lastName')
  return Object.fromEntries(kept.map(([key, one]) => [key, nameless(one)]))
}

/** Everything that is counted from people, editions and grants, as it is answered. */
async function statistics(): Promise<unknown[]> {
  const asked: unknown[] = []
  const ask = async (name: string, input: unknown) => {
    const answer = await b.call(name, input)
    expect(answer, `${name} ${JSON.stringify(input)}`).toMatchObject({ ok: true })
    asked.push(nameless((answer as { value: unknown }).value))
  }
  for (const kind of ['edition', 'yearly', 'cas'])
    for (const year of [2020, 2021, 2022])
      await ask('peopleReports.get', { kind, filter: { time: { kind: 'inYear', year } } })
  await ask('peopleReports.get', { kind: 'edition', filter: { time: { kind: 'onDay', day: '2021-06-30' } } })
  for (const { id } of await b.ask('editions.list', {})) {
    await ask('peopleReports.get', { kind: 'edition', filter: { time: { kind: 'inEdition', editionIds: [id] } } })
    await ask('classes.supportSums', { editionId: id })
    for (const moment of ['any', 'end', 'months3']) await ask('outcomes.rates', { editionId: id, moment })
    await ask('participations.pathCounts', { editionId: id })
  }
  for (const grant of await b.ask('grants.list', {})) {
    await ask('results.ofGrant', { grantId: grant.id })
    await ask('budgets.get', { grantId: grant.id })
  }
  for (const { id } of await b.ask('settlements.list', {}))
    asked.push(nameless((await b.ask('settlements.get', { id })).settlement))
  await ask('editions.list', {})
  return asked
}

const everybody = async () => (await b.ask('people.list', {})).rows.map(({ id }) => id)
const run = (personIds: number[]) =>
  b.ask('anonymisation.run', { personIds, basis: 'other', reason: 'koniec działania klubu' })

/** Texts of people that lead to them, read from the tables by a way of its own. */
function telling(raw: Database, ids: readonly number[]): string[] {
  const of = (sql: string) =>
    raw
      .prepare(sql.replace('?', ids.join(',')))
      .pluck()
      .all() as (string | null)[]
  const texts = [
    ...of('select last_name from person where id in (?)'),
    ...of("select last_name || ' ' || first_name from person where id in (?)"),
    ...['pesel', 'phone', 'email', 'street', 'note', 'birth_place'].flatMap((c) =>
      of(`select ${c} from person where id in (?)`),
    ),
    ...of(
      'select c.number from social_contract c join participation u on u.id = c.participation_id where u.person_id in (?)',
    ),
    ...of('select agreement_number from participation where person_id in (?)'),
    ...of('select p.main_goal from plan p join participation u on u.id = p.participation_id where u.person_id in (?)'),
    ...of(
      'select n.restricted_text from restricted_note n join diagnosis d on d.id = n.diagnosis_id join participation u on u.id = d.participation_id where u.person_id in (?)',
    ),
    ...of(
      'select o.employer from outcome o join participation u on u.id = o.participation_id where u.person_id in (?)',
    ),
  ]
  return [...new Set(texts.filter((text): text is string => text !== null && text.length >= 3))]
}
/** Every text of every table, as one. */
function dump(raw: Database): string {
  const tables = raw
    .prepare(
      "select name from pragma_table_list where schema = 'main' and type <> 'virtual' and name not like 'sqlite_%'",
    )
    .pluck()
    .all() as string[]
  return tables.map((table) => JSON.stringify(raw.prepare(`select * from "${table}"`).all())).join('\n')
}

it('every statistic is what it was, also when everybody is taken out', async () => {
  await settled()
  const before = await statistics()
  const protocol = await run(await everybody())
  expect(protocol.people).toHaveLength(15)
  const after = await statistics()
  for (const [index, figures] of before.entries()) expect(after[index], `question ${index}`).toEqual(figures)
})

it('nothing of them is left: not in a table, the history, the search index nor in the bytes of the file', async () => {
  await settled()
  const ids = await everybody()
  const opened = openFile(b.path)
  const texts = telling(opened.raw, ids)
  const surnames = opened.raw.prepare('select last_name from person').pluck().all() as string[]
  // Who else is called so, or lives there, is not theirs to be taken out.
  const others = JSON.stringify(
    [
      'staff_member',
      'operator',
      'signatory',
      'supplier',
      'organisation',
      'kis',
      'partner',
      'code_list_item',
      'venue',
    ].map((t) => opened.raw.prepare(`select * from ${t}`).all()),
  )
  const theirs = texts.filter((text) => !others.includes(text))
  expect(theirs.length).toBeGreaterThan(60)
  await opened.close()
  const protocol = await run(ids)
  expect(protocol.valuesSearched).toBeGreaterThan(100)
  expect(await b.ask('history.verify', {})).toMatchObject({
    broken: null,
    removals: [{ reason: 'anonimizacja, protokół 1/2022' }],
  })
  b = await b.restart()
  const copy = `${b.path}.kopia`
  copyFileSync(b.path, copy)

  const file = openFile(copy)
  const whole = dump(file.raw)
  const found = (text: string) =>
    theirs.filter((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)))
  expect(found(whole)).toEqual([])
  file.raw.exec('create virtual table temp.words using fts5vocab (main, person_search, row)')
  const words = new Set(file.raw.prepare('select term from temp.words').pluck().all() as string[])
  expect(surnames.flatMap((name) => fold(name).split(/[^a-z]+/)).filter((word) => words.has(word))).toEqual([])
  file.raw.exec('drop table temp.words')
  file.raw.pragma('journal_mode = DELETE')
  file.raw.pragma("rekey = ''")
  await file.close()
  const bytes = readFileSync(copy)
  expect(bytes.subarray(0, 15).toString()).toBe('SQLite format 3')
  expect(theirs.filter((one) => bytes.includes(one))).toEqual([])
})

it('a name in the text of another record goes with the person, and so do half-filled forms', async () => {
  await settled()
  const [person] = (await b.ask('people.list', { search: 'Krystyna' })).rows
  const name = `${person!.firstName} ${person!.lastName}`
  const { raw, close } = openFile(b.path)
  raw.exec(`insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
      values ('events.save', 'zmieniono wydarzenie: ${name}', '2022-01-10', '', 5, 'undoable', 0);
    insert into current_command (command_id) select max(id) from command_log;
    update event set description = 'Opowiadała ${name}, a potem był poczęstunek.' where id = 1;
    delete from current_command;
    insert into form_draft (place, data, at) values ('x', '{"name":"${name}"}', '2022-01-10')`)
  sealOldSteps(raw)
  await run([person!.id])
  expect(raw.prepare('select description from event where id = 1').pluck().get()).toBe(
    `Opowiadała Uczestnik ${person!.id}, a potem był poczęstunek.`,
  )
  expect(raw.prepare('select count(*) from form_draft').pluck().get()).toBe(0)
  expect(
    raw.prepare("select sentence from command_log where call = 'events.save' order by id desc limit 1").pluck().get(),
  ).toBe(`zmieniono wydarzenie: Uczestnik ${person!.id}`)
  expect(dump(raw)).not.toContain(name)
  await close()
})

it('who is still needed is not taken out, and the reason is said', async () => {
  const ids = await everybody()
  const { people } = await b.ask('anonymisation.preview', { personIds: ids })
  expect(people.map(({ blocked }) => blocked)).toContain(
    'Dotacja „Od KIS-u do PES-u” nie jest rozliczona: nie złożono sprawozdania końcowego.',
  )
  const refused = await b.refusal('anonymisation.run', { personIds: ids, basis: 'other', reason: 'próba' })
  expect(refused).toMatchObject({ code: 'anonymisation.blocked' })
  expect(refused.message).toContain('nie jest rozliczona')
  expect(await b.ask('anonymisation.protocols', {})).toEqual([])
  expect(await b.refusal('anonymisation.run', { personIds: [999], basis: 'other', reason: 'próba' })).toMatchObject({
    kind: 'notFound',
  })
})

it('the act cannot be taken back, is kept as a protocol, and is not done twice', async () => {
  await settled()
  const [id] = await everybody()
  await run([id!])
  expect(await b.ask('history.state', {})).toMatchObject({
    undo: null,
    blocked: expect.stringMatching(/zanonimizowano 1\sosobę/),
  })
  expect(await b.ask('anonymisation.protocols', {})).toMatchObject([
    {
      number: '1/2022',
      basis: 'other',
      scope: 'whole',
      reason: 'koniec działania klubu',
      people: [`Uczestnik ${id}`],
      madeOn: '2022-01-10',
    },
  ])
  expect(await b.refusal('anonymisation.run', { personIds: [id!], basis: 'other', reason: 'znów' })).toMatchObject({
    message: expect.stringContaining('jest już zanonimizowana'),
  })
})

it('lists who is due on a day: the last day still keeps them, those not taken in go after a year', async () => {
  await settled()
  expect((await b.ask('anonymisation.due', { on: '2022-02-01' })).map(({ name }) => name)).toEqual([])
  expect(await b.ask('anonymisation.due', { on: '2022-02-02' })).toMatchObject([
    { name: 'Kuźma Genowefa', applicantOnly: true },
  ])
  expect(await b.ask('anonymisation.due', { on: '2026-12-31' })).toHaveLength(3)
  expect(await b.ask('anonymisation.due', { on: '2027-01-01' })).toHaveLength(15)
})

it('every column with a text of every table of a person is either taken out or known to hold no more than a code or a day', async () => {
  const { raw, close } = openFile(b.path)
  const references = (of: string) =>
    raw
      .prepare(
        `select t.name as "table", f."from" as parent from pragma_table_list t join pragma_foreign_key_list(t.name) f
         where t.schema = 'main' and t.type = 'table' and f."table" = ?`,
      )
      .all(of) as { table: string; parent: string }[]
  const listed = new Set(ownedTables.map(({ table }) => table))
  const missing = ['person', ...listed].flatMap((of) => references(of).filter(({ table }) => !listed.has(table)))
  // A rating of an area by its code list and evidence of partners lead to the record, and say nothing of the person; a protocol
  // leads to the request it granted, and says nothing of anybody.
  expect(
    missing.map(({ table }) => table).filter((table) => !['partner_evidence', 'anonymisation'].includes(table)),
  ).toEqual([])
  const unknown = ownedTables.flatMap(({ table, parent, erase }) => {
    const columns = raw.prepare('select name from pragma_table_info(?)').pluck().all(table)
    return [parent, ...erase].filter((name) => !columns.includes(name)).map((name) => `${table}.${name}`)
  })
  expect(unknown).toEqual([])
  const texts = ownedTables.flatMap(({ table, erase }) =>
    (raw.prepare("select name from pragma_table_info(?) where type = 'TEXT'").pluck().all(table) as string[])
      .filter((name) => !erase.includes(name))
      .map((name) => `${table}.${name}`),
  )
  expect(texts.sort()).toEqual(keptTexts)
  await close()
})
