import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { grantWithLine } from '../support/grantWithLine.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

it('the history says yes and no, per cents, quantities and choices in words', async () => {
  const { grantId, actionId, lineId } = await grantWithLine(b)
  const grant = await b.ask('grants.get', { id: grantId })
  await b.ask('grants.save', {
    ...grant,
    photosPublished: true,
    vatEligible: false,
    shiftPermille: 125,
    shiftScope: 'action',
    programmeKind: 'municipalEu',
    reportUnit: 'working',
  })
  const [changed] = await b.ask('history.ofRecord', { kind: 'grant', id: grantId })
  const said = changed!.changes.flatMap(({ fields }) => fields.map((one) => [one.field, one.before, one.after]))
  expect(said).toEqual(
    expect.arrayContaining([
      ['opublikowano zdjęcia osób', 'nie', 'tak'],
      ['VAT kwalifikowalny', 'tak', 'nie'],
      ['limit przesunięć', '10\u00a0%', '12,5\u00a0%'],
      ['limit przesunięć dotyczy', 'pozycja', 'działanie'],
      ['rodzaj programu', 'bez programu', 'program gminy ze środkami UE'],
      ['dni sprawozdania', 'kalendarzowe', 'robocze'],
    ]),
  )
  await b.ask('budgets.saveLine', {
    id: lineId,
    grantId,
    actionId,
    name: 'Materiały',
    measure: 'komplet',
    unitCost: null,
    quantityHundredths: 250,
    amounts: [{ year: 2021, source: 'grant', planned: 10_000_00 }],
    revision: 1,
  })
  const [line] = await b.ask('history.ofRecord', { kind: 'budgetLine', id: lineId })
  expect(line!.changes.flatMap(({ fields }) => fields)).toContainEqual({
    field: 'liczba jednostek',
    before: '',
    after: '2,5',
  })
})
