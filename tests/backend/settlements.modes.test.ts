import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { filed } from '../support/filings.ts'
import { aTask, printed } from '../support/modes.ts'
import { anExpense } from '../support/records.ts'

let b: TestBackend
beforeAll(async () => {
  b = await freshBackend()
})
afterAll(() => b.close())

const state = (id: number) => b.ask('settlements.get', { id })
const said = async (id: number, check: string) =>
  (await state(id)).findings
    .filter((one) => one.check === check)
    .map(({ message }) => message.replaceAll('\u00a0', ' '))
const paper = (reportId: number) => printed(b, { kind: 'sprawozdanie', reportId })
const letter = (reportId: number) => printed(b, { kind: 'returnLetter', reportId })

describe('a small grant (art. 19a)', () => {
  const small = (amount: number, change: Parameters<typeof aTask>[1] = {}) =>
    aTask(
      b,
      {
        mode: 'art19a',
        funder: `Gmina ${amount} ${change.lawDate ?? ''}`,
        funderKind: 'local',
        form: 'wsparcie',
        lawDate: '2021-03-01',
        taskFrom: '2021-06-01',
        taskTo: '2021-08-15',
        spendGrantFrom: '2021-06-01',
        spendGrantTo: '2021-08-15',
        amount,
        received: amount,
        ...change,
      },
      [
        ['grant', amount],
        ['ownMoney', 500_00],
        ['fees', 100_00],
      ],
      [
        {
          on: '2021-06-20',
          parts: [
            ['grant', amount],
            ['ownMoney', 300_00],
            ['fees', 60_00],
          ],
        },
      ],
    )

  it('is settled on the simplified form: the grant alone, one description, no sources', async () => {
    const { reportId } = await small(4_000_00)
    const text = await paper(reportId)
    expect(text).toContain('UPROSZCZONE SPRAWOZDANIE Z REALIZACJI ZADANIA PUBLICZNEGO')
    expect(text).toContain('wzór: Dz.U. 2018 poz. 2055, zał. 2')
    expect(text).toContain('Tytuł zadania publicznego Od KIS-u do PES-u')
    expect(text).toContain('I.1.1. Materiały 4 000,00 4 000,00')
    expect(text).toContain('Suma wszystkich kosztów realizacji zadania 4 000,00 4 000,00')
    expect(text).toMatch(/Opis wykonania zadania publicznego wraz z osiągniętymi rezultatami Warsztaty odbyły się/)
    expect(text).not.toMatch(/Okres, za jaki|Źródło finansowania|Część III|4 360,00/)
    expect((await state(reportId)).formParts.map(({ name }) => name)).toEqual([
      'Nagłówek',
      'Opis wykonania',
      'Wydatki z dotacji',
      'Odsetki i zwrot',
      'Podpisy',
    ])
  })
  it('has no finding on parts its form does not have, though fees were taken and less own money given', async () => {
    const { reportId } = await small(3_000_00)
    const { findings } = await state(reportId)
    expect(findings.filter(({ record }) => /^(I\.2|II\.[2-4]|III)$/.test(record?.part ?? ''))).toEqual([])
    expect(findings.map(({ message, todo }) => `${message} ${todo}`).join('\n')).not.toMatch(/\bI\.2\b|II\.[234]/)
    const checklist = await printed(b, { kind: 'reportChecklist', reportId })
    expect(checklist.match(/nie dotyczy tego/g)).toHaveLength(7)
  })
  it('is limited by the law of the day its offer was filed', async () => {
    const old = await small(10_000_01, { lawDate: '2021-03-02' })
    expect(await said(old.reportId, 'C-37')).toEqual(['Mały grant ma 10 000,01 zł, a najwyższa kwota to 10 000,00 zł.'])
    const now = await small(20_000_00, { lawDate: '2026-09-01', taskTo: '2021-12-31' })
    expect(await said(now.reportId, 'C-37')).toEqual([])
    const over = await small(20_000_01, { lawDate: '2026-09-01' })
    expect(await said(over.reportId, 'C-37')).toEqual([
      'Mały grant ma 20 000,01 zł, a najwyższa kwota to 20 000,00 zł.',
    ])
    const long = await small(2_000_00, { taskTo: '2021-12-31' })
    expect(await said(long.reportId, 'C-37')).toEqual(['Zadanie małego grantu trwa 214 dni, a mogło najwyżej 90.'])
  })
  it('is filed, kept, corrected and compared on its own form', async () => {
    const { reportId } = await small(6_000_00)
    const filingId = await filed(b, reportId)
    expect(await printed(b, { kind: 'filedReport', filingId })).toContain(
      'Rozliczenie wydatków w ramach dotacji za rok 2021',
    )
    const { id: correction } = await b.ask('filings.correct', { reportId })
    const report = (await state(correction)).report
    await b.ask('settlements.save', { ...report, i1: `${report.i1} Doszło jedno spotkanie.` })
    const sides = { before: { kind: 'filing', id: filingId }, after: { kind: 'report', id: correction } } as const
    const { figures } = await b.ask('filings.compare', sides)
    expect(figures.some(({ part }) => part === 'sources')).toBe(false)
    expect(figures.filter(({ part }) => part === 'texts').map(({ label }) => label)).toEqual(['Opis wykonania'])
    expect(figures.find(({ key }) => key === 'costs/2021/total/actual')?.after).toBe(6_000_00)
    const compared = await printed(b, { kind: 'reportComparison', ...sides })
    expect(compared).toContain('Opis wykonania')
    expect(compared).toContain('Doszło jedno spotkanie.')
    expect(await paper(correction)).toContain('KOREKTA NR 1')
  })
  it('is copied into a generator field by field of its form, and drafted into its one box', async () => {
    const { reportId, grantId } = await small(5_000_00)
    await b.ask('results.save', {
      id: null,
      grantId,
      name: 'Osoby na warsztatach',
      unit: 'osób',
      planned: 900,
      monitoring: '',
      formula: null,
      formulaCode: null,
      typed: null,
      overrideReason: '',
      evidence: '',
      explanation: '',
      revision: 0,
    })
    const { sections } = await b.ask('generators.copyOf', { reportId, generatorId: null })
    expect(
      sections.map(({ items }) =>
        items
          .map(({ id }) => id)
          .filter((id) => !id.startsWith('signatory'))
          .join(' '),
      ),
    ).toEqual(['A3 A4 A5 A6', 'I.1', 'II.1.2021', 'O1 O2 place date', 'documents'])
    const drafts = await b.ask('narratives.drafts', { reportId })
    expect(drafts.i1.now).toContain('Rezultat „Osoby na warsztatach”')
    expect(drafts.i2.now).toBe('')
  })
  it('tells its changes by the names of its parts', async () => {
    const { reportId } = await small(1_000_00)
    const { report } = await state(reportId)
    await b.ask('settlements.save', { ...report, i1: 'Nowy opis.', returned: 5_00, returnedOn: '2022-01-05' })
    const steps = await b.ask('history.list', {})
    expect(JSON.stringify(steps)).toContain('zmieniono sprawozdanie (opis wykonania, odsetki i zwrot)')
  })
})

