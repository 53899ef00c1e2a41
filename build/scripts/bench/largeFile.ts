import { type OpenFile, openFile } from '../../../electron/backend/db/open.ts'
import { sealOldSteps } from '../../../electron/backend/history/chain/sealOld.ts'
import { plainWords, polishSortKey } from '../../../shared/kernel/text.ts'
import { fillCases } from './largeCases.ts'
import { fillClasses } from './largeClasses.ts'

/** How much a generated file holds. */
export type FileSize = {
  readonly people: number
  readonly documents: number
  readonly editions: number
  readonly grants: number
  readonly suppliers: number
  readonly linesPerGrant: number
}
/** More than a club gathers in a life. */
export const large: FileSize = {
  people: 5000,
  documents: 20_000,
  editions: 200,
  grants: 100,
  suppliers: 800,
  linesPerGrant: 24,
}

/** The grant with the documents of two: those drawn for the next one are charged to it as well. */
export const fullGrant = 8

/** Numbers that look random and are the same on every run (mulberry32). */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const surnames =
  'Kowalska Nowak Wiśniewska Wójcik Łoś Gęślińska Żółkiewska Ćwikła Śliwa Źrebiec Dąbrowska Kozłowska Jankowska Mazur Krawczyk Piotrowska Grabowska Zając Pawłowska Michalska'.split(
    ' ',
  )
const names =
  'Anna Łucja Żaneta Józef Świętosława Stanisław Maria Krzysztof Halina Zdzisław Bożena Ćwirek Piotr Agnieszka'.split(
    ' ',
  )
const gminas = ['Łomazy', 'Rossosz', 'Biała Podlaska', 'Wisznice', 'Tuczna']
const things =
  'materiały biurowe|usługa psychologa|przewóz uczestników|wyżywienie|wynajem sali|kurs opiekuna|druk plakatów|energia elektryczna'.split(
    '|',
  )
