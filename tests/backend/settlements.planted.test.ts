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
/** How records beside documents are called, by their kind and number. */
let names: Map<string, string>
beforeEach(async () => {
  b = await freshBackend({ demo: true })
  reportId = (await b.ask('settlements.list', {}))[0]!.id
  grantId = (await b.ask('grants.list', {}))[0]!.id
  const { rows } = await b.ask('expenses.list', { grantId, sort: 'issuedOn', limit: 500 })
  names = new Map(rows.map(({ id, number }) => [`description ${id}`, number]))
  numbers = new Map(rows.map(({ id, number }) => [id, number]))
})
afterEach(() => b.close())

const findings = async (): Promise<ReportFinding[]> => (await b.ask('settlements.get', { id: reportId })).findings
/** `C-01 FV 3/2021`, `C-15 report I.1`, `C-28 grant`. */
const told = ({ check, record }: ReportFinding): string => {
  const other = names.get(`${record?.kind} ${record?.id}`)
  if (other !== undefined) return `${check} ${record?.kind} ${other}`
  if (record?.kind === 'expenseDocument') return `${check} ${numbers.get(record.id) ?? record.id}`
  return `${check} ${record?.kind}${record?.part ? ` ${record.part}` : ''}`
}
/** Changes one document of the sample, every field else as it is. */
async function change(id: number, by: (now: Expense) => Partial<Expense>): Promise<void> {
  const { allocations, ...now } = await b.ask('expenses.get', { id })
  const parts = allocations.map(({ lineId, source, amount }) => ({ lineId, source, amount }))
  const expense: Expense = { ...now, allocations: parts }
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
      // A part of it is elsewhere now, and nothing says how it was divided.
      `C-41 description ${name(11)}`,
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
      // None of the six actions is named in it any more.
      ...Array.from({ length: 6 }, () => 'C-57 report I.2'),
      'C-22 report II.2',
      'C-09 report signatures',
    ].sort(),
  )
})

it('twenty-five more, in papers, work, results and the contract, yield exactly theirs', async () => {
  const { rows } = await b.ask('expenses.list', { grantId, sort: 'issuedOn', limit: 500 })
  const at = rows.filter(({ kindLabel }) => kindLabel === 'faktura').map(({ id }) => id)
  const pay = rows.filter(({ kindLabel }) => kindLabel === 'lista płac').map(({ id }) => id)
  const number = (id: number | undefined): string => numbers.get(id ?? 0) ?? ''
  const dearest = rows.toSorted((one, other) => other.gross - one.gross)[0]!
  await change(at[0]!, () => ({ orderedOn: '2021-04-01' }))
  await change(at[1]!, () => ({ unitPrice: 12_000_00 }))
  await change(at[2]!, ({ gross }) => ({ vatDeductible: true, net: gross - 1 }))
  await change(at[3]!, () => ({ otherBuyer: true }))
  await change(at[4]!, () => ({ ineligibleCategory: 'alcohol' }))
  await change(at[5]!, () => ({ statementNumber: '' }))
  await change(at[6]!, () => ({ relatedSupplier: true }))
  await change(at[7]!, () => ({ promotion: true, promotionMarked: false }))
  await change(pay[0]!, () => ({ hoursRecorded: false }))
  await change(pay[1]!, () => ({ taxPaidOn: null }))
  const { description } = await b.ask('descriptions.get', { documentId: at[8]! })
  await b.ask('descriptions.save', { ...description, substance: '' })
  const terms = {
    assetCap: 10_000_00,
    researchFrom: dearest.gross,
    rateCap: 30_00,
    photosPublished: true,
  }
  const grant = await b.ask('grants.get', { id: grantId })
  await b.ask('grants.save', { ...grant, ...terms })
  await plantInWork()
  await plantInResults()
  await b.ask('settlements.compareFormText', {
    formVersion: 'annex5-2018',
    textId: 'H2',
    text: 'Pouczenie:',
    comparedOn: '2022-01-05',
  })
  const found = (await findings()).filter(({ severity }) => severity !== 'info')
  expect(found.map(told).sort()).toEqual(
    [
      `C-04 ${number(at[0])}`,
      `C-38 ${number(at[1])}`,
      `C-40 ${number(at[2])}`,
      `C-43 ${number(at[3])}`,
      `C-45 ${number(at[4])}`,
      `C-46 ${number(at[5])}`,
      `C-53 ${number(at[6])}`,
      `C-62 ${number(at[7])}`,
      `C-47 ${number(pay[0])}`,
      `C-56 ${number(pay[1])}`,
      `C-41 description ${number(at[8])}`,
      `C-54 description ${dearest.number}`,
      // A small grant of 119 412 zł for eight months: too much, too much in a year, too long.
      'C-49 volunteerAgreement Kłos Danuta',
      'C-51 volunteerAgreement Kłos Danuta',
      'C-50 volunteerAgreement Kłos Danuta',
      // After the task and so after the agreement too.
      'C-06 volunteerWork 2022-01-03',
      'C-49 volunteerWork 2022-01-03',
      'C-52 inKindItem rzutnik',
      'C-48 staffMember Śliż Urszula',
      'C-57 report I.1',
      'C-58 grantResult Nowe kwalifikacje',
      'C-59 grantResult Udział w programie reintegracji',
      'C-60 grantResult Partnerzy klubu',
      'C-07 scheduledAction Reintegracja społeczna',
      'C-61 scheduledAction Staże i zatrudnienie',
      'C-64 scheduledAction Partnerstwo na rzecz reintegracji',
      'C-64 report I.2',
      'C-65 participation',
      'C-23 formTexts',
    ].sort(),
  )
})

