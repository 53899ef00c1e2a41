import { describe, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { checks, findingsOf } from '#shared/settlements/checks/all.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

const today = '2022-01-20'
const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
/** What one check says about a report; the messages as typed. */
const found = (id: string, input: SettlementInput, on = today): string[] =>
  findingsOf(input, settle(input), on)
    .filter((finding) => finding.check === id)
    .map((finding) => plain(finding.message))
const one = (id: string, input: SettlementInput, on = today) => {
  const findings = findingsOf(input, settle(input), on).filter((finding) => finding.check === id)
  expect(findings).toHaveLength(1)
  return findings[0]!
}
const spending = (...documents: SettlementInput['documents']) => anInput({ documents })

it('a report in order has nothing to mend', () => expect(findingsOf(anInput(), settle(anInput()), today)).toEqual([]))
it('each check is declared once, with a title and a source, and every finding is a whole sentence', () => {
  expect(new Set(checks.map((check) => check.id)).size).toBe(checks.length)
  for (const { title, source } of checks) expect(title && source).toBeTruthy()
  const wrong = anInput({ lines: [], report: { i1: '', i2: 'krótko', signatories: [] } })
  for (const { message, todo } of findingsOf(wrong, settle(wrong), today)) {
    expect(message).toMatch(/^[A-ZŁŚŻ].*[.]$/)
    expect(todo).toMatch(/^[A-ZŁŚŻ].*[.]$/)
  }
})
it('the gravest come first', () => {
  const input = anInput({
    report: { i1: '', i2: 'krótko' },
    documents: [aDocument(1, [[1, 'grant', 1_000_00]], { gross: gr(1_000_01) })],
  })
  expect(findingsOf(input, settle(input), today).map((finding) => finding.severity)).toEqual([
    'blocks',
    'warning',
    'info',
  ])
})

describe('C-01: dates of the document and the term of spending', () => {
  const issued = (issuedOn: string, performedOn: string | null = null) =>
    spending(aDocument(1, [[1, 'grant', 1_000_00]], { issuedOn, performedOn, paidOn: '2021-12-31' }))
  it('the first and the last day are inside', () => {
    expect(found('C-01', issued('2021-05-01'))).toEqual([])
    expect(found('C-01', issued('2021-12-31', '2021-12-31'))).toEqual([])
  })
  it('a day earlier blocks and names the day and the term', () => {
    expect(found('C-01', issued('2021-05-01', '2021-04-30'))).toEqual([
      'Dokument FV 1/2021 (Księgarnia „Źródło”): data sprzedaży lub wykonania 30.04.2021 jest poza terminem wydatkowania dotacji (01.05.2021–31.12.2021).',
    ])
    expect(one('C-01', issued('2021-04-30'))).toMatchObject({
      severity: 'blocks',
      record: { kind: 'expenseDocument', id: 1 },
    })
  })
  it('own money has its own term', () => {
    const own = anInput({
      grant: { spendOtherFrom: '2021-03-01' },
      documents: [aDocument(1, [[1, 'ownMoney', 10_00]], { issuedOn: '2021-03-02', performedOn: null })],
    })
    expect(found('C-01', own)).toEqual([])
    const mixed = {
      ...own,
      documents: [
        aDocument(
          1,
          [
            [1, 'ownMoney', 10_00],
            [1, 'grant', 5_00],
          ],
          { issuedOn: '2021-03-02', performedOn: null },
        ),
      ],
    }
    expect(found('C-01', mixed)).toHaveLength(1)
  })
  it('says nothing of a document put aside as ineligible', () => {
    const input = issued('2021-04-30')
    expect(
      found('C-01', { ...input, documents: [{ ...input.documents[0]!, ineligibleReason: 'po terminie' }] }),
    ).toEqual([])
  })
})

describe('C-02: the day of payment', () => {
  const paid = (paidOn: string, change: Partial<SettlementInput['grant']> = {}) =>
    anInput({
      grant: change,
      documents: [aDocument(1, [[1, 'grant', 1_000_00]], { issuedOn: '2021-12-20', performedOn: null, paidOn })],
    })
  it('the last day of the term is in time', () => expect(found('C-02', paid('2021-12-31'))).toEqual([]))
  it('a day later is not', () => {
    expect(found('C-02', paid('2022-01-01'))[0]).toContain('zapłata 01.01.2022 jest poza terminem wydatkowania dotacji')
  })
  it('the grant of one year is not paid in the next, even inside the term of a task of two years', () => {
    const long = { spendGrantTo: '2022-12-31', spendOtherTo: '2022-12-31' }
    expect(found('C-02', paid('2022-01-03', long))).toEqual([
      'Dokument FV 1/2021 (Księgarnia „Źródło”): zapłata 03.01.2022 jest po 31.12.2021, kiedy kończy się rok budżetowy dotacji.',
    ])
    expect(found('C-02', paid('2021-12-31', long))).toEqual([])
  })
})

describe('C-03: unpaid documents', () => {
  it('a paid one is fine, also paid today', () => {
    expect(found('C-03', anInput())).toEqual([])
    expect(found('C-03', anInput(), '2021-06-15')).toEqual([])
  })
  it('an unpaid one blocks and says what is missing from the sums', () => {
    expect(
      found(
        'C-03',
        spending(
          aDocument(
            1,
            [
              [1, 'grant', 100_00],
              [1, 'personal', 7_00],
            ],
            { paidOn: null },
          ),
        ),
      ),
    ).toEqual([
      'Dokument FV 1/2021 (Księgarnia „Źródło”) nie ma daty zapłaty, więc 100,00 zł nie weszło do rozliczenia.',
    ])
  })
  it('work and things need no payment', () => {
    expect(
      found('C-03', spending(aDocument(1, [[1, 'personal', 7_00]], { paidOn: null, paymentMethod: null }))),
    ).toEqual([])
  })
  it('a payment that has not come yet is not a payment', () => {
    expect(found('C-03', anInput(), '2021-06-14')).toHaveLength(1)
  })
})

describe('C-05: paid before it was issued', () => {
  const early = (kind: string, paidOn = '2021-06-09') =>
    spending(aDocument(1, [[1, 'grant', 1_000_00]], { kind, paidOn, issuedOn: '2021-06-10' }))
  it('warns about an invoice paid earlier', () => expect(one('C-05', early('invoice')).severity).toBe('warning'))
  it('takes an advance invoice and a payment on the day of issue', () => {
    expect(found('C-05', early('advanceInvoice'))).toEqual([])
    expect(found('C-05', early('invoice', '2021-06-10'))).toEqual([])
  })
})

describe('C-08: a document of another budget year', () => {
  const paid = (paidOn: string) =>
    spending(aDocument(1, [[1, 'grant', 1_000_00]], { issuedOn: '2021-12-30', performedOn: '2021-12-29', paidOn }))
  it('passes within one year', () => expect(found('C-08', paid('2021-12-31'))).toEqual([]))
  it('names both years', () => {
    expect(found('C-08', paid('2022-01-04'))).toEqual([
      'Dokument FV 1/2021 (Księgarnia „Źródło”) wszedł do tabeli za rok 2022, a ma datę 30.12.2021 i 29.12.2021.',
    ])
  })
})

describe('C-11 and C-12: the sums guard themselves', () => {
  const input = anInput({
    lines: [aLine(1, [['grant', 600_00]]), aLine(2, [['grant', 400_00]], { actionId: null, position: 1 })],
  })
  const right = settle(input)
  const ids = (changed: typeof right) => findingsOf(input, changed, today).map((finding) => finding.check)
  it('agree on what settle gives', () => {
    expect(ids(right)).not.toContain('C-11')
    expect(ids(right)).not.toContain('C-12')
  })
  it('C-11 sees a grosz between the tables', () => {
    const off = { ...right, sourcesTotal: { ...right.sourcesTotal, actual: gr(right.total.actual + 1) } }
    expect(ids(off)).toContain('C-11')
  })
  it('C-12 sees a grosz between a line and its subtotal, and between subtotals and the total', () => {
    const table = right.years[0]!
    const action = table.actions[0]!
    const line = { ...table, actions: [{ ...action, planned: gr(action.planned + 1) }] }
    expect(ids({ ...right, years: [line] }).filter((id) => id === 'C-12')).toHaveLength(2)
    const total = { ...table, total: { ...table.total, actual: gr(table.total.actual - 1) } }
    expect(ids({ ...right, years: [total] })).toContain('C-12')
  })
})

describe('C-15: empty fields', () => {
  it('asks for the narrative, the date and the people who sign', () => {
    const report = { i1: ' ', i2: '', preparedOn: null, signatories: [] }
    expect(found('C-15', anInput({ report }))).toHaveLength(4)
  })
  it('asks for the contract and the budget', () => {
    expect(found('C-15', anInput({ grant: { title: '', contractDate: null }, lines: [], documents: [] }))).toHaveLength(
      3,
    )
  })
  it('lets boxes go that print „nie dotyczy” by themselves', () => {
    expect(found('C-15', anInput({ report: { ii3: '', ii4: '', iii: '' }, grant: { contractNumber: '' } }))).toEqual([])
  })
})

describe('boxes that must say where the money came from', () => {
  const from = (source: 'publicOther' | 'fees' | 'otherIncome', report: Partial<SettlementInput['report']> = {}) =>
    anInput({ report, documents: [aDocument(1, [[1, source, 50_00]])] })
  it('C-20: names of the authorities beside row 2.3', () => {
    expect(found('C-20', from('publicOther'))[0]).toContain('50,00 zł')
    expect(found('C-20', from('publicOther', { publicOtherNames: 'Gmina Zagajniki' }))).toEqual([])
  })
  it('C-21: fees of row 2.2 described in II.4, where „nie dotyczy” is no description', () => {
    expect(found('C-21', from('fees', { ii4: 'Nie dotyczy.' }))).toHaveLength(1)
    expect(found('C-21', from('fees', { ii4: 'Opłata 5 zł za wycieczkę.' }))).toEqual([])
  })
  it('C-22: other income of row 1.3 described in II.3', () => {
    expect(found('C-22', from('otherIncome'))).toHaveLength(1)
    expect(found('C-22', from('otherIncome', { ii3: 'Sprzedaż kartek.' }))).toEqual([])
  })
})

describe('C-22: interest on the grant', () => {
  const interest = (documents: SettlementInput['documents'], returned: number) =>
    anInput({ documents, report: { interestAccrued: gr(3_21), returned: gr(returned), returnedOn: '2022-01-10' } })
  const whole = aDocument(1, [[1, 'grant', 1_000_00]])
  it('is neither spent nor returned: an error', () => {
    expect(found('C-22', interest([whole], 0))).toEqual([
      'Bank dopisał 3,21 zł odsetek od dotacji; 3,21 zł nie wydano na zadanie ani nie zwrócono.',
    ])
  })
  it('spent on the task or returned to the grosz: fine', () => {
    expect(found('C-22', interest([whole, aDocument(2, [[1, 'interest', 3_21]])], 0))).toEqual([])
    expect(found('C-22', interest([whole], 3_21))).toEqual([])
    expect(found('C-22', interest([whole], 3_20))).toHaveLength(1)
  })
  it('a return of the unspent grant alone does not cover the interest', () => {
    const short = [aDocument(1, [[1, 'grant', 900_00]])]
    expect(found('C-22', interest(short, 100_00))).toHaveLength(1)
    expect(found('C-22', interest(short, 103_21))).toEqual([])
  })
})

describe('C-25 and C-26: a line over its plan', () => {
  const spent = (amount: number, shiftPermille: number | null = 100) =>
    anInput({ grant: { shiftPermille, received: gr(2_000_00) }, documents: [aDocument(1, [[1, 'grant', amount]])] })
  it('to the plan: nothing to say', () => {
    expect([...found('C-25', spent(1_000_00)), ...found('C-26', spent(1_000_00))]).toEqual([])
  })
  it('within the shift: explain', () => {
    expect(found('C-25', spent(1_100_00))).toEqual([])
    expect(found('C-26', spent(1_100_00))).toEqual([
      'Pozycja I.1.1. „Koszt 1”: wydatek z dotacji przekracza plan o 100,00 zł (o 10,00 %); umowa na to pozwala.',
    ])
  })
  it('a grosz over the shift: blocks, and leads to the line', () => {
    expect(found('C-26', spent(1_100_01))).toEqual([])
    const finding = one('C-25', spent(1_100_01))
    expect(finding).toMatchObject({ severity: 'blocks', record: { kind: 'budgetLine', id: 1 } })
    expect(plain(finding.message)).toBe(
      'Pozycja I.1.1. „Koszt 1”: z dotacji wydano 1 100,01 zł, plan to 1 000,00 zł, a dozwolone przesunięcie 10 % pozwala na 1 100,00 zł. Za dużo o 0,01 zł.',
    )
  })
  it('without a limit in the contract only explains', () => {
    expect(found('C-25', spent(1_900_00, null))).toEqual([])
    expect(found('C-26', spent(1_900_00, null))).toHaveLength(1)
  })
  it('own money over the plan of a line is told, not blocked', () => {
    const input = anInput({
      documents: [
        aDocument(1, [
          [1, 'grant', 1_000_00],
          [1, 'ownMoney', 5_00],
        ]),
      ],
    })
    expect(found('C-26', input)).toEqual([
      'Pozycja I.1.1. „Koszt 1”: wydatek ze wszystkich źródeł przekracza plan o 5,00 zł.',
    ])
  })
})

describe('C-28: the cap of administrative costs', () => {
  const administration = (spent: number, adminCapPermille: number | null, adminCapBase: 'grant' | 'total' = 'grant') =>
    anInput({
      grant: { adminCapPermille, adminCapBase },
      lines: [
        aLine(1, [
          ['grant', 900_00],
          ['ownMoney', 500_00],
        ]),
        aLine(2, [['grant', 100_00]], { actionId: null, position: 1 }),
      ],
      documents: [aDocument(1, [[2, 'grant', spent]])],
    })
  it('a tenth of the grant is allowed to the grosz', () => {
    expect(found('C-28', administration(100_00, 100))).toEqual([])
    expect(found('C-28', administration(100_01, 100))[0]).toContain(
      'limit to 10 % kwoty dotacji (1 000,00 zł), czyli 100,00 zł',
    )
  })
  it('a tenth of the whole cost is more', () => {
    expect(found('C-28', administration(150_00, 100, 'total'))).toEqual([])
    expect(found('C-28', administration(150_01, 100, 'total'))).toHaveLength(1)
  })
  it('no cap, no finding', () => expect(found('C-28', administration(999_00, null))).toEqual([]))
})

describe('C-34: own contribution where the task is entrusted', () => {
  const contribution = (form: 'wsparcie' | 'powierzenie') =>
    anInput({ grant: { form }, documents: [aDocument(1, [[1, 'ownMoney', 1_00]])] })
  it('warns at powierzenie only', () => {
    expect(one('C-34', contribution('powierzenie')).severity).toBe('warning')
    expect(found('C-34', contribution('wsparcie'))).toEqual([])
    expect(found('C-34', anInput({ grant: { form: 'powierzenie' } }))).toEqual([])
  })
})

describe('C-35: received, spent, returned', () => {
  const spent = (amount: number, report: Partial<SettlementInput['report']> = {}) =>
    anInput({ report, documents: [aDocument(1, [[1, 'grant', amount]])] })
  it('more spent than received blocks', () => {
    expect(found('C-35', spent(1_000_01))).toEqual([
      'Z dotacji rozliczono 1 000,01 zł, a otrzymano 1 000,00 zł: o 0,01 zł za dużo.',
    ])
  })
  it('an unspent grant wants its return and the day', () => {
    expect(found('C-35', spent(999_99))).toHaveLength(1)
    expect(found('C-35', spent(999_99, { returned: gr(1) }))[0]).toContain('bez daty zwrotu')
    expect(found('C-35', spent(999_99, { returned: gr(1), returnedOn: '2022-01-10' }))).toEqual([])
  })
  it('a partial report may leave the grant unspent', () => {
    expect(found('C-35', spent(1_00, { kind: 'partial' }))).toEqual([])
  })
})

describe('C-36: the split of a document', () => {
  const split = (gross: number, ...amounts: number[]) =>
    spending(
      aDocument(
        1,
        amounts.map((amount) => [1, 'grant', amount] as const),
        { gross: gr(gross) },
      ),
    )
  it('the whole amount: fine', () => expect(found('C-36', split(100_00, 60_00, 40_00))).toEqual([]))
  it('more than the amount: an error', () => expect(one('C-36', split(100_00, 60_00, 40_01)).severity).toBe('error'))
  it('less: noted with the rest', () => {
    const finding = one('C-36', split(100_00, 60_00))
    expect(finding.severity).toBe('info')
    expect(plain(finding.message)).toContain('40,00 zł jest poza tym rozliczeniem')
  })
  it('a correction is split below zero', () => {
    expect(found('C-36', split(-50_00, -50_00))).toEqual([])
    expect(one('C-36', split(-50_00, -50_01)).severity).toBe('error')
    expect(one('C-36', split(-50_00, -10_00)).severity).toBe('info')
    expect(one('C-36', split(-50_00, 10_00)).severity).toBe('error')
  })
})

describe('C-39: cash', () => {
  const cash = (cashlessOnly: boolean, paymentMethod = 'cash') =>
    anInput({ grant: { cashlessOnly }, documents: [aDocument(1, [[1, 'grant', 1_000_00]], { paymentMethod })] })
  it('is an error only where the contract forbids it', () => {
    expect(one('C-39', cash(true)).severity).toBe('error')
    expect(found('C-39', cash(false))).toEqual([])
    expect(found('C-39', cash(true, 'transfer'))).toEqual([])
  })
})

describe('C-63: descriptions that say nothing', () => {
  it('counts characters from a thousand on', () => {
    expect(found('C-63', anInput({ report: { i1: 'a'.repeat(1000) } }))).toEqual([])
    expect(found('C-63', anInput({ report: { i1: 'a'.repeat(999) } }))).toEqual([
      'Pole I.1 ma 999 znaków; opisy krótsze niż 1000 bywają zwracane do uzupełnienia.',
    ])
  })
  it('knows the usual phrases in any spelling', () => {
    const i2 = `${'x'.repeat(1000)} ZREALIZOWANO  zaplanowane dzialania`.replace('  ', ' ')
    expect(found('C-63', anInput({ report: { i2 } }))).toEqual([
      'W polu I.2 jest ogólnik „zrealizowano zaplanowane działania”.',
    ])
  })
})
