import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Input } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { ReportFinding } from '#shared/settlements/overrides.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'

type Expense = Input<(typeof expensesContract)['expenses.save']>

let b: TestBackend
let grantId: number
let reportId: number
let numbers: Map<number, string>
beforeEach(async () => {
  b = await freshBackend({ demo: true })
  reportId = (await b.ask('settlements.list', {}))[0]!.id
  grantId = (await b.ask('grants.list', {}))[0]!.id
  const { rows } = await b.ask('expenses.list', { grantId, sort: 'issuedOn', limit: 500 })
  numbers = new Map(rows.map(({ id, number }) => [id, number]))
})
afterEach(() => b.close())

const findings = async (): Promise<ReportFinding[]> => (await b.ask('settlements.get', { id: reportId })).findings
/** `C-01 FV 3/2021`, `C-15 report I.1`, `C-28 grant`. */
const told = ({ check, record }: ReportFinding): string => {
  if (record?.kind === 'expenseDocument') return `${check} ${numbers.get(record.id) ?? record.id}`
  return `${check} ${record?.kind}${record?.part ? ` ${record.part}` : ''}`
}
/** Changes one document of the sample, every field else as it is. */
async function change(id: number, by: (now: Expense) => Partial<Expense>): Promise<void> {
  const { supplier, allocations, ...now } = await b.ask('expenses.get', { id })
  const expense: Expense = {
    id,
    supplier: { name: supplier.name, nip: supplier.nip, address: supplier.address },
    number: now.number,
    kind: now.kind,
    issuedOn: now.issuedOn,
    performedOn: now.performedOn,
    paidOn: now.paidOn,
    paymentMethod: now.paymentMethod,
    description: now.description,
    bookingNumber: now.bookingNumber,
    gross: now.gross,
    ineligibleReason: now.ineligibleReason,
    note: now.note,
    allocations: allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount })),
    revision: now.revision,
  }
  await b.ask('expenses.save', { ...expense, ...by(expense) })
}
const from = (source: 'fees' | 'publicOther' | 'otherIncome') => (now: Expense) => ({
  allocations: now.allocations.map((part) => ({ ...part, source })),
})

it('the sample grant itself has nothing that blocks, no error and no warning', async () => {
  expect((await findings()).filter(({ severity }) => severity !== 'info')).toEqual([])
})

it('twenty-one planted mistakes yield exactly their findings', async () => {
  // Documents in the middle of the year, so that one changed day is one mistake.
  const { rows } = await b.ask('expenses.list', { grantId, sort: 'issuedOn', limit: 500 })
  const plain = rows.filter(
    ({ issuedOn, paidOn }) => issuedOn > '2021-06-01' && paidOn !== null && paidOn < '2021-11-01',
  )
  const at = plain.filter((_, index) => index % 3 === 0).map(({ id }) => id)
  const name = (index: number): string => numbers.get(at[index]!) ?? ''
  await change(at[0]!, () => ({ issuedOn: '2021-04-29', performedOn: '2021-05-04' }))
  await change(at[1]!, () => ({ performedOn: '2021-04-30' }))
  await change(at[2]!, () => ({ issuedOn: '2022-01-03' }))
  await change(at[3]!, () => ({ paidOn: '2022-01-05' }))
  await change(at[4]!, () => ({ paidOn: null }))
  await change(at[5]!, () => ({ kind: 'receipt' }))
  await change(at[6]!, () => ({ paymentMethod: 'cash' }))
  await change(at[7]!, ({ issuedOn }) => ({ paidOn: '2021-05-05', performedOn: issuedOn }))
  await change(at[8]!, from('fees'))
  await change(at[9]!, from('publicOther'))
  await change(at[10]!, from('otherIncome'))
  await change(at[11]!, ({ gross }) => ({ gross: gross + 1_00 }))
  const grant = await b.ask('grants.get', { id: grantId })
  await b.ask('grants.save', {
    ...grant,
    contractDate: null,
    adminCapPermille: 10,
    signaturesRequired: 9,
    minOwnPermille: 500,
  })
  await b.ask('grants.saveRequirements', {
    grantId,
    requirements: [
      { name: 'Zdjęcia z zajęć', ready: false, note: '' },
      { name: 'Wzór ankiety', ready: true, note: '' },
    ],
  })
  const { report } = await b.ask('settlements.get', { id: reportId })
  await b.ask('settlements.save', {
    ...report,
    i1: '',
    i2: 'Zrealizowano zaplanowane działania.',
    interestAccrued: 5_00,
    preparedOn: '2022-02-10',
  })
  const found = (await findings()).filter(({ severity, check }) => severity !== 'info' || check === 'C-36')
  expect(found.map(told).sort()).toEqual(
    [
      `C-01 ${name(0)}`,
      `C-01 ${name(1)}`,
      // Issued after the year: outside the term, after its payment, of another year.
      `C-01 ${name(2)}`,
      `C-05 ${name(2)}`,
      `C-08 ${name(2)}`,
      `C-02 ${name(3)}`,
      `C-08 ${name(3)}`,
      `C-03 ${name(4)}`,
      `C-44 ${name(5)}`,
      `C-39 ${name(6)}`,
      `C-05 ${name(7)}`,
      'C-21 report II.4',
      'C-20 report II.2',
      'C-22 report II.3',
      `C-36 ${name(11)}`,
      // Own money where the task is entrusted, and a grant that is no longer used up.
      'C-34 grant',
      'C-35 report II.2',
      'C-15 grant',
      'C-28 grant',
      'C-24 report signatures',
      'C-30 report II.2',
      'C-66 grant',
      'C-15 report I.1',
      'C-63 report I.2',
      'C-63 report I.2',
      'C-22 report II.2',
      'C-09 report signatures',
    ].sort(),
  )
})