/** A volunteer's agreement not in writing with too high a rate, a card without signatures, a thing without a valuation, hours beyond reason. */
async function plantInWork(): Promise<void> {
  const [agreement] = (await b.ask('contributions.list', { grantId })).agreements
  const { volunteer, rows: _, minutes: __, value: ___, doubts: ____, ...kept } = agreement!
  await b.ask('contributions.saveAgreement', { ...kept, written: false, rate: 30_01 })
  names.set(`volunteerAgreement ${kept.id}`, volunteer)
  const { id: workId } = await b.ask('contributions.saveWork', {
    id: null,
    agreementId: kept.id,
    lineId: null,
    workedOn: '2022-01-03',
    startsAt: null,
    endsAt: null,
    minutes: 90,
    activity: 'opieka nad dziećmi',
    volunteerSigned: true,
    coordinatorSigned: false,
    enteredOn: '2022-01-03',
    revision: 0,
  })
  names.set(`volunteerWork ${workId}`, '2022-01-03')
  const { id: itemId } = await b.ask('contributions.saveItem', {
    id: null,
    grantId,
    lineId: null,
    number: '1',
    item: 'rzutnik',
    owner: 'Gmina',
    givenOn: '2021-06-01',
    periodFrom: null,
    periodTo: null,
    quantityHundredths: 100,
    unit: 'szt.',
    unitValue: 100_00,
    valuationBasis: '',
    ownerDocument: 'umowa użyczenia',
    boughtWithPublicMoney: false,
    note: '',
    revision: 0,
  })
  names.set(`inKindItem ${itemId}`, 'rzutnik')
  const hours = await b.ask('staff.hours', { year: 2021, grantId })
  const busy = hours.rows.find(({ staffName }) => staffName === 'Śliż Urszula')!
  const { revision } = busy.months[5]!
  await b.ask('staff.saveHours', {
    year: 2021,
    entries: [{ assignmentId: busy.assignmentId, month: 6, minutes: 277 * 60, revision }],
  })
  names.set(`staffMember ${busy.staffId}`, busy.staffName)
}

/** A result short of its plan, one typed over, one under another name without evidence; actions late, without lists, by others. */
async function plantInResults(): Promise<void> {
  const { results, schedule } = await b.ask('results.ofGrant', { grantId })
  const saveResult = async (name: string, by: object) => {
    const {
      id,
      unit,
      monitoring,
      planned,
      formula,
      formulaCode,
      typed,
      overrideReason,
      evidence,
      explanation,
      revision,
    } = results.find((one) => one.name === name)!
    const kept = { id, grantId, name, unit, monitoring, planned, formula, formulaCode, typed, overrideReason }
    await b.ask('results.save', { ...kept, evidence, explanation, revision, ...by })
    names.set(`grantResult ${id}`, 'name' in by ? String(by.name) : name)
  }
  await saveResult('Nowe kwalifikacje', { planned: 20_00 })
  await saveResult('Udział w programie reintegracji', { typed: 13_00, overrideReason: 'Osoba bez zapisu w programie.' })
  await saveResult('Współpraca partnerska', { name: 'Partnerzy klubu', evidence: '' })
  const saveAction = async (name: string, by: object) => {
    const { actionName: _, ...kept } = schedule.find((one) => one.name === name)!
    await b.ask('results.saveScheduled', { ...kept, grantId, ...by })
    names.set(`scheduledAction ${kept.id}`, name)
  }
  await saveAction('Reintegracja społeczna', { startsOn: '2021-07-01' })
  await saveAction('Staże i zatrudnienie', { supports: ['T20'], withoutList: false })
  await saveAction('Partnerstwo na rzecz reintegracji', { outsideParty: 'Firma Kurs' })
}
