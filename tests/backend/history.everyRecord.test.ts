import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordedTables, writtenColumns } from '#backend/db/changeTriggers.ts'
import { openFile } from '#backend/db/open.ts'
import { columnLabel, tableLabels } from '#backend/history/columnLabels.ts'
import { parentColumns, tablesOf, withoutRecord } from '#backend/history/recordKinds.ts'
import { referenceLabel } from '#backend/history/references.ts'
import { contract, entryOf } from '#shared/contract/index.ts'
import { type HistoryEntry, type RecordKind, recordKinds } from '#shared/history/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { candidateInputs } from '../support/candidateInputs.ts'
import { anItem } from '../support/contributions.ts'
import { editsOf, objectsIn } from '../support/editsOfRecords.ts'
import { ksefXml } from '../support/ksef.ts'
import { aPartnership } from '../support/partners.ts'
import { anExpense, aPerson } from '../support/records.ts'
import { anInternship } from '../support/supports.ts'

/** What is written once and stays as it is until it is removed, if ever. */
const writtenOnce: ReadonlySet<RecordKind> = new Set(['picture', 'disclosure', 'anonymisation', 'notesLock'])
/** Columns that say nothing to a reader: the program's own order, numbers within a record, frozen content, keys. */
const technical =
  /^(id|revision|sort_key|words|list|code|sequence|data|form_version|template_version|origin_id|step_id|record_id|restricted_text|change_ids|command_ids|kept_checksum)$/

let b: TestBackend
let steps: HistoryEntry[]
beforeAll(async () => {
  b = await freshBackend({ demo: true })
  await addWhatCanBeAdded()
  await changeByHand()
  await editWhatStands()
  steps = await wholeHistory()
}, 120_000)
afterAll(() => b.close())

const commands = Object.keys(contract).filter((name) => entryOf(name)!.kind === 'command')

/** Calls every command that adds or sets with inputs made from its schema, until one is taken. */
async function addWhatCanBeAdded(): Promise<void> {
  for (const name of commands.filter((one) => /\.(save|add|set[A-Z]|disclose)/.test(one)))
    for (const input of candidateInputs(entryOf(name)!.input, 'Żółw').slice(0, 40))
      if ((await b.call(name, input)).ok) break
}

/** Reads what stands in the program's own answers and sends it back by every command that takes it, with one field changed. */
async function editWhatStands(): Promise<void> {
  const standing = new Map<string, Record<string, unknown>>()
  const asked = Object.keys(contract).filter(
    (name) => entryOf(name)!.kind === 'query' && !/^(history|today|copies|documents|fileCheck)\.|Passphrase/.test(name),
  )
  for (const name of asked)
    for (const input of candidateInputs(entryOf(name)!.input, '').slice(0, 3)) {
      const answer = await b.call(name, input)
      if (!answer.ok) continue
      for (const one of objectsIn(answer.value)) standing.set(`${Object.keys(one).sort().join()} ${one.id}`, one)
    }
  for (const name of commands.filter((one) => /\.(save|set|confirm)/.test(one))) {
    let tried = 0
    for (const one of standing.values()) {
      const isTaken = await firstTaken(name, editsOf(entryOf(name)!.input, one))
      tried += 1
      if (isTaken || tried > 2000) break
    }
  }
}
async function firstTaken(name: string, edits: readonly unknown[]): Promise<boolean> {
  for (const edit of edits) if ((await b.call(name, edit)).ok) return true
  return false
}

