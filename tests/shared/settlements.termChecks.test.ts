import { describe, expect, it } from 'vitest'
import type { Source } from '#shared/grants/sources.ts'
import { gr } from '#shared/kernel/money.ts'
import { findingsOf } from '#shared/settlements/checks/all.ts'
import { type CheckFacts, usualFacts } from '#shared/settlements/checks/facts.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'
import { settle } from '#shared/settlements/settle.ts'
import { aDocument, aLine, anInput } from '../support/settlements.ts'

type Change = Partial<Omit<CheckFacts, 'terms'>> & { terms?: Partial<CheckFacts['terms']> }
/** What one check finds; the facts of the contract as usual unless said otherwise. */
const found = (id: string, input: SettlementInput, { terms, ...facts }: Change = {}, today = '2022-01-20') => {
  const usual = usualFacts(input)
  const all = findingsOf(input, settle(input), today, { ...usual, ...facts, terms: { ...usual.terms, ...terms } })
  return all.filter(({ check }) => check === id)
}
const severities = (...given: Parameters<typeof found>) => found(...given).map(({ severity }) => severity)

describe('C-02: days of grace for payments from the grant', () => {
  const paid = (paidOn: string, source: Source = 'grant') =>
    anInput({
      grant: { taskTo: '2021-11-30', spendGrantTo: '2021-11-30', spendOtherTo: '2021-11-30' },
      documents: [aDocument(1, [[1, source, 1_000_00]], { paidOn })],
    })
  it('the last day of grace passes, the next blocks', () => {
    expect(found('C-02', paid('2021-12-14'))).toEqual([])
    expect(severities('C-02', paid('2021-12-15'))).toEqual(['blocks'])
    expect(severities('C-02', paid('2021-12-01'), { terms: { useDays: 0 } })).toEqual(['blocks'])
  })
  it('never reaches into the next year, and other money has none', () => {
    expect(severities('C-02', paid('2022-01-03'), { terms: { useDays: 60 } })).toEqual(['blocks'])
    expect(severities('C-02', paid('2021-12-01', 'ownMoney'))).toEqual(['blocks'])
  })
})

describe('C-09: the report after its day', () => {
  const dated = (preparedOn: string | null) => anInput({ report: { preparedOn } })
  it('on the day passes', () => expect(found('C-09', dated('2022-01-31'))).toEqual([]))
  it('a day later is an error; without a date today counts', () => {
    expect(severities('C-09', dated('2022-02-01'))).toEqual(['error'])
    expect(severities('C-09', dated(null), {}, '2022-02-01')).toEqual(['error'])
    expect(found('C-09', dated(null), {}, '2022-01-31')).toEqual([])
  })
})

describe('C-10: the return after its day', () => {
  const short = (returned = 0) =>
    anInput({
      report: { returned: gr(returned), returnedOn: returned > 0 ? '2022-01-30' : null },
      documents: [aDocument(1, [[1, 'grant', 900_00]])],
    })
  it('passes until the day and once all is sent', () => {
    expect(found('C-10', short(), {}, '2022-01-31')).toEqual([])
    expect(found('C-10', short(100_00), {}, '2022-02-01')).toEqual([])
  })
  it('blocks from the next day, and names what is left', () => {
    expect(found('C-10', short(40_00), {}, '2022-02-01')[0]).toMatchObject({
      severity: 'blocks',
      message: expect.stringContaining('60,00'),
      record: { kind: 'report', part: 'II.2' },
    })
  })
})

describe('C-24: signatures', () => {
  it('as many as the contract asks for pass; fewer block', () => {
    expect(found('C-24', anInput())).toEqual([])
    expect(severities('C-24', anInput(), { terms: { signaturesRequired: 2 } })).toEqual(['blocks'])
  })
})

describe('C-25 and C-26: a shift counted on the action as a whole', () => {
  const spent = (first: number) =>
    anInput({
      grant: { received: gr(5_000_00) },
      lines: [aLine(1, [['grant', 1_000_00]]), aLine(2, [['grant', 1_000_00]])],
      documents: [aDocument(1, [[1, 'grant', first]]), aDocument(2, [[2, 'grant', 700_00]])],
    })
  const byAction = { terms: { shiftScope: 'action' } } as const
  it('a line over its own limit is only told while the action keeps its', () => {
    expect(severities('C-25', spent(1_500_00))).toEqual(['blocks'])
    expect(found('C-25', spent(1_500_00), byAction)).toEqual([])
    expect(severities('C-26', spent(1_500_00), byAction)).toEqual(['info'])
  })
  it('a grosz over the limit of the action blocks, and nobody says that the contract allows it', () => {
    expect(severities('C-25', spent(1_500_01), byAction)).toEqual(['blocks'])
    expect(found('C-26', spent(1_500_01), byAction)).toEqual([])
  })
})

