import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Report } from '#shared/peopleReports/schema.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'
import { aMember, anAssignment } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const inEdition = (...editionIds: number[]) => ({ time: { kind: 'inEdition' as const, editionIds } })
const inYear = (year: number) => ({ time: { kind: 'inYear' as const, year } })
const textIn = (report: Report, id: string) =>
  report.sections
    .flatMap(({ figures, tables }) => [...figures, ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))])
    .find((figure) => figure.id === id)?.text

/** Three people in the edition of 2021, one of them also in that of 2022. */
async function twoEditions(): Promise<{ first: number; second: number }> {
  const { id: first } = await b.ask('editions.save', anEdition({ name: 'Edycja I' }))
  const { id: second } = await b.ask(
    'editions.save',
    anEdition({ name: 'Edycja II', startsOn: '2022-01-01', endsOn: '2022-12-31' }),
  )
  for (const lastName of ['Łoś', 'Ćwik', 'Żuk']) {
    const { id: personId } = await b.ask('people.save', aPerson({ lastName, sex: lastName === 'Żuk' ? 'M' : 'K' }))
    await b.ask(
      'editions.saveParticipation',
      aParticipation({
        editionId: first,
        personId,
        endedOn: '2021-12-31',
        endReason: lastName === 'Ćwik' ? 'Z4' : 'Z1',
      }),
    )
    if (lastName === 'Łoś')
      await b.ask(
        'editions.saveParticipation',
        aParticipation({ editionId: second, personId, startedOn: '2022-01-05' }),
      )
  }
  return { first, second }
}

it('counts a project of two editions with people and participations side by side', async () => {
  const { first, second } = await twoEditions()
  const report = await b.ask('peopleReports.get', { kind: 'edition', filter: inEdition(first, second) })
  expect(report.about).toBe('w edycjach: „Edycja I”, „Edycja II”')
  expect(
    ['persons', 'participations', 'finished', 'droppedOut', 'continuing'].map((id) => textIn(report, `head.${id}`)),
  ).toEqual(['3', '4', '2', '1', '1'])
  expect(report.findings.some(({ check }) => check.startsWith('7.'))).toBe(true)
})

it('tells the edition, the year and the day apart', async () => {
  const { first } = await twoEditions()
  const persons = async (filter: Parameters<typeof b.ask<'peopleReports.get'>>[1]['filter']) =>
    textIn(await b.ask('peopleReports.get', { kind: 'edition', filter }), 'head.participations')
  expect(await persons(inEdition(first))).toBe('3')
  expect(await persons(inYear(2022))).toBe('1')
  expect(await persons(inYear(2020))).toBe('0')
  expect(await persons({ time: { kind: 'onDay', day: '2021-12-31' } })).toBe('3')
  expect(await persons({ time: { kind: 'onDay', day: '2022-01-01' } })).toBe('0')
})

it('does not count an application that never became a participation', async () => {
  const { first } = await twoEditions()
  const { id: personId } = await b.ask('people.save', aPerson({ lastName: 'Zgłoszona' }))
  await b.ask('recruitment.apply', {
    editionId: first,
    personId,
    person: null,
    appliedOn: '2021-04-20',
    referral: 'OPS',
    referredBy: '',
    mainGroup: null,
    note: '',
  })
  expect(textIn(await b.ask('peopleReports.get', { kind: 'edition', filter: inEdition(first) }), 'head.persons')).toBe(
    '3',
  )
})

it('opens the list behind a figure in Polish order, each record with its place in the program', async () => {
  const { first } = await twoEditions()
  const list = await b.ask('peopleReports.recordsBehind', {
    kind: 'edition',
    filter: inEdition(first),
    figureId: 'sex/w:K/all',
  })
  expect(list.rows.map(({ label, href }) => [label, href])).toEqual([
    ['Ćwik Żaneta', '/uczestnicy/udzial/3'],
    ['Łoś Żaneta', '/uczestnicy/udzial/1'],
  ])
  expect(list).toMatchObject({ total: 2, text: '2', how: '2\u00a0zapisy, różnych osób: 2' })
  const page = await b.ask('peopleReports.recordsBehind', {
    kind: 'edition',
    filter: inEdition(first),
    figureId: 'sex/w:K/all',
    offset: 1,
    limit: 1,
  })
  expect(page.rows.map(({ label }) => label)).toEqual(['Łoś Żaneta'])
  expect(
    await b.refusal('peopleReports.recordsBehind', { kind: 'edition', filter: inEdition(first), figureId: 'nie ma' }),
  ).toMatchObject({ kind: 'notFound' })
})