/** Records no other answer of the program can be sent back for. */
async function changeByHand(): Promise<void> {
  const [certificate] = (await b.ask('certificates.list', {})).rows
  await b.ask('certificates.annul', { id: certificate!.id, reason: 'zła data' })
  for (const receivedOn of ['2022-01-03', '2022-01-04'])
    await b.ask('certificates.receive', { ids: [certificate!.id], receivedOn })
  const [given] = (await b.ask('benefits.list', {})).rows
  const { participationId: _, lastName: __, firstName: ___, kindLabel: ____, ...benefit } = given!
  await b.ask('benefits.save', { ...benefit, givenOn: '2021-06-29', periodFrom: null, periodTo: null })
  const internship = anInternship(1, { organiser: 'Tartak' })
  const placed = await b.ask('internships.save', internship)
  await b.ask('internships.save', { ...internship, ...placed, organiser: 'Tartak Łomazy' })
  const filter = { time: { kind: 'inYear', year: 2022 } } as const
  const typed = { kind: 'yearly', filter, figureId: 'head.persons', reason: 'z listy' } as const
  const kept = await b.ask('peopleReports.saveOverride', { ...typed, id: null, value: 7, revision: 0 })
  await b.ask('peopleReports.saveOverride', { ...typed, ...kept, value: 8 })
  const wording = (await b.ask('templates.list', {})).find(({ used }) => !used)
  const { version: _____, validTo: ______, used: _______, ...template } = wording!
  const renamed = { name: `${template.name} i więcej`, validFrom: template.validFrom ?? '2020-01-01' }
  await b.ask('templates.save', { ...template, ...renamed })
  const partnerId = (await b.ask('partners.list', {})).rows[0]!.id
  const agreement = aPartnership([partnerId])
  const agreed = await b.ask('partnerAgreements.save', agreement)
  await b.ask('partnerAgreements.save', { ...agreement, ...agreed, title: 'Partnerstwo na nowo' })
  await relatives()
  const { id: itemId, revision: ofItem } = await b.ask('contributions.saveItem', anItem({ grantId: 1 }))
  await b.ask('contributions.saveItem', { ...anItem({ grantId: 1 }), id: itemId, revision: ofItem, item: 'namiot' })
  const code = {
    ...{ id: null, list: 'end_reason', code: 'Z12', label: 'przeniesienie', active: true },
    ...{ validFrom: null, validTo: null, attributes: { class: 'continued' } },
  }
  const { id: codeId } = await b.ask('codeLists.save', code)
  await b.ask('codeLists.save', { ...code, id: codeId, label: 'przejście do innej edycji' })
  await suppliersAndKsef()
  const words = { formVersion: 'annex5-2018', textId: 'H2', comparedOn: '2022-01-05' }
  await b.ask('settlements.compareFormText', { ...words, text: 'Pouczenie:' })
  await b.ask('settlements.compareFormText', { ...words, text: 'Pouczenia:' })
  const image = `data:image/png;base64,${(await readFile('build/icons/linux/64x64.png')).toString('base64')}`
  await b.ask('certificates.addPicture', { name: 'pasek', image })
  await csvTemplate()
}

const handIn = async (text: string): Promise<string> => {
  const put = await b.putFile(Buffer.from(text))
  if (!put.ok) throw new Error(put.error.message)
  return put.value.sha256
}
async function relatives(): Promise<void> {
  const [known] = await b.ask('codeLists.items', { list: 'relation' })
  const relative = { id: null, name: 'Zofia', relation: known!.code, birthYear: 2015, note: '' }
  const person = aPerson({ otherIdentifier: 'AB 77', relatives: [relative] })
  const { id } = await b.ask('people.save', person)
  const { revision, relatives: kept } = await b.ask('people.get', { id })
  const renamed = { ...relative, id: kept[0]!.id, name: 'Zofia Anna' }
  await b.ask('people.save', { ...person, id, revision, relatives: [renamed] })
}
async function suppliersAndKsef(): Promise<void> {
  const [line] = (await b.ask('budgets.get', { grantId: 1 })).lines
  const one = anExpense(line!.id)
  for (const address of ['ul. Stara 1', 'ul. Nowa 1'])
    await b.ask('expenses.save', { ...one, number: address, supplier: { ...one.supplier, address } })
  const { organisation } = await b.ask('club.get', {})
  const files = [{ name: 'fv.xml', sha256: await handIn(ksefXml({ buyerNip: organisation.nip })) }]
  const { added } = await b.ask('expenses.noteKsef', { files })
  expect(added).toBe(1)
  const [row] = await b.ask('expenses.ksef', {})
  await b.ask('expenses.setKsefAside', { id: row!.id, reason: 'prywatna' })
  await b.ask('expenses.setKsefAside', { id: row!.id, reason: 'prywatna, do zwrotu' })
}
async function csvTemplate(): Promise<void> {
  const read = await b.ask('generators.readTemplate', { sha256: await handIn('Numer dokumentu;Kwota\r\n') })
  const { examples: _, isPlainAscii: __, changes: ___, ...found } = read
  const template = {
    ...found,
    id: null,
    name: 'Faktury',
    decimalSign: 'comma',
    dateFormat: 'dots',
    revision: 0,
  } as const
  const { id, revision } = await b.ask('generators.saveTemplate', template)
  await b.ask('generators.saveTemplate', { ...template, id, revision, name: 'Faktury i rachunki' })
}

