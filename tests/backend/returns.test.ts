import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'
import { anExpense, aReport } from '../support/records.ts'

let b: TestBackend
let grantId: number
let lineId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
})
afterEach(() => b.close())

const report = async (change: Parameters<typeof aReport>[1] = {}) =>
  (await b.ask('settlements.save', aReport(grantId, change))).id
const figures = (reportId: number) => b.ask('returns.get', { reportId })
const amounts = async (reportId: number) =>
  Object.fromEntries((await figures(reportId)).rows.map(({ kind, amount }) => [kind, amount]))
const came = (...days: (string | null)[]) =>
  b.ask('grants.saveInstalments', {
    grantId,
    instalments: days.map((receivedOn, index) => ({
      dueOn: null,
      receivedOn,
      amount: index === 0 ? 10_000_00 : 0,
      note: '',
    })),
  })

/** A promised result of ten people, with so many reached, in hundredths. */
const reached = (typed: number) =>
  b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby po kursie',
    unit: 'osób',
    planned: 10_00,
    monitoring: '',
    formula: null,
    formulaCode: null,
    typed,
    overrideReason: '',
    evidence: '',
    explanation: '',
    revision: 0,
  })

describe('the return of a grant', () => {
  it('is counted from the records: documents put aside, interest, income, what was never used', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
    await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2', gross: 300_00, ineligibleReason: 'mandat' }))
    const id = await report({ interestAccrued: 3_21, incomeAccrued: 40_00 })
    expect(await amounts(id)).toEqual({ ineligible: 300_00, shift: 0, ownShare: 0, unspent: 700_00, income: 43_21 })
  })
  it('knows an excess over the shift by line or by action, as the contract says', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 10_000_00 }))
    const grant = await b.ask('grants.get', { id: grantId })
    await b.ask('grants.save', { ...grant, received: 12_000_00 })
    const extra = await b.ask('expenses.save', anExpense(lineId, { number: 'FV 2', gross: 1_500_00 }))
    const id = await report()
    expect(await amounts(id)).toMatchObject({ shift: 500_00, unspent: 500_00 })
    await b.ask('expenses.remove', { id: extra.id })
    expect(await amounts(id)).toMatchObject({ shift: 0, unspent: 2_000_00 })
  })
  it('takes its articles from the funder and its day from the contract', async () => {
    const id = await report()
    const grant = await b.ask('grants.get', { id: grantId })
    expect((await figures(id)).rows[3]).toMatchObject({
      kind: 'unspent',
      article: expect.stringContaining('art. 168'),
      due: '2022-01-31',
    })
    await b.ask('grants.save', { ...grant, funderKind: 'local', returnYearEnd: false })
    expect((await figures(id)).rows[3]).toMatchObject({
      article: expect.stringContaining('art. 251'),
      due: '2022-01-17',
    })
  })
  it('counts interest of misused money from the first instalment, and cannot before its day is entered', async () => {
    await b.ask('expenses.save', anExpense(lineId, { ineligibleReason: 'mandat', gross: 10_000_00 }))
    const id = await report()
    expect((await figures(id)).rows[0]).toMatchObject({ amount: 10_000_00, interestFrom: null, interest: null })
    await came('2021-05-10', '2021-09-01')
    // 240 days at 8 % and, from 5 January, 6 days at 8,5 %: 526,03 zł and 13,97 zł.
    expect((await figures(id)).rows[0]).toMatchObject({ interestFrom: '2021-05-10', interest: 540_00 })
  })
  it('follows a rate that the coordinator corrects', async () => {
    await b.ask('expenses.save', anExpense(lineId, { ineligibleReason: 'mandat', gross: 10_000_00 }))
    await came('2021-05-10')
    const id = await report()
    const rows = await b.ask('communityWork.parameters', {})
    const rate = rows.find((one) => one.code === 'tax.interest' && one.validFrom === '2020-05-29')!
    await b.ask('communityWork.saveParameter', { ...rate, value: 1600 })
    expect((await figures(id)).rows[0]!.interest).toBeGreaterThan(1_000_00)
  })
  it('by results is information beside the numbers, of a final report only, and follows the thresholds', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
    const id = await report()
    const before = await figures(id)
    expect(before.proportional).toBeNull()
    await reached(7_00)
    const after = await figures(id)
    expect(after).toEqual({
      ...before,
      proportional: { share: 70_00, accepted: 9_000_00, below: false, partialPermille: 500, amount: 2_700_00 },
    })
    const grant = await b.ask('grants.get', { id: grantId })
    await b.ask('grants.save', { ...grant, okPermille: 700 })
    expect((await figures(id)).proportional).toBeNull()
    await b.ask('history.undo', {})
    const partial = await report({ kind: 'partial' })
    expect((await figures(partial)).proportional).toBeNull()
  })
  it('of a report that is gone is refused', async () => {
    expect((await b.refusal('returns.get', { reportId: 99 })).kind).toBe('notFound')
  })
})

describe('the letter', () => {
  const letter = async (id: number) => {
    const { fileId, name } = await b.ask('documents.render', { document: { kind: 'returnLetter', reportId: id } })
    const pages = pagesOf((await b.file(fileId))!.bytes).map((page) => page.replace(/\s+/g, ' '))
    return { name, pages }
  }
  it('says each number with its law, the sum in words, what was sent and what is left, on one page', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
    const id = await report({ returned: 400_00, returnedOn: '2022-01-09', interestAccrued: 3_21 })
    const { name, pages } = await letter(id)
    expect(name).toBe('rozliczenie-zwrotu-dotacji-2021-12-31.pdf')
    expect(pages).toHaveLength(1)
    for (const part of [
      'Minister Rodziny i Polityki Społecznej',
      'Dotyczy umowy nr KIS/7/2021 z dnia 20 kwietnia 2021',
      'Niewykorzystana dotacja 1 000,00 art. 168',
      '31.01.2022',
      'Razem do zwrotu bez odsetek: 1 003,21 zł (słownie: tysiąc trzy złote 21/100).',
      'Dnia 09.01.2022 zwrócono 400,00 zł (słownie: czterysta złotych 00/100).',
      'Pozostaje do zwrotu 603,21 zł (słownie: sześćset trzy złote 21/100).',
    ])
      expect(pages[0]).toContain(part)
  })
  it('asks for what goes back and says nothing of results, which are between the association and its contract', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
    await reached(7_00)
    const { pages } = await letter(await report())
    expect(pages[0]).toContain('Razem do zwrotu bez odsetek: 1 000,00 zł')
    expect(pages[0]).not.toContain('proporcjonaln')
  })
  it('leaves it to the checklist of the report to tell what would go back by results', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 9_000_00 }))
    await reached(7_00)
    const document = { kind: 'reportChecklist' as const, reportId: await report() }
    const { fileId } = await b.ask('documents.render', { document })
    const text = textOf((await b.file(fileId))!.bytes)
    // The column beside breaks in between the lines.
    for (const part of [
      'Informacyjnie: proporcjonalne rozliczenie wg umowy.',
      'osiągnięto średnio w 70,00 % planu',
      'brakująca część (30,00 %, liczona przed zaokrągleniem procentu): 2 700,00 zł.',
    ])
      expect(text).toContain(part)
  })
  it('says plainly when nothing goes back', async () => {
    await b.ask('expenses.save', anExpense(lineId, { gross: 10_000_00 }))
    const { pages } = await letter(await report())
    expect(pages[0]).toContain('Dotacja została wykorzystana w całości; nie ma kwoty do zwrotu.')
    expect(pages[0]).not.toContain('Informacyjnie')
  })
})
