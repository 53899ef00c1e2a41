import { describe, expect, it } from 'vitest'
import { diagnosisAggregate } from '#backend/documents/diagnosisAggregate.ts'
import { diagnosisCard, diagnosisCopy, diagnosisSummary } from '#backend/documents/diagnosisCard.ts'
import { setPdf } from '#backend/documents/render.ts'
import { askPdf, textOf } from '../support/printedPdf.ts'
import { aggregatePaper, diagnosisPaper } from './diagnosisSamples.ts'

const text = async (definition: Parameters<typeof setPdf>[0]) => textOf((await setPdf(definition)).bytes)
const secret = 'Przeżywa żałobę po bracie.'
const withNotes = () => diagnosisPaper({ notes: [{ text: secret, author: 'Ewa Mazur', on: '2021-05-14' }] })

describe('the full card', () => {
  it('says who was rated when, in every area, with the three ratings behind each and the change', async () => {
    const said = await text(diagnosisCard(diagnosisPaper()))
    for (const part of [
      'Karta wzmocnienia – pełna',
      'Helena Gęś',
      'początkowy końcowy Zmiana 14.05.2021 20.12.2021',
      'Sprawczość i poczucie wpływu',
      '3/4/4',
      '+3 (wzrost)',
      '−1 (spadek)',
      'Porównano 12 obszarów: wzrost 10, bez zmian 1, spadek 1.',
      'O01 Sprawczość i poczucie wpływu: Boi się urzędów.',
      'GSES: 24,00 z 40,00, wynik niski',
      'Do zestawień bierze się ocenę uzgodnioną',
      'uczestniczka',
      'Obszary na wykresie',
      'Przed i po',
      'pracownik socjalny',
    ])
      expect(said).toContain(part)
  })
  it('has the restricted notes only when its data has them', async () => {
    expect(await text(diagnosisCard(withNotes()))).toContain(secret)
    expect(await text(diagnosisCard(diagnosisPaper()))).not.toContain('Notatki zastrzeżone')
  })
  it('is a PDF without a fault, also with the longest texts, and loses none of them', async () => {
    const long = 'Zażółć gęślą jaźń. '.repeat(300).trim()
    const sections = diagnosisPaper().sections.map((section) => ({
      ...section,
      entries: [{ text: long, author: 'Maria Konstancja Szczebrzeszyńska-Wierzchosławska', on: '2021-05-14' }],
    }))
    const { bytes } = await setPdf(diagnosisCard(diagnosisPaper({ sections })))
    expect(askPdf(bytes, 'qpdf', '--check')).toContain('No syntax or stream encoding errors')
    expect(textOf(bytes).match(/gęślą/g)!.length).toBeGreaterThanOrEqual(300 * sections.length)
  })
  it('stands with one measurement and no rating at all', async () => {
    const only = diagnosisPaper({
      measurements: [{ name: 'początkowy', measuredOn: '2021-05-14' }],
      areas: diagnosisPaper().areas.map((area) => ({
        ...area,
        cells: [{ value: null, ratings: { self: null, specialist: null, agreed: null } }],
        initial: null,
        last: null,
        change: null,
        class: null,
      })),
      compared: { initial: 'początkowy', last: null },
      result: [],
    })
    const said = await text(diagnosisCard(only))
    expect(said).toContain('14.05.2021')
    expect(said).not.toContain('Zmiana')
  })
})

describe('the copy of the participant', () => {
  it('has ratings, charts and recommendations, and nothing specialists wrote for themselves', async () => {
    const said = await text(diagnosisCopy(withNotes()))
    for (const part of ['kopia uczestnika', 'Samoocena i mocne strony', 'Przed i po', 'Kurs opiekunki osób starszych.'])
      expect(said).toContain(part)
    for (const part of [secret, 'Boi się urzędów.', 'GSES', 'Brak samochodu.', '3/4/4'])
      expect(said).not.toContain(part)
  })
})

describe('the summary for the OPS', () => {
  it('has areas, change, recommendations and its basis, and no other word', async () => {
    const basis = 'zgoda osoby uczestniczącej z dnia 20.12.2021'
    const said = await text(diagnosisSummary({ ...withNotes(), basis }))
    for (const part of [basis, '+3 (wzrost)', 'Kurs opiekunki osób starszych.', 'Sytuacja społeczna uległa poprawie'])
      expect(said).toContain(part)
    for (const part of [secret, 'Boi się urzędów.', 'GSES', 'Brak samochodu.', 'Praca blisko domu.', '3/4/4'])
      expect(said).not.toContain(part)
  })
})

describe('the sums of an edition', () => {
  it('have means and groups of five and more; what is smaller is a dot', async () => {
    const said = await text(diagnosisAggregate(aggregatePaper()))
    for (const part of [
      'Zestawienie zbiorcze diagnozy',
      'Brak pomiaru końcowego 1 osoba',
      'O01 Sprawczość i poczucie wpływu 11 3,55 5,91 +2,36 11 0 0',
      'O02 Samoocena i mocne strony 11 3,00 4,00 +1,00 • • •',
      'O03 Motywacja i cele • • • • • • •',
      'wzrost w co najmniej jednym obszarze: 11 z 11',
      'wzrost w co najmniej trzech obszarach: •',
    ])
      expect(said).toContain(part)
    expect(said).not.toContain('Gęś')
  })
})