async function wholeHistory(): Promise<HistoryEntry[]> {
  const all: HistoryEntry[] = []
  for (;;) {
    const { rows, total } = await b.ask('history.list', { offset: all.length, limit: 500 })
    all.push(...rows)
    if (all.length >= total) return all
  }
}
const ownTable = (kind: RecordKind): string => tablesOf(kind).find(({ parent }) => parent === null)!.table
const schemaOf = async <T>(read: (raw: ReturnType<typeof openFile>['raw']) => T): Promise<T> => {
  const { raw, close } = openFile(b.path)
  try {
    return read(raw)
  } finally {
    await close()
  }
}

it('every recorded table belongs to a record with a history, or says why not; every kind is one table of its own', async () => {
  const tables = await schemaOf(recordedTables)
  const covered = new Set(recordKinds.flatMap((kind) => tablesOf(kind).map(({ table }) => table)))
  expect(tables.filter((table) => !covered.has(table)).sort()).toEqual([...withoutRecord].sort())
  expect([...covered].filter((table) => !tables.includes(table))).toEqual([])
  const own = recordKinds.map((kind) => tablesOf(kind).filter(({ parent }) => parent === null).length)
  expect(new Set(own)).toEqual(new Set([1]))
})

it('every column has a Polish word, leads to the record whose history it is in, or is the program’s own', async () => {
  const bornIn = /^(grant_id|edition_id|participation_id|request_id|diagnosis_id)$/
  const silent = await schemaOf((raw) =>
    recordedTables(raw).flatMap((table) =>
      writtenColumns(raw, table)
        .filter((column) => !columnLabel(table, column) && !referenceLabel(table, column))
        .filter((column) => !technical.test(column) && !bornIn.test(column))
        .filter((column) => !parentColumns.some((part) => part.table === table && part.parent === column))
        .map((column) => `${table}.${column}`),
    ),
  )
  expect(silent).toEqual([])
})

describe.each(recordKinds.filter((kind) => kind !== 'anonymisation'))(
  'the history of a record of the kind %s',
  (kind) => {
    it('tells who changed it, when, and from what to what, the same as the whole history', async () => {
      const record = tableLabels[ownTable(kind)]
      const told = steps.flatMap((step) =>
        step.changes
          .filter((change) => change.of?.kind === kind && change.record === record)
          .map((change) => ({ step, change })),
      )
      const changed = told.find(
        ({ change }) =>
          change.fields.some(({ before, after }) => before !== after && after !== '') &&
          (writtenOnce.has(kind) || change.fields.some(({ before }) => before !== '')),
      )
      expect(changed, `${kind}: ${told.length} changes`).toBeDefined()
      const { step, change } = changed!
      expect(step.by).not.toBe('')
      expect(step.at).toMatch(/^20\d\d-\d\d-\d\dT/)
      expect(step.sentence).not.toBe('')
      const own = await b.ask('history.ofRecord', { kind, id: change.of!.id })
      const same = own.find(({ commandId }) => commandId === step.commandId)
      expect(same).toMatchObject({ by: step.by, at: step.at, sentence: step.sentence })
      expect(same!.changes).toContainEqual(change)
    })
  },
)

it.each([
  ['participation', 'social_contract_assessment'],
  ['participation', 'survey_score'],
  ['staffMember', 'staff_month'],
  ['plan', 'plan_review_goal'],
] as const)('the history of a record of the kind %s tells also what lies deeper in it: %s', async (kind, table) => {
  const ids = new Set(steps.flatMap(({ changes }) => changes.flatMap(({ of }) => (of?.kind === kind ? [of.id] : []))))
  const found: string[] = []
  for (const id of ids) {
    const own = await b.ask('history.ofRecord', { kind, id })
    found.push(...own.flatMap(({ changes }) => changes.map(({ record }) => record)))
    if (found.includes(tableLabels[table]!)) break
  }
  expect(found).toContain(tableLabels[table])
})