it('keeps a figure typed by hand beside the computed one, takes it back with undo, and never keeps two', async () => {
  const { first } = await twoEditions()
  const typed = {
    id: null,
    kind: 'edition',
    filter: inEdition(first),
    figureId: 'head.persons',
    value: 4,
    reason: 'jedna karta zaginęła',
    revision: 0,
  } as const
  const { id, revision } = await b.ask('peopleReports.saveOverride', typed)
  const after = await b.ask('peopleReports.get', { kind: 'edition', filter: inEdition(first) })
  expect(after.sections[0]?.figures[0]).toMatchObject({
    value: 4,
    computed: 3,
    override: { reason: 'jedna karta zaginęła', changedSince: false },
  })
  expect(await b.refusal('peopleReports.saveOverride', typed)).toMatchObject({
    code: 'peopleReports.overrideTwice',
    fields: [{ path: 'value' }],
  })
  expect(await b.refusal('peopleReports.saveOverride', { ...typed, id, revision: revision + 7 })).toMatchObject({
    kind: 'stale',
  })
  await b.ask('history.undo', {})
  expect(textIn(await b.ask('peopleReports.get', { kind: 'edition', filter: inEdition(first) }), 'head.persons')).toBe(
    '3',
  )
})

it('refuses a figure typed by hand without a reason, and one of no report', async () => {
  const { first } = await twoEditions()
  const typed = {
    id: null,
    kind: 'edition',
    filter: inEdition(first),
    figureId: 'head.persons',
    value: 4,
    reason: ' ',
    revision: 0,
  }
  expect(await b.refusal('peopleReports.saveOverride', typed)).toMatchObject({
    fields: [{ path: 'reason', message: 'Wpisz powód zmiany.' }],
  })
  expect(
    await b.refusal('peopleReports.saveOverride', { ...typed, reason: 'x', figureId: 'head.nobody' }),
  ).toMatchObject({ kind: 'notFound' })
})

it('adds money entered for a year to what documents say, and says when the report is due', async () => {
  const entered = { id: null, year: 2021, fundingSource: 'DONATIONS', amount: 1_500_00, note: '', revision: 0 }
  await b.ask('peopleReports.saveFunding', entered)
  const report = await b.ask('peopleReports.get', { kind: 'cas', filter: inYear(2021) })
  expect(report.dueOn).toBe('2022-03-31')
  expect(textIn(report, 'funding/w:DONATIONS/entered')).toBe('1\u00a0500,00')
  expect(textIn(report, 'funding/razem/total')).toBe('1\u00a0500,00')
  expect(await b.refusal('peopleReports.saveFunding', entered)).toMatchObject({ code: 'peopleReports.fundingTwice' })
  expect(await b.refusal('peopleReports.saveFunding', { ...entered, fundingSource: 'NIE' })).toMatchObject({
    code: 'peopleReports.unknownSource',
  })
})

it('takes the sample’s grant and documents into the yearly report', async () => {
  const sample = await freshBackend({ demo: true })
  const report = await sample.ask('peopleReports.get', { kind: 'yearly', filter: inYear(2021) })
  expect(textIn(report, 'grants/razem/spent')).toBe('119\u00a0412,00')
  const cas = await sample.ask('peopleReports.get', { kind: 'cas', filter: inYear(2021) })
  expect(textIn(cas, 'funding/w:STATE/computed')).toBe('119\u00a0412,00')
  expect(textIn(cas, 'casActive/razem/persons')).toBe('12')
  await sample.close()
})

