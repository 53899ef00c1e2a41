import { afterEach, beforeEach, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anAgreement, anItem, aWork } from '../support/contributions.ts'
import { grantWithLine } from '../support/grantWithLine.ts'
import { pagesOf, textOf } from '../support/printedPdf.ts'
import { aReport } from '../support/records.ts'
import { aMember } from '../support/staff.ts'

let b: TestBackend
let grantId: number
let lineId: number
let agreementId: number
beforeEach(async () => {
  b = await freshBackend()
  ;({ grantId, lineId } = await grantWithLine(b))
  const { id: staffId } = await b.ask('staff.save', aMember())
  agreementId = (await b.ask('contributions.saveAgreement', anAgreement({ grantId, staffId }))).id
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId }))
  await b.ask('contributions.saveWork', aWork({ agreementId, lineId, workedOn: '2021-07-05', enteredOn: null }))
})
afterEach(() => b.close())

async function printed(document: Parameters<typeof b.ask<'documents.render'>>[1]['document']) {
  const { fileId, name } = await b.ask('documents.render', { document })
  const { bytes } = (await b.file(fileId))!
  return { name, bytes, text: textOf(bytes).replaceAll('\u00a0', ' ') }
}

it('the card of a month has its own rows, places to sign, and their worth', async () => {
  const { text, name } = await printed({ kind: 'volunteerCard', agreementId, year: 2021, month: 6, blankRows: 3 })
  for (const part of ['Karta świadczeń wolontariusza', 'Grażyna Źdźbło', 'czerwiec 2021', '07.06.2021', '9:00–10:30'])
    expect(text).toContain(part)
  for (const part of ['przygotowanie sali', 'I.1.1. Materiały', '30,00', '45,00', 'Podpis'])
    expect(text).toContain(part)
  expect(text).not.toContain('05.07.2021')
  expect(name).not.toContain('Źdźbło')
})
it('a card with nothing in it is a form to be filled by hand', async () => {
  const { text } = await printed({ kind: 'volunteerCard', agreementId, year: 2021, month: 12, blankRows: 12 })
  expect(text).toContain('12.')
  expect(text).not.toContain('Wycena')
})
it('the agreement says how it is ended and puts the risks on a page of their own', async () => {
  const { bytes, text } = await printed({ kind: 'volunteerAgreement', agreementId })
  expect(text).toContain('rozwiązać porozumienie')
  expect(text).toContain('Wycena nie stanowi wynagrodzenia')
  expect(pagesOf(bytes)).toHaveLength(2)
})
it('the statement on a thing gives its worth in figures and in words', async () => {
  const { id: itemId } = await b.ask('contributions.saveItem', anItem({ grantId, lineId }))
  const { text } = await printed({ kind: 'inKindStatement', itemId })
  for (const part of ['sala świetlicy', 'Gmina Łomazy', '2,5 dzień', '200,00 zł', 'dwieście złotych 00/100'])
    expect(text).toContain(part)
})
it('the list for the report adds up work and things, and leaves out what has no line', async () => {
  await b.ask('contributions.saveItem', anItem({ grantId, lineId }))
  await b.ask('contributions.saveItem', anItem({ grantId, number: 'R/2', item: 'rzutnik' }))
  const { text } = await printed({ kind: 'contributionList', grantId })
  for (const part of ['90,00', '200,00', '290,00', 'karta świadczeń 06.2021']) expect(text).toContain(part)
  expect(text).not.toContain('rzutnik')
})
it('the monthly summaries add up to row 3.1 of the report to the grosz, and tell apart what has no line', async () => {
  // Three times 20 minutes at 33.35 zł: the card is 33.35 zł, days rounded one by one would make 33.36 zł.
  const { id: staffId } = await b.ask('staff.save', aMember({ lastName: 'Żuraw', firstName: 'Łucja' }))
  const of = anAgreement({ grantId, staffId, number: 'W/2/2021', rate: 33_35 })
  const { id: second } = await b.ask('contributions.saveAgreement', of)
  const odd = { agreementId: second, startsAt: null, endsAt: null }
  for (const day of ['01', '02', '03'])
    await b.ask('contributions.saveWork', aWork({ ...odd, lineId, workedOn: `2021-06-${day}`, minutes: 20 }))
  await b.ask(
    'contributions.saveWork',
    aWork({ ...odd, lineId: null, workedOn: '2021-08-02', minutes: 20, enteredOn: null }),
  )
  const { id } = await b.ask('settlements.save', aReport(grantId))
  const { settlement } = await b.ask('settlements.get', { id })
  expect(settlement.sourceRows.find(({ row }) => row === '3.1')?.actual).toBe(90_00 + 33_35)

  const { text } = await printed({ kind: 'volunteerMonths', grantId })
  expect(text).toContain('czerwiec 2021')
  for (const part of ['Żuraw Łucja', 'nr W/2/2021', 'I.1.1. Materiały', '33,35 33,35', '78,35', '11,12'])
    expect(text).toContain(part)
  expect(text).toContain('Bez pozycji budżetu, poza sprawozdaniem')
  expect(text).toContain('Razem 4 godz. 123,35')
  const july = await printed({ kind: 'volunteerMonths', grantId, month: '2021-07' })
  expect(july.text).toContain('lipiec 2021')
  expect(july.text).not.toContain('czerwiec')
  expect(july.text).not.toContain('Wszystkie miesiące')
  expect((await b.ask('contributions.list', { grantId })).workMonths).toEqual(['2021-06', '2021-07', '2021-08'])
})
it('a month without work has no summary', async () => {
  const refused = await b.refusal('documents.render', {
    document: { kind: 'volunteerMonths', grantId, month: '2022-01' },
  })
  expect(refused.code).toBe('contributions.noWork')
})