describe('a grant without a call (art. 11a–c)', () => {
  it('is settled on annex 5 by the day its offer was filed, under either law', async () => {
    const old = await aTask(
      b,
      { mode: 'art11' },
      [['grant', 700_00]],
      [{ on: '2021-06-01', parts: [['grant', 700_00]] }],
    )
    expect((await state(old.reportId)).formVersion).toBe('annex5-2018')
    expect((await state(old.reportId)).formNotices).toEqual([])
    expect(await paper(old.reportId)).toContain('1.1 Kwota dotacji 700,00 zł')
    const now = await aTask(b, { mode: 'art11', lawDate: '2026-09-01' }, [['grant', 700_00]], [])
    expect((await state(now.reportId)).formNotices).toHaveLength(1)
    expect(await said(now.reportId, 'C-33')).toEqual([expect.stringContaining('nie przewiduje wkładu')])
  })
})

describe('a regranted task with short terms', () => {
  const terms = {
    mode: 'regranting',
    funderKind: 'local',
    funder: 'Fundacja Operator',
    taskTo: '2021-12-23',
    spendGrantTo: '2021-12-23',
    spendOtherTo: '2021-12-23',
    reportDays: 10,
    reportUnit: 'working',
    returnDays: 5,
    returnUnit: 'calendar',
  } as const
  it('counts ten working days past the new year and Epiphany, and five days for the return', async () => {
    const { reportId } = await aTask(
      b,
      { ...terms, amount: 900_00, received: 900_00 },
      [['grant', 900_00]],
      [{ on: '2021-06-01', parts: [['grant', 850_00]] }],
    )
    // Thursday the 23rd; the 6th of January is free.
    expect((await state(reportId)).reportDue).toBe('2022-01-07')
    const { rows } = await b.ask('returns.get', { reportId })
    expect(rows.find(({ kind }) => kind === 'unspent')).toMatchObject({ amount: 50_00, due: '2021-12-28' })
    expect(await said(reportId, 'C-10')).toEqual([expect.stringContaining('Termin zwrotu minął 28.12.2021')])
    expect(await said(reportId, 'C-09')).toEqual([expect.stringContaining('minął 07.01.2022')])
    expect(await letter(reportId)).toMatch(/50,00 art\. 251[^|]*28\.12\.2021/)
    expect(await paper(reportId)).toContain('SPRAWOZDANIE Z WYKONANIA ZADANIA PUBLICZNEGO')
  })
})

