import { afterEach, beforeEach, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anAgreement, anItem, aWork } from '../support/contributions.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { anExpense, aReport } from '../support/records.ts'
import { aMember, anAssignment } from '../support/staff.ts'

let b: TestBackend
let grantId: number
let lineId: number
let staffId: number
let agreementId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
  staffId = (await b.ask('staff.save', aMember())).id
  agreementId = (await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))).id
})
afterEach(() => b.close())

const list = () => b.ask('contributions.list', { grantId })

it('work and things on a line enter the budget, II.1 and rows 3.1 and 3.2 of II.2', async () => {
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId }))
  await b.ask('contributions.saveItem', anItem({ grantId, lineId }))
  await b.ask('expenses.save', anExpense(lineId))
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const { settlement } = await b.ask('settlements.get', { id })
  const actual = (row: string) => settlement.sourceRows.find((own) => own.row === row)?.actual
  expect([actual('3.1'), actual('3.2'), actual('3')]).toEqual([45_00, 200_00, 245_00])
  expect(settlement.total.actual).toBe(1234_56 + 245_00)
  expect(settlement.sourcesTotal).toEqual(settlement.total)
  expect((await b.ask('budgets.get', { grantId })).lines[0]).toMatchObject({
    spent: 1234_56 + 245_00,
    spentOfGrant: 1234_56,
  })
  expect(await list()).toMatchObject({ personal: 45_00, material: 200_00, withoutLine: 0 })
})
it('a partial report counts what was given until its end and tells of the rest', async () => {
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId }))
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId, workedOn: '2021-07-05', enteredOn: null }))
  const { id } = await b.ask('settlements.save', aReport(grantId, { kind: 'partial', periodTo: '2021-06-30' }))
  const { settlement } = await b.ask('settlements.get', { id })
  expect(settlement.total.actual).toBe(45_00)
  expect(settlement.leftOut).toEqual([
    { documentId: null, budgetLineId: lineId, source: 'personal', amount: 45_00, reason: 'outsidePeriod' },
  ])
})
it('work without a line is saved, is in no report and is told of', async () => {
  await b.ask('contributions.saveWork', aWork({ agreementId }))
  const { personal, withoutLine, agreements } = await list()
  expect([personal, withoutLine]).toEqual([0, 45_00])
  expect(agreements[0]?.doubts.map(({ rule }) => rule)).toEqual(['V-13'])
})
it('a line of another grant is refused, and so is a number used before', async () => {
  const other = await grantWithLine(b)
  const refused = await b.refusal('contributions.saveWork', aWork({ agreementId, lineId: other.lineId }))
  expect(refused.fields).toMatchObject([{ path: 'lineId' }])
  const twin = await b.refusal('contributions.saveAgreement', anAgreement({ grantId, staffId }))
  expect(twin.fields).toMatchObject([{ path: 'number' }])
})
it('times and hours that disagree are refused at their field', async () => {
  const refused = await b.refusal('contributions.saveWork', aWork({ agreementId, lineId, minutes: 60 }))
  expect(refused.fields).toMatchObject([{ path: 'minutes' }])
})
it('the month is signed as a whole, and one undo takes all signatures back', async () => {
  for (const day of ['07', '14'])
    await b.ask(
      'contributions.saveWork',
      aWork({ agreementId, lineId, workedOn: `2021-06-${day}`, volunteerSigned: false, coordinatorSigned: false }),
    )
  expect(await b.ask('contributions.signMonth', { agreementId, year: 2021, month: 6 })).toEqual({ changed: 2 })
  const signed = async () =>
    (await b.ask('contributions.works', { agreementId })).map((row) => row.volunteerSigned && row.coordinatorSigned)
  expect(await signed()).toEqual([true, true])
  await b.ask('history.undo', {})
  expect(await signed()).toEqual([false, false])
})
it('an agreement goes only when no work is written under it', async () => {
  const { id } = await b.ask('contributions.saveWork', aWork({ agreementId, lineId }))
  expect((await b.refusal('contributions.removeAgreement', { id: agreementId })).code).toBe('contributions.worked')
  await b.ask('contributions.removeWork', { id })
  await b.ask('contributions.removeAgreement', { id: agreementId })
  expect((await list()).agreements).toEqual([])
})
it('a volunteer paid in the same task is told of, one engaged as a volunteer is not', async () => {
  const assignment = await b.ask('staff.saveAssignment', anAssignment(staffId, { grantId }))
  expect((await list()).agreements[0]?.doubts).toMatchObject([{ rule: 'V-11' }])
  await b.ask('staff.saveAssignment', anAssignment(staffId, { ...assignment, grantId, basis: 'VOLUNTEER' }))
  expect((await list()).agreements[0]?.doubts).toEqual([])
})
it('the same month of a line counted from a document too is told of', async () => {
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId }))
  const card = { kind: 'volunteerCard', paidOn: null, paymentMethod: null, number: 'KW 6', gross: 45_00 }
  const allocations = [{ lineId, source: 'personal' as const, amount: 45_00 }]
  await b.ask('expenses.save', anExpense(lineId, { ...card, issuedOn: '2021-07-01', allocations }))
  expect((await list()).doubts).toEqual([])
  await b.ask('expenses.save', anExpense(lineId, { ...card, number: 'KW 7', issuedOn: '2021-06-30', allocations }))
  expect((await list()).doubts).toMatchObject([{ rule: 'double' }])
})
it('the rate of an agreement is judged by its kind of work, and one the contract does not know is told', async () => {
  await b.ask('grants.saveRates', { grantId, rates: [{ workKind: 'eksperckie', most: gr(100_00) }] })
  const grant = await b.ask('grants.get', { id: grantId })
  await b.ask('grants.save', { ...grant, rateCap: gr(20_00) })
  const doubted = async (workKind: string, rate: number) => {
    const present = (await list()).agreements[0]!
    await b.ask('contributions.saveAgreement', {
      ...anAgreement({ grantId, staffId }),
      id: agreementId,
      workKind,
      rate: gr(rate),
      revision: present.revision,
    })
    const one = (await list()).agreements[0]!
    expect(one.workKind).toBe(workKind)
    return one.doubts.filter(({ rule }) => rule === 'V-09').map(({ text }) => text)
  }
  expect(await doubted('eksperckie', 100_00)).toEqual([])
  expect(await doubted('eksperckie', 100_01)).toEqual([
    'Stawka 100,01 zł jest wyższa niż dopuszcza umowa (100,00 zł dla pracy „eksperckie”).',
  ])
  expect(await doubted('', 20_01)).toEqual(['Stawka 20,01 zł jest wyższa niż dopuszcza umowa (20,00 zł).'])
  expect(await doubted('kucharskie', 20_00)).toEqual([
    'Umowa dotacji nie ma stawki dla pracy „kucharskie”. Dopisz ją albo wskaż inny rodzaj.',
  ])
})
