import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { certificates } from '#backend/documents/certificate.ts'
import {
  cell,
  headCell,
  heading,
  moneyCell,
  note,
  page,
  paragraph,
  signatures,
  table,
  textBox,
} from '#backend/documents/page.ts'
import { gr } from '#shared/kernel/money.ts'
import { activities, certificate, longPerson } from './certificateSamples.ts'

const narrative =
  'W ramach zadania odbyły się warsztaty, w których uczestniczyło 12 osób z gminy i okolic – zgodnie z umową. '
const person = certificate().person

/** A page of an official form with everything the parts can do. */
const form = (): TDocumentDefinitions => ({
  ...page({ title: 'Wzór', day: '2021-12-31', footer: 'Umowa nr 7/2021 – „Razem przez most”' }),
  content: [
    heading('SPRAWOZDANIE', 1),
    paragraph('Rodzaj: '),
    {
      text: [
        { text: 'Częściowe', decoration: 'lineThrough' },
        ' / Końcowe',
        { text: '1)', sup: true },
        ' ',
        { text: 'dopisek', italics: true, bold: true },
      ],
    },
    heading('Część I'),
    { text: narrative.repeat(6), alignment: 'justify' },
    textBox([narrative.repeat(4), narrative.repeat(9)]),
    heading('Zestawienie'),
    table({
      widths: ['auto', '*', 70, 70],
      head: [[headCell('Lp.'), headCell('Nazwa kosztu'), headCell('Plan (zł)'), headCell('Wydano (zł)')]],
      rows: Array.from({ length: 60 }, (_, index) => [
        cell(`I.${index + 1}.`),
        cell(`Wynagrodzenie trenera nr ${index * 37} – Wąwóz, fiszki i efekty`),
        moneyCell(gr(index * 123_457)),
        moneyCell(gr(-index * 1_205)),
      ]),
    }),
    note('Źródło: dokumenty księgowe.'),
    { ul: ['pierwszy', 'drugi z dłuższym opisem'] },
    { text: 'rozstrzelone', characterSpacing: 2, alignment: 'right' },
    signatures('Łęgi', '31 grudnia 2021 r.', [{ name: 'Zofia Śliwińska', function: 'Prezes Zarządu' }]),
  ],
})

const certificateSet = (orientation: 'portrait' | 'landscape') => (): TDocumentDefinitions =>
  certificates({
    certificates: [
      certificate({ orientation, projectTitle: 'Razem przez most', activities: [] }),
      certificate({ orientation, projectTitle: 'Razem przez most', activities: activities(6), person: longPerson }),
      certificate({
        orientation,
        projectTitle: 'Razem przez most',
        activities: activities(12),
        person: { ...person!, sex: 'M' },
        annulled: true,
      }),
    ],
  })

/** Documents that the print engine and the untouched library set for comparison. */
export const sampleDefinitions = {
  form,
  portrait: certificateSet('portrait'),
  landscape: certificateSet('landscape'),
}
