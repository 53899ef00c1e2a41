import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { aGrant, anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let ids: Awaited<ReturnType<typeof grantWithLine>>
beforeEach(async () => {
  b = await freshBackend()
  ids = await grantWithLine(b, 1_000_00)
})
afterEach(() => b.close())

const line = (change: object) => ({
  id: null,
  grantId: ids.grantId,
  actionId: ids.actionId,
  name: 'Druk',
  measure: '',
  unitCost: null,
  quantityHundredths: null,
  amounts: [{ year: 2021, source: 'grant', planned: 500_00 }],
  revision: 0,
  ...change,
})

it('codes follow the order of actions and lines, and close up when one goes', async () => {
  const second = await b.ask('budgets.saveLine', line({}) as never)
  await b.ask('budgets.saveLine', line({ name: 'Księgowa', actionId: null }) as never)
  const codes = async () =>
    (await b.ask('budgets.get', { grantId: ids.grantId })).lines.map(({ code, name }) => `${code} ${name}`)
  expect(await codes()).toEqual(['I.1.1. Materiały', 'I.1.2. Druk', 'II.1. Księgowa'])
  await b.ask('budgets.move', { what: 'line', id: second.id, by: -1 })
  expect(await codes()).toEqual(['I.1.1. Druk', 'I.1.2. Materiały', 'II.1. Księgowa'])
  await b.ask('budgets.removeLine', { id: second.id })
  expect(await codes()).toEqual(['I.1.1. Materiały', 'II.1. Księgowa'])
  await b.ask('history.undo', {})
  expect(await codes()).toEqual(['I.1.1. Druk', 'I.1.2. Materiały', 'II.1. Księgowa'])
})

it('spent is what is paid and eligible; unpaid and ineligible documents stand apart', async () => {
  await b.ask('expenses.save', anExpense(ids.lineId, { number: '1', gross: 100_00 }))
  await b.ask('expenses.save', anExpense(ids.lineId, { number: '2', gross: 50_00, paidOn: null }))
  await b.ask('expenses.save', anExpense(ids.lineId, { number: '3', gross: 25_00, ineligibleReason: 'alkohol' }))
  await b.ask('expenses.save', anExpense(ids.lineId, { number: 'K/1', gross: -10_01 }))
  expect((await b.ask('budgets.get', { grantId: ids.grantId })).totals).toEqual({
    planned: 1_000_00,
    spent: 89_99,
    plannedOfGrant: 1_000_00,
    spentOfGrant: 89_99,
  })
  expect((await b.ask('grants.list', {}))[0]).toMatchObject({
    spentOfGrant: 89_99,
    left: 910_01,
    documents: 4,
    reportDue: '2022-01-31',
  })
  const { rows, total, totals } = await b.ask('expenses.list', { grantId: ids.grantId, sort: 'number' })
  expect([total, totals.gross, totals.ofGrant]).toEqual([4, 164_99, 164_99])
  expect(rows.map((row) => [row.number, row.lineCodes, row.ineligible])).toEqual([
    ['1', 'I.1.1.', false],
    ['2', 'I.1.1.', false],
    ['3', 'I.1.1.', true],
    ['K/1', 'I.1.1.', false],
  ])
  expect((await b.ask('expenses.list', { state: 'unpaid' })).rows.map((row) => row.number)).toEqual(['2'])
})

it('one document pays for two lines of two grants, and each grant sees its own part', async () => {
  const other = await b.ask('grants.save', aGrant({ title: 'Inna', contractNumber: 'B/2' }))
  const { id: foreign } = await b.ask('budgets.saveLine', line({ grantId: other.id, actionId: null }) as never)
  await b.ask(
    'expenses.save',
    anExpense(ids.lineId, {
      gross: 100_00,
      allocations: [
        { lineId: ids.lineId, source: 'grant', amount: 33_34 },
        { lineId: foreign, source: 'ownMoney', amount: 66_66 },
      ],
    }),
  )
  const mine = await b.ask('expenses.list', { grantId: ids.grantId })
  const theirs = await b.ask('expenses.list', { grantId: other.id })
  expect([mine.totals.charged, theirs.totals.charged, theirs.totals.ofGrant]).toEqual([33_34, 66_66, 0])
  expect(theirs.rows[0]!.lineCodes).toBe('II.1.')
})

it('the supplier is remembered by NIP and found by name or number', async () => {
  await b.ask('expenses.save', anExpense(ids.lineId))
  await b.ask(
    'expenses.save',
    anExpense(ids.lineId, {
      number: 'FV 2',
      supplier: { name: 'Księgarnia „Źródło” s.c.', nip: 'PL 123-456-32-18', address: 'ul. Polna 1' },
    }),
  )
  const known = { name: 'Księgarnia „Źródło” s.c.', nip: '1234563218', address: 'ul. Polna 1', lastLineId: ids.lineId }
  for (const search of ['ksieg', 'zrod', '123 456', ''])
    expect(await b.ask('expenses.suppliers', { search }), search).toMatchObject([known])
  expect((await b.ask('expenses.list', { search: 's.c.' })).rows).toHaveLength(2)
})

it.each([
  ['the same number from the same supplier', {}, 'expenses.twice', 'number'],
  [
    'a line that is not in any budget',
    { number: 'n', allocations: [{ lineId: 99, source: 'grant', amount: 1 }] },
    'expenses.unknownLine',
    'allocations.0.lineId',
  ],
  ['a kind that is not on the list', { number: 'n', kind: 'paragonik' }, 'expenses.unknownKind', 'kind'],
  [
    'more charged than the document is worth',
    { number: 'n', gross: 99, allocations: [{ lineId: 1, source: 'grant', amount: 100 }] },
    'validation',
    'gross',
  ],
  ['a half grosz', { number: 'n', gross: 10.5 }, 'validation', 'gross'],
  ['an amount above a milliard', { number: 'n', gross: 100_000_000_001 }, 'validation', 'gross'],
  ['text for an amount', { number: 'n', gross: '12,50' }, 'validation', 'gross'],
  ['a day that does not exist', { number: 'n', issuedOn: '2021-02-29' }, 'validation', 'issuedOn'],
  [
    'a wrong NIP',
    { number: 'n', supplier: { name: 'x', nip: '1234563219', address: '' } },
    'validation',
    'supplier.nip',
  ],
  ['a missing field', { number: undefined }, 'validation', 'number'],
])('refuses %s, points at the field and writes nothing', async (_, change, code, path) => {
  await b.ask('expenses.save', anExpense(ids.lineId))
  const steps = (await b.ask('history.list', {})).total
  const refused = await b.refusal('expenses.save', { ...anExpense(ids.lineId), ...change })
  expect(refused.code).toBe(code)
  expect(refused.fields.map((field) => field.path)).toContain(path)
  expect([(await b.ask('expenses.list', {})).total, (await b.ask('history.list', {})).total]).toEqual([1, steps])
})

it('a late payment and a passed line are saved, and are findings of the report', async () => {
  const { id: reportId } = await b.ask('settlements.save', aReport(ids.grantId))
  await b.ask('expenses.save', anExpense(ids.lineId, { gross: 1_200_00, paidOn: '2022-01-03' }))
  const { settlement, findings } = await b.ask('settlements.get', { id: reportId })
  expect(findings.map((finding) => finding.check)).toEqual(expect.arrayContaining(['C-02', 'C-25']))
  expect(findings.find((finding) => finding.check === 'C-02')!.record).toMatchObject({ kind: 'expenseDocument' })
  expect(settlement.total.actual).toBe(settlement.sourcesTotal.actual)
})

it('each change of a document changes the settlement at once', async () => {
  const { id: reportId } = await b.ask('settlements.save', aReport(ids.grantId))
  const actual = async () => (await b.ask('settlements.get', { id: reportId })).settlement.total.actual
  expect(await actual()).toBe(0)
  const saved = await b.ask('expenses.save', anExpense(ids.lineId, { gross: 333_33 }))
  expect(await actual()).toBe(333_33)
  await b.ask('expenses.save', anExpense(ids.lineId, { ...saved, gross: 333_34 }))
  expect(await actual()).toBe(333_34)
  await b.ask('expenses.remove', { id: saved.id })
  expect(await actual()).toBe(0)
})

it('a budget line with documents, an action with lines and a grant with a budget are not removed', async () => {
  await b.ask('expenses.save', anExpense(ids.lineId))
  for (const [name, id] of [
    ['budgets.removeLine', ids.lineId],
    ['budgets.removeAction', ids.actionId],
    ['grants.remove', ids.grantId],
  ] as const) {
    expect((await b.refusal(name, { id })).code, name).toBe('record.inUse')
  }
})

it('an action of another grant takes no line of this one', async () => {
  const other = await b.ask('grants.save', aGrant({ contractNumber: 'B/2' }))
  expect((await b.refusal('budgets.saveLine', line({ grantId: other.id }))).code).toBe('budgets.foreignAction')
})

it('comparing a wording of the form with the official text lowers the number of unverified ones', async () => {
  const { id: reportId } = await b.ask('settlements.save', aReport(ids.grantId))
  const before = (await b.ask('settlements.get', { id: reportId })).unverifiedTexts
  const { formVersion, texts } = await b.ask('settlements.formTexts', { grantId: ids.grantId })
  const doubtful = texts.find((text) => text.status === 'unverified')!
  expect(before).toBe(texts.filter((text) => text.status !== 'confirmed').length)
  await b.ask('settlements.compareFormText', {
    formVersion,
    textId: doubtful.textId,
    text: doubtful.text,
    comparedOn: '2022-01-10',
  })
  expect((await b.ask('settlements.get', { id: reportId })).unverifiedTexts).toBe(before - 1)
  expect(
    (
      await b.refusal('settlements.compareFormText', {
        formVersion,
        textId: 'nie-ma',
        text: 'x',
        comparedOn: '2022-01-10',
      })
    ).code,
  ).toBe('settlements.formText')
})
