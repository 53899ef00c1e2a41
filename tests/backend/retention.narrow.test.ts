import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenFile, openFile } from '#backend/db/open.ts'
import { type TermLine, termLines } from '#backend/retention/due.ts'
import { peopleEnding } from '#backend/retention/peopleEnding.ts'
import { keptRules } from '#backend/retention/queries.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { tempFolder } from '../support/backend.ts'

/*
 * A calendar asks for the terms of a few days. They are looked for only among those who may have one, and what is found has to be
 * what looking at everybody finds.
 */
let folder: ReturnType<typeof tempFolder>
let file: OpenFile
/** Everything is written in one step that is never ended and never committed. */
beforeAll(() => {
  folder = tempFolder()
  file = openFile(join(folder.path, 'klub.klub'))
  file.raw.exec(`begin;
    insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes)
      values ('test', 'wpisano', '2022-01-01', '', 1, 'transparent', 0);
    insert into current_command (command_id) values (1)`)
  const grant = file.raw.prepare(
    `insert into grant_agreement (title, funder, funder_kind, mode, form, programme, priority, law_date, contract_number, contract_date, task_from, task_to,
    spend_grant_from, spend_grant_to, spend_other_from, spend_other_to, amount_grosze, received_grosze, shift_permille, admin_cap_permille, admin_cap_base, cashless_only, report_days, retention_years, note)
    values ('Zadanie', 'Gmina', 'local', 'openCall', 'wsparcie', '', '', '2020-01-01', 'U', '2020-01-01', '2020-01-01', ?, '2020-01-01', ?, '2020-01-01', ?, 1, 1, 100, null, 'grant', 0, 30, ?, '')`,
  )
  const grants = [
    ['2020-12-31', 5],
    ['2021-08-31', 7],
    ['2022-02-28', 2],
  ] as const
  for (const [to, years] of grants) grant.run(to, to, to, years)
  const edition = file.raw.prepare(
    `insert into edition (name, project_title, programme, place, starts_on, ends_on, grant_id, places, hour_minutes, funding_line) values ('Edycja', '', '', '', '2019-01-01', ?, ?, 30, 60, '')`,
  )
  for (const [index, ends] of ['2020-06-30', '2020-12-31', '2021-08-31', '2021-11-30', '2022-02-28'].entries())
    edition.run(ends, index === 4 ? null : (index % 3) + 1)
  const person = file.raw.prepare(
    `insert into person (first_name, last_name, sort_key, sex, other_identifier, birth_date, birth_place, phone, email, street, postal_code, city, gmina, note, anonymised_on)
    values ('Anna', ?, ?, 'K', ?, '1980-01-01', '', '', '', '', '', '', '', '', ?)`,
  )
  const stay = file.raw.prepare(
    `insert into participation (person_id, edition_id, stage, applied_on, decided_on, started_on, ended_on, end_reason, note) values (?, ?, ?, ?, ?, ?, ?, ?, '')`,
  )
  const measured = file.raw.prepare(
    `insert into diagnosis (participation_id, template_id, kind, measured_on) select ?, min(id), 'initial', '2020-05-05' from diagnosis_template`,
  )
  // Nobody is drawn: every mixture of stays that differs for the rules comes up among sixty people.
  for (let p = 1; p <= 60; p += 1) {
    person.run(`Łoś ${p}`, `los ${p}`, `d${p}`, p % 19 === 0 ? '2021-01-01' : null)
    for (let s = 0; s <= p % 3; s += 1) {
      const isTaken = (p + s) % 4 !== 0
      const ended = isTaken && (p + s) % 5 !== 0 ? addDays('2020-04-27', (p * 11 + s * 97) % 600) : null
      const applied = p % 2 === 0 ? addDays('2020-02-20', (p * 7) % 500) : null
      const decided = !isTaken && p % 3 !== 0 ? addDays('2020-02-25', (p * 13) % 500) : null
      const started = isTaken ? '2020-02-01' : null
      const { lastInsertRowid } = stay.run(
        ...[p, 1 + ((p + s) % 5), isTaken ? 'participant' : 'refused', applied, decided, started, ended],
        ended && 'Z1',
      )
      if ((p + s) % 2 === 0) measured.run(lastInsertRowid)
    }
  }
})
afterAll(async () => {
  await file.close()
  folder.remove()
})