describe('C-29 and C-31: own contribution against the contract', () => {
  const given = (source: 'ownMoney' | 'personal', spent: number, own: number) =>
    anInput({
      lines: [
        aLine(1, [
          ['grant', 1_000_00],
          [source, 200_00],
        ]),
      ],
      documents: [aDocument(1, [[1, 'grant', spent]]), ...(own > 0 ? [aDocument(2, [[1, source, own]])] : [])],
    })
  for (const [id, source] of [
    ['C-29', 'ownMoney'],
    ['C-31', 'personal'],
  ] as const) {
    it(`${id}: as planned passes, and one not planned is not asked for`, () => {
      expect(found(id, given(source, 1_000_00, 200_00))).toEqual([])
      expect(found(id, anInput())).toEqual([])
    })
    it(`${id}: less with the proportion kept is told, less without it blocks`, () => {
      expect(severities(id, given(source, 900_00, 180_00))).toEqual(['info'])
      expect(severities(id, given(source, 900_00, 179_99))).toEqual(['blocks'])
    })
  }
})

describe('C-30: the least own contribution of the programme', () => {
  const input = (own: number) =>
    anInput({ documents: [aDocument(1, [[1, 'grant', 900_00]]), aDocument(2, [[1, 'ownMoney', own]])] })
  it('a tenth of the whole cost to the grosz passes', () => {
    expect(found('C-30', input(100_00), { terms: { minOwnPermille: 100 } })).toEqual([])
    expect(found('C-30', input(1))).toEqual([])
  })
  it('a grosz less blocks; of the grant alone less is enough', () => {
    expect(severities('C-30', input(99_99), { terms: { minOwnPermille: 100 } })).toEqual(['blocks'])
    expect(found('C-30', input(90_00), { terms: { minOwnPermille: 100, minOwnBase: 'grant' } })).toEqual([])
  })
  it('only the kinds the programme allows count, towards the same whole cost', () => {
    const mixed = (...own: [Source, number][]) =>
      anInput({
        documents: [
          aDocument(1, [[1, 'grant', 800_00]]),
          ...own.map(([source, amount], index) => aDocument(index + 2, [[1, source, amount]])),
        ],
      })
    const asked = (change: Partial<CheckFacts['terms']>) => ({ terms: { minOwnPermille: 100, ...change } })
    const half = mixed(['ownMoney', 100_00], ['personal', 60_00], ['material', 40_00])
    expect(found('C-30', half, asked({ minOwnWork: false, minOwnThings: false }))).toEqual([])
    expect(found('C-30', half, asked({ minOwnMoney: false }))).toEqual([])
    const [short] = found('C-30', half, asked({ minOwnMoney: false, minOwnThings: false }))
    expect(short?.message).toMatch(/liczony do minimum \(praca\) to 60,00.*10\u00a0% całkowitego kosztu \(1\D?000,00/)
    expect(severities('C-30', half, asked({ minOwnMoney: false, minOwnWork: false }))).toEqual(['blocks'])
  })
})

describe('C-32 and C-33: own contribution under the law from 1 September 2026', () => {
  const under = (lawVersion: 'before-2026-09-01' | 'from-2026-09-01', own?: Source) =>
    anInput({
      grant: { lawVersion },
      lines: [aLine(1, [['grant', 1_000_00], ...(own ? ([[own, 100_00]] as const) : [])])],
    })
  it('C-32: money needs leave to stand in, only under the new law', () => {
    expect(severities('C-32', under('from-2026-09-01', 'ownMoney'))).toEqual(['error'])
    expect(found('C-32', under('from-2026-09-01', 'ownMoney'), { terms: { moneyReplacement: true } })).toEqual([])
    expect(found('C-32', under('before-2026-09-01', 'ownMoney'))).toEqual([])
  })
  it('C-33: support needs work, things, or money that may stand in', () => {
    expect(severities('C-33', under('from-2026-09-01'))).toEqual(['error'])
    expect(severities('C-33', under('from-2026-09-01', 'ownMoney'))).toEqual(['error'])
    expect(found('C-33', under('from-2026-09-01', 'ownMoney'), { terms: { moneyReplacement: true } })).toEqual([])
    expect(found('C-33', under('from-2026-09-01', 'personal'))).toEqual([])
    expect(found('C-33', under('before-2026-09-01'))).toEqual([])
  })
})

describe('C-44: receipts', () => {
  const paper = (kind: string) => anInput({ documents: [aDocument(1, [[1, 'grant', 1_000_00]], { kind })] })
  it('an invoice passes, a receipt is an error on its document', () => {
    expect(found('C-44', paper('invoice'))).toEqual([])
    expect(found('C-44', paper('receipt'))[0]).toMatchObject({
      severity: 'error',
      record: { kind: 'expenseDocument', id: 1 },
    })
  })
})

describe('C-66: attachments', () => {
  it('each that is not ready blocks by its name', () => {
    expect(found('C-66', anInput())).toEqual([])
    const two = found('C-66', anInput(), { missingAttachments: ['lista obecności', 'zdjęcia'] })
    expect(two.map(({ message }) => message)).toEqual([
      'Wymagany załącznik „lista obecności” nie jest gotowy.',
      'Wymagany załącznik „zdjęcia” nie jest gotowy.',
    ])
  })
})