const day = (n: number) => new Date(Date.UTC(2015, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)

/** Fills a new file with made-up records, under one recorded step. Deterministic. */
export function makeLargeFile(path: string, size: FileSize = large): OpenFile {
  const file = openFile(path)
  const { raw } = file
  const pick = seeded(2021)
  const insert = (sql: string) => raw.prepare(sql)
  raw.exec('begin')
  raw.exec(`insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values ('bench', 'wypełniono plik', '2021-01-01', '', 1, 'transparent', 0);
    insert into current_command (command_id) values (1)`)

  const grant =
    insert(`insert into grant_agreement (title, funder, funder_kind, mode, form, programme, priority, law_date, contract_number, contract_date, task_from, task_to,
    spend_grant_from, spend_grant_to, spend_other_from, spend_other_to, amount_grosze, received_grosze, shift_permille, admin_cap_permille, admin_cap_base, cashless_only, report_days, note)
    values (?, 'Gmina', 'local', 'openCall', 'wsparcie', '', '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 100, null, 'grant', 0, 30, '')`)
  const action = insert('insert into budget_action (grant_id, position, name) values (?, ?, ?)')
  const line = insert(`insert into budget_line (grant_id, action_id, position, name, measure) values (?, ?, ?, ?, '')`)
  const amount = insert('insert into budget_amount (line_id, year, source, planned_grosze) values (?, ?, ?, ?)')
  const report =
    insert(`insert into report (grant_id, kind, period_from, period_to, i1, i2, ii3, ii4, iii, public_other_names, place_of_signing, interest_accrued_grosze, returned_grosze, percent_base)
    values (?, 'final', ?, ?, 'a', 'b', '', '', '', '', '', 0, 0, 'spent')`)
  for (let g = 1; g <= size.grants; g++) {
    const year = 2015 + (g % 10)
    const term = [`${year}-01-01`, `${year}-12-31`]
    grant.run(`Zadanie ${g}`, term[0], `U/${g}`, term[0], ...term, ...term, ...term, 100_000_00, 100_000_00)
    for (let a = 1; a <= 4; a++) action.run(g, a, `Działanie ${a}`)
    for (let l = 0; l < size.linesPerGrant; l++) {
      line.run(g, l % 5 === 4 ? null : (g - 1) * 4 + 1 + (l % 5), Math.floor(l / 5) + 1, `Koszt ${l + 1}`)
      amount.run((g - 1) * size.linesPerGrant + l + 1, year, 'grant', 4_000_00)
    }
    report.run(g, ...term)
  }

  const edition = insert(
    `insert into edition (name, project_title, programme, place, starts_on, ends_on, grant_id, places, hour_minutes, funding_line) values (?, '', '', '', ?, ?, ?, 30, 60, '')`,
  )
  for (let e = 1; e <= size.editions; e++)
    edition.run(`Edycja ${e}`, day(e * 10), day(e * 10 + 200), (e % size.grants) + 1)
  const person =
    insert(`insert into person (first_name, last_name, sort_key, sex, pesel, other_identifier, birth_date, birth_place, phone, email, street, postal_code, city, gmina, note)
    values (?, ?, ?, ?, null, ?, ?, '', '', '', '', '', '', ?, '')`)
  const participation = insert(
    `insert into participation (person_id, edition_id, started_on, ended_on, end_reason, note) values (?, ?, ?, ?, 'Z1', '')`,
  )
  const nextStep = stepsOf(raw)
  for (let p = 1; p <= size.people; p++) {
    nextStep('people.save', 'dodano osobę', 0)
    const [first, last] = [
      names[pick(names.length)]!,
      `${surnames[pick(surnames.length)]!}-${surnames[pick(surnames.length)]!}`,
    ]
    person.run(
      first,
      last,
      polishSortKey(`${last} ${first}`),
      pick(2) === 0 ? 'K' : 'M',
      `dok ${p}`,
      `18${80 + pick(19)}-0${1 + pick(9)}-1${pick(9)}`,
      gminas[pick(gminas.length)]!,
    )
    const e = 1 + pick(size.editions)
    participation.run(p, e, day(e * 10), day(e * 10 + 100 + pick(100)))
  }
  fillCases(raw, size.people, size.editions, () => nextStep('participations.save', 'zmieniono udział w edycji', 0))
  fillClasses(raw, () => nextStep('classes.confirmAttendance', 'zatwierdzono obecność', 0))
  const certificate = insert(
    `insert into certificate (participation_id, kind, year, sequence, number, issued_on, data, template_version) values (?, 'ZK', 2021, ?, ?, '2021-12-31', ?, 'ZK-1')`,
  )
  nextStep('certificates.issue', 'wydano zaświadczenia', 0)
  for (let p = 1; p <= size.people; p++)
    certificate.run(
      p,
      p,
      `${p}/KIS/2021`,
      JSON.stringify({ person: { firstName: 'A', lastName: 'B' }, period: { from: '2021-01-01', to: '2021-12-31' } }),
    )

  const supplier = insert(`insert into supplier (name, sort_key, words, nip, address) values (?, ?, ?, null, '')`)
  for (let s = 1; s <= size.suppliers; s++) {
    const name = `${surnames[pick(surnames.length)]!} ${things[pick(things.length)]!} ${s}`
    supplier.run(name, polishSortKey(name), plainWords(name))
  }
  const document =
    insert(`insert into expense_document (number, kind, supplier_id, issued_on, performed_on, paid_on, payment_method, description, booking_number, gross_grosze, note)
    values (?, 'invoice', ?, ?, null, ?, 'transfer', ?, '', ?, '')`)
  const allocation = insert(
    'insert into expense_allocation (document_id, position, line_id, source, amount_grosze) values (?, ?, ?, ?, ?)',
  )
  for (let d = 1; d <= size.documents; d++) {
    nextStep('expenses.save', 'dodano dokument', 0)
    const drawn = 1 + pick(size.grants)
    const g = drawn === fullGrant + 1 ? fullGrant : drawn
    const gross = 1_00 + pick(900_00)
    const paid = `${2015 + (g % 10)}-0${1 + pick(9)}-1${pick(9)}`
    document.run(
      `FV ${d}/${paid.slice(0, 4)}`,
      1 + pick(size.suppliers),
      paid,
      d % 17 === 0 ? null : paid,
      things[pick(things.length)]!,
      gross,
    )
    const target = (g - 1) * size.linesPerGrant + 1 + pick(size.linesPerGrant)
    const half = d % 4 === 0 ? Math.floor(gross / 3) : gross
    allocation.run(d, 1, target, 'grant', half)
    if (half !== gross) allocation.run(d, 2, target, 'ownMoney', gross - half)
  }
  // Every hundredth document was entered once more and taken away again.
  const remove = insert('delete from expense_document where id = ?')
  for (let d = size.documents + 1; d <= size.documents * 1.01; d++) {
    nextStep('expenses.save', 'dodano dokument', 0)
    document.run(`FV ${d}`, 1, '2021-05-04', null, things[0], 1_00)
    nextStep('expenses.remove', 'usunięto dokument', 1)
    remove.run(d)
  }
  sealOldSteps(raw)
  raw.exec('delete from current_command; commit')
  raw.exec('analyze')
  return file
}

/** Begins the next recorded step; what is written from then on belongs to it. */
function stepsOf(raw: OpenFile['raw']): (call: string, sentence: string, removes: 0 | 1) => void {
  const step = raw.prepare(
    `insert into command_log (call, sentence, at, operator_name, schema_version, undo_rule, removes) values (?, ?, ?, 'koordynator', 1, 'undoable', ?)`,
  )
  const point = raw.prepare('update current_command set command_id = ?')
  let made = 0
  return (call, sentence, removes) => {
    const at = new Date(Date.UTC(2021, 0, 1) + ++made * 60_000).toISOString()
    point.run(step.run(call, sentence, at, removes).lastInsertRowid)
  }
}