const events = {
  participation: ['taskEnd', 'editionEnd', 'participationEnd'],
  applicant: ['decision', 'application', 'editionEnd'],
  diagnosis: ['taskEnd', 'editionEnd', 'participationEnd'],
} as const
type Version = {
  readonly from: string | null
  readonly value: number
  readonly unit: string
  readonly event: string
  readonly counting: string
}
const versionOf = (names: readonly string[]): fc.Arbitrary<Version> =>
  fc.record({
    from: fc.constantFrom(null, '2020-07-01', '2021-09-01'),
    value: fc.integer({ min: 0, max: 14 }),
    unit: fc.constantFrom('years', 'months'),
    event: fc.constantFrom(...names),
    counting: fc.constantFrom('yearEnd', 'event'),
  })
const rules = fc.record({
  participation: fc.uniqueArray(versionOf(events.participation), {
    minLength: 1,
    maxLength: 2,
    selector: (v) => v.from,
  }),
  applicant: fc.uniqueArray(versionOf(events.applicant), { minLength: 1, maxLength: 2, selector: (v) => v.from }),
  diagnosis: fc.uniqueArray(versionOf(events.diagnosis), { minLength: 1, maxLength: 2, selector: (v) => v.from }),
})
function write(one: Readonly<Record<string, readonly Version[]>>): void {
  const insert = file.raw.prepare(
    `insert into retention_rule (kind, valid_from, length_value, length_unit, runs_from, counting, legal_basis) values (?, ?, ?, ?, ?, ?, 'x')`,
  )
  for (const [kind, versions] of Object.entries(one)) {
    file.raw.prepare('delete from retention_rule where kind = ?').run(kind)
    for (const { from, value, unit, event, counting } of versions) insert.run(kind, from, value, unit, event, counting)
  }
}

const byKey = (lines: readonly TermLine[]) => lines.toSorted((a, b) => (a.key < b.key ? -1 : 1))

it('terms that end in a span are those of all terms that end in it, whatever the rules and the days', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(
      rules,
      fc.nat(99),
      fc.integer({ min: -40, max: 40 }),
      fc.constantFrom(0, 1, 30, 400),
      async (chosen, which, shift, length) => {
        write(chosen)
        const all = await termLines(file.db)
        // Near a day on which something does end, so that the ends of spans are met.
        const from = addDays(all[which % all.length]?.until ?? '2026-12-31', shift > 20 ? 0 : -Math.abs(shift))
        const ends = { from, to: addDays(from, length) }
        const meant = all.filter(({ until }) => ends.from <= until && until <= ends.to)
        found += meant.length
        expect(byKey(await termLines(file.db, ends))).toEqual(byKey(meant))
      },
    ),
    { numRuns: 80 },
  )
  expect(found).toBeGreaterThan(100)
})

it('looks at nobody when nothing can end in the span, and only at those of the year that ends', async () => {
  const taskEnd = { from: null, value: 5, unit: 'years', event: 'taskEnd', counting: 'yearEnd' } as const
  const never = { ...taskEnd, value: 50 }
  write({ participation: [taskEnd], applicant: [never], diagnosis: [never] })
  const among = async (from: string, to: string) => peopleEnding(file.db, await keptRules(file.db), { from, to })
  expect(await among('2026-01-01', '2026-12-27')).toEqual([])
  const inYear = file.raw
    .prepare(
      `select distinct u.person_id from participation u join edition e on e.id = u.edition_id left join grant_agreement g on g.id = e.grant_id
      where max(e.ends_on, coalesce(g.task_to, '')) like '2020-%' or (g.task_to like '2020-%' and g.retention_years = 6)`,
    )
    .pluck()
    .all() as number[]
  expect((await among('2025-12-01', '2025-12-31')).toSorted((a, b) => a - b)).toEqual(inYear.toSorted((a, b) => a - b))
  expect(inYear.length).toBeLessThan(60)
})