it('counts as staff on a day who works that day, and in a year whoever works in it', async () => {
  const { id: staffId } = await b.ask('staff.save', aMember())
  const { id: editionId } = await b.ask('editions.save', anEdition())
  const assignment = anAssignment(staffId, { editionId, validFrom: '2021-05-01', validTo: '2021-08-31' })
  await b.ask('staff.saveAssignment', assignment)
  const employed = async (filter: Parameters<typeof b.ask<'peopleReports.get'>>[1]['filter']) =>
    textIn(await b.ask('peopleReports.get', { kind: 'cas', filter }), 'staff.employed')
  expect(await employed(inYear(2021))).toBe('1')
  expect(await employed({ time: { kind: 'onDay', day: '2021-08-31' } })).toBe('1')
  expect(await employed({ time: { kind: 'onDay', day: '2021-09-01' } })).toBe('0')
  expect(await employed(inEdition(editionId))).toBe('1')
})

it('takes a contract only into the years it was in force', async () => {
  const { first } = await twoEditions()
  const [someone] = await b.ask('editions.participants', { editionId: first })
  await b.ask('participations.saveContract', {
    id: null,
    participationId: someone!.id,
    number: 'KS/1',
    institution: 'GOPS',
    workerName: '',
    workerPhone: '',
    concludedOn: '2021-05-01',
    validFrom: null,
    validTo: '2021-12-31',
    variant: 'B',
    goal: '',
    terminatedOn: null,
    terminationReason: '',
    assessments: [],
    revision: 0,
  })
  const contracts = async (day: string) =>
    textIn(
      await b.ask('peopleReports.get', { kind: 'edition', filter: { time: { kind: 'onDay', day } } }),
      'contracts.count',
    )
  expect(await contracts('2021-12-31')).toBe('1')
  expect(await contracts('2021-04-30')).toBe('0')
  await b.ask('participations.saveContract', {
    ...(await b.ask('participations.contracts', { participationId: someone!.id }))[0]!,
    validTo: '2021-06-30',
  })
  expect(await contracts('2021-12-31')).toBe('0')
})

it('counts in a year the certificates issued in it, whoever took part when', async () => {
  const sample = await freshBackend({ demo: true })
  const { rows } = await sample.ask('certificates.list', { limit: 500, year: 2021 })
  const valid = rows.filter(({ annulledOn }) => annulledOn === null).length
  expect(valid).toBeGreaterThan(0)
  const report = await sample.ask('peopleReports.get', { kind: 'edition', filter: inYear(2021) })
  expect(textIn(report, 'certificates/razem/count')).toBe(String(valid))
  await sample.close()
})

it('keeps a figure from outside with its source for one report', async () => {
  const { first, second } = await twoEditions()
  const filter = inEdition(first)
  const reference = {
    id: null,
    filter,
    name: 'Mieszkańcy gminy',
    value: 4934,
    decimals: 0,
    unit: 'osób',
    sourceName: 'GUS',
    asOf: '2020-12-31',
    revision: 0,
  }
  const { id } = await b.ask('peopleReports.saveReference', reference)
  expect(await b.ask('peopleReports.references', { filter })).toHaveLength(1)
  expect(await b.ask('peopleReports.references', { filter: inEdition(second) })).toEqual([])
  expect(await b.refusal('peopleReports.saveReference', reference)).toMatchObject({
    code: 'peopleReports.referenceTwice',
  })
  await b.ask('peopleReports.removeReference', { id })
  expect((await b.ask('history.bin', {})).rows[0]?.sentence).toContain('Mieszkańcy gminy')
})

it('refuses a report of an edition that is not there', async () => {
  expect(await b.refusal('peopleReports.get', { kind: 'edition', filter: inEdition(99) })).toMatchObject({
    kind: 'notFound',
  })
  expect(
    await b.refusal('peopleReports.get', { kind: 'edition', filter: { time: { kind: 'onDay', day: '2021-02-30' } } }),
  ).toMatchObject({ kind: 'validation', fields: [{ path: 'filter.time.day' }] })
})