describe('a grant of a ministry', () => {
  it('goes back by articles 168 and 169, with interest of the day of the instalment', async () => {
    const { reportId, grantId, lineId } = await aTask(
      b,
      { programmeKind: 'ministry', amount: 2_000_00, received: 2_000_00 },
      [['grant', 2_000_00]],
      [{ on: '2021-06-01', parts: [['grant', 1_500_00]] }],
    )
    await b.ask('expenses.save', anExpense(lineId, { number: 'FV M', gross: 100_00, ineligibleReason: 'mandat' }))
    await b.ask('grants.saveInstalments', {
      grantId,
      instalments: [{ dueOn: null, receivedOn: '2021-05-10', amount: 2_000_00, note: '' }],
    })
    const text = await letter(reportId)
    expect(text).toMatch(/100,00 art\. 169/)
    expect(text).toMatch(/400,00 art\. 168/)
    expect(text).not.toMatch(/art\. 25[12]/)
    expect(text).toContain('Minister Rodziny i Polityki Społecznej')
  })
})

describe('a programme of a municipality with EU money', () => {
  it('calls the partner’s money by its name in its own papers; the official form keeps its words', async () => {
    const { reportId, grantId } = await aTask(
      b,
      { programmeKind: 'municipalEu', funderKind: 'local', form: 'wsparcie', amount: 3_000_00, received: 3_000_00 },
      [
        ['grant', 3_000_00],
        ['otherMoney', 400_00],
      ],
      [
        {
          on: '2021-06-01',
          parts: [
            ['grant', 3_000_00],
            ['otherMoney', 400_00],
          ],
        },
      ],
    )
    const plan = await printed(b, { kind: 'costPlan', grantId })
    expect(plan).toContain('Dotacja ze środków UE')
    expect(plan).toContain('Wkład partnera')
    const text = await paper(reportId)
    expect(text).toMatch(/2\.4 Pozostałe[^|]*400,00 zł 400,00 zł/)
    expect(text).not.toContain('Wkład partnera')
    expect(await said(reportId, 'C-29')).toEqual([])
  })
})

describe('a grant with no own contribution planned', () => {
  it('has no rule on own contribution to break, and returns nothing for it', async () => {
    const { reportId } = await aTask(
      b,
      { form: 'powierzenie', amount: 800_00, received: 800_00 },
      [['grant', 800_00]],
      [{ on: '2021-06-01', parts: [['grant', 800_00]] }],
    )
    const { findings } = await state(reportId)
    expect(findings.map(({ check }) => check).filter((id) => /C-(29|3[01234])/.test(id))).toEqual([])
    const { rows } = await b.ask('returns.get', { reportId })
    expect(rows.find(({ kind }) => kind === 'ownShare')?.amount).toBe(0)
    expect(await paper(reportId)).toMatch(/2\.1 Środki finansowe własne²⁾ nie dotyczy nie dotyczy/)
    expect(await letter(reportId)).toContain('Dotacja została wykorzystana w całości')
  })
})

describe('a task of two years', () => {
  it('has a table of costs for each year, a partial report for the closed one, one table of sources', async () => {
    const { grantId, reportId } = await aTask(
      b,
      {
        form: 'powierzenie',
        taskFrom: '2020-09-01',
        spendGrantFrom: '2020-09-01',
        spendOtherFrom: '2020-09-01',
        amount: 1_500_00,
        received: 1_500_00,
      },
      [
        ['grant', 500_00, 2020],
        ['grant', 1_000_00, 2021],
      ],
      [
        { on: '2020-11-02', parts: [['grant', 500_00]] },
        { on: '2021-06-01', parts: [['grant', 999_99]] },
      ],
    )
    const text = await paper(reportId)
    expect(text).toMatch(/za rok 2020 .* 500,00 500,00 .*za rok 2021 .* 1 000,00 999,99/)
    expect(text).toContain('1.1 Kwota dotacji 1 500,00 zł 1 499,99 zł')
    const deadlines = await b.ask('deadlines.ofGrant', { grantId })
    // Thirty days after the closed year end on a Saturday.
    expect(deadlines.find(({ id }) => id === 'D-02')?.date).toBe('2021-02-01')
  })
})
