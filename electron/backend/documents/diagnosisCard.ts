import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import type { DiagnosisPaper } from '#shared/diagnoses/papers.ts'
import { ratingRule } from '#shared/diagnoses/rating.ts'
import { sections } from '#shared/diagnoses/sections.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { charts, entry, paperHead, ratingTable, signatureGrid, writtenParts } from './diagnosisParts.ts'
import { heading, note, page, paragraph } from './page.ts'

const dateLine = 'miejscowość i\u00a0data'
const participant = ({ person }: DiagnosisPaper) => ({
  name: person.name,
  role: person.sex === 'K' ? 'uczestniczka' : 'uczestnik',
})
const labelsWhere = (fits: (section: (typeof sections)[number]) => boolean): string[] =>
  sections.filter(fits).map(({ label }) => label)

const definition = (data: DiagnosisPaper, title: string, content: Content[]): TDocumentDefinitions => ({
  ...page({ title, day: data.day, footer: `${title} · ${data.edition} · nr\u00a0udziału ${data.person.number}` }),
  content,
})
const facts = (data: DiagnosisPaper): (readonly [string, string])[] => [
  [data.person.sex === 'K' ? 'Uczestniczka' : 'Uczestnik', data.person.name],
  ['Numer udziału', data.person.number],
  ['Edycja', data.edition],
  ['Wzór', data.template],
]
const underTable = (data: DiagnosisPaper, detailed: boolean): Content[] => [
  note(`Skala od 1 do 10; „–” znaczy: nie oceniano. ${ratingRule}`),
  ...(detailed ? [note('Pod oceną: samoocena / ocena specjalisty / ocena uzgodniona.')] : []),
  ...(data.leftOut > 0 ? [note(`W tabeli nie ma wcześniejszych pomiarów śródokresowych: ${data.leftOut}.`)] : []),
  ...(data.sensitiveLeftOut ? [note('Pominięto obszary oznaczone jako wrażliwe.')] : []),
]

/** The whole card for the folder of the participant (kis.md 2.4, print 1); the psychologist's notes are there only when the data has them. */
export function diagnosisCard(data: DiagnosisPaper): TDocumentDefinitions {
  const remarks = data.remarks.map((remark): Content => entry({ ...remark, text: `${remark.area}: ${remark.text}` }))
  return definition(data, 'Karta wzmocnienia – pełna', [
    ...paperHead(data, 'Karta wzmocnienia – pełna', [
      ...facts(data),
      ['Oddalenie od rynku pracy', data.marketDistance],
    ]),
    ratingTable(data, true),
    ...underTable(data, true),
    ...data.result.map(paragraph),
    ...charts(data),
    ...writtenParts(data),
    ...(remarks.length > 0 ? [heading('Uwagi specjalistów do ocen', 3), ...remarks] : []),
    ...(data.tests.length > 0
      ? [heading('Wyniki testów', 3), ...data.tests.map(({ words, on }) => paragraph(`${formatDate(on)} – ${words}`))]
      : []),
    ...(data.notes === null
      ? []
      : [
          heading('Notatki zastrzeżone psychologa', 2),
          ...(data.notes.length > 0 ? data.notes.map(entry) : [paragraph('Brak notatek.')]),
        ]),
    signatureGrid([...data.specialists, participant(data)], dateLine),
  ])
}

/** The participant's own copy (kis.md 2.4, print 2): without remarks, tests and what specialists write for themselves. */
export const diagnosisCopy = (data: DiagnosisPaper): TDocumentDefinitions =>
  definition(data, 'Karta wzmocnienia – kopia uczestnika', [
    ...paperHead(data, 'Karta wzmocnienia – kopia uczestnika', facts(data)),
    ratingTable(data, false),
    ...underTable(data, false),
    ...charts(data),
    ...writtenParts(
      data,
      labelsWhere((section) => section.onCopy),
    ),
    signatureGrid([participant(data)], dateLine),
  ])

/** The summary for the OPS (kis.md 2.4, print 3): areas that are not sensitive, their change, recommendations. */
export const diagnosisSummary = (data: DiagnosisPaper): TDocumentDefinitions =>
  definition(data, 'Podsumowanie diagnozy dla ośrodka pomocy społecznej', [
    ...paperHead(data, 'Podsumowanie diagnozy dla ośrodka pomocy społecznej', [
      ...facts(data),
      ['Podstawa przekazania', data.basis],
    ]),
    ratingTable(data, false),
    ...underTable(data, false),
    ...data.result.map(paragraph),
    ...writtenParts(
      data,
      labelsWhere((section) => section.onSummary),
    ),
    signatureGrid([{ name: '', role: 'koordynator klubu' }], dateLine),
  ])
