import { afterEach, beforeEach, expect, it } from 'vitest'
import { gr } from '#shared/kernel/money.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { textOf } from '../support/printedPdf.ts'

let b: TestBackend
let grantId: number
let actionId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, actionId } = await grantWithLine(b))
})
afterEach(() => b.close())

async function printed(document: Parameters<typeof b.ask<'documents.render'>>[1]['document']) {
  const { fileId, name } = await b.ask('documents.render', { document })
  const { bytes } = (await b.file(fileId))!
  return { name, bytes, text: textOf(bytes).replaceAll('\u00a0', ' ') }
}
const addLine = (name: string, amounts: { year: number; source: 'grant' | 'personal'; planned: number }[], rest = {}) =>
  b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId,
    name,
    measure: 'godzina',
    unitCost: null,
    quantityHundredths: null,
    amounts: amounts.map((one) => ({ ...one, planned: gr(one.planned) })),
    revision: 0,
    ...rest,
  })

it('the cost plan of a two-year task has a column for each year and says where unit cost and number disagree', async () => {
  await addLine(
    'Wynagrodzenie psychologa',
    [
      { year: 2021, source: 'grant', planned: 1_234_567_89 },
      { year: 2022, source: 'grant', planned: 100_00 },
    ],
    { unitCost: gr(120_00), quantityHundredths: 12_50 },
  )
  await addLine('Praca wolontariuszy', [{ year: 2022, source: 'personal', planned: 900_00 }])
  const { text, name } = await printed({ kind: 'costPlan', grantId })
  expect(name).toBe('zestawienie-kosztow-2022-01-10.pdf')
  for (const part of ['Zaktualizowane zestawienie kosztów', 'Rok 1 Rok 2', '(2021) (2022)', '1 234 567,89', '12,5'])
    expect(text).toContain(part)
  expect(text).toContain('Załącznik nr ………… do umowy nr KIS/7/2021 z dnia 20 kwietnia 2021 r.')
  expect(text).toContain('różni się o −1 233 167,89 zł')
  expect(text).toContain('I.1.3. Praca wolontariuszy godzina – – 900,00 0,00 900,00')
  expect(text).toContain('Suma wszystkich kosztów realizacji zadania 1 245 567,89 1 244 567,89 1 000,00')
  expect(text).toContain('2. Planowana dotacja w ramach niniejszej oferty 1 244 667,89 99,93')
  expect(text).toContain('3.2. Wkład własny niefinansowy (osobowy i rzeczowy) 900,00 0,07')
})
it('a frozen version prints as it was frozen; the offer has no head of an attachment', async () => {
  const { id } = await b.ask('budgets.freezeVersion', {
    grantId,
    kind: 'offer',
    annexId: null,
    effectiveFrom: '2021-04-20',
    reason: '',
  })
  await addLine('Dodane później', [{ year: 2021, source: 'grant', planned: 5_00 }])
  const { text, name } = await printed({ kind: 'costPlan', grantId, versionId: id })
  expect(name).toBe('zestawienie-kosztow-wersja-1.pdf')
  expect(text).toContain('Kalkulacja przewidywanych kosztów')
  expect(text).toContain('Wersja 1 (oferta), od 20.04.2021')
  expect(text).not.toContain('Załącznik')
  expect(text).not.toContain('Dodane później')
  const other = await grantWithLine(b, 1_00)
  const foreign = { kind: 'costPlan' as const, grantId: other.grantId, versionId: id }
  expect((await b.refusal('documents.render', { document: foreign })).kind).toBe('notFound')
})
it('the updated schedule and results carry the number of their attachment and the columns of the form', async () => {
  await b.ask('results.saveScheduled', {
    id: null,
    grantId,
    actionId,
    name: 'Warsztaty reintegracji',
    description: 'Dwanaście spotkań',
    targetGroup: '12 osób',
    startsOn: '2021-05-10',
    endsOn: '2021-06-30',
    outsideParty: '',
    doneDescription: 'tego nie drukuje się w planie',
    revision: 0,
  })
  await b.ask('results.save', {
    id: null,
    grantId,
    name: 'Osoby objęte wsparciem',
    unit: 'osób',
    monitoring: 'listy obecności',
    planned: 12_00,
    formula: null,
    formulaCode: null,
    typed: null,
    overrideReason: '',
    evidence: '',
    explanation: '',
    revision: 0,
  })
  const { text } = await printed({ kind: 'taskPlan', grantId, attachment: '2' })
  for (const part of ['Załącznik nr 2 do umowy', 'Grupa docelowa', 'Warsztaty reintegracji', '10.05.2021–'])
    expect(text).toContain(part)
  for (const part of ['nie dotyczy', 'wartość docelowa', '12 osób', 'listy obecności']) expect(text).toContain(part)
  expect(text).not.toContain('tego nie drukuje się')
})
