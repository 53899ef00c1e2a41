import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { dumbbell } from '#shared/charts/dumbbell.ts'
import { svgOf } from '#shared/charts/svg.ts'
import type { DiagnosisAggregatePaper } from '#shared/diagnoses/papers.ts'
import { smallestGroup } from '#shared/diagnoses/publicFigures.ts'
import { ratingRule } from '#shared/diagnoses/rating.ts'
import { meanText, signedMean } from '#shared/diagnoses/resultWords.ts'
import { counted } from '#shared/kernel/text.ts'
import { paperHead, signatureGrid } from './diagnosisParts.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table, together } from './page.ts'

const title = 'Zestawienie zbiorcze diagnozy'
const hidden = '•'
const people = (n: number): string => counted(n, 'osoba', 'osoby', 'osób')

function chart({ areas }: DiagnosisAggregatePaper): Content[] {
  const rows = areas.flatMap(({ name, means }) =>
    means ? [{ name, before: means.initial / 100, after: means.final / 100, words: signedMean(means.change) }] : [],
  )
  if (rows.length === 0) return []
  const svg = svgOf(
    dumbbell(
      {
        rows,
        from: 1,
        to: 10,
        ticks: [1, 4, 7, 10],
        beforeName: 'średnia na początku',
        afterName: 'średnia na końcu',
      },
      { width: 490, text: 8.5 },
    ),
  )
  return [together(heading('Średnie przed i po', 2), { svg })]
}

/** Sums of an edition for readers outside the club (kis.md 2.4, print 4): no names, no group under five. */
export function diagnosisAggregate(data: DiagnosisAggregatePaper): TDocumentDefinitions {
  const row = ({ code, name, n, means, classes }: DiagnosisAggregatePaper['areas'][number]) => [
    cell(code),
    cell(name),
    numberCell(n >= smallestGroup || n === 0 ? String(n) : hidden),
    ...(['initial', 'final'] as const).map((key) => numberCell(means ? meanText(means[key]) : hidden)),
    numberCell(means ? signedMean(means.change) : hidden),
    ...(['growth', 'same', 'fall'] as const).map((key) => numberCell(classes ? String(classes[key]) : hidden)),
  ]
  return {
    ...page({ title, day: data.day, footer: `${title} · ${data.edition}` }),
    content: [
      ...paperHead(data, title, [
        ['Edycja', data.edition],
        ['Uczestnicy', String(data.participants)],
        ['Oba pomiary', people(data.withBoth)],
        ['Brak pomiaru końcowego', data.missingFinal === 0 ? '' : people(data.missingFinal)],
        ['Brak pomiaru początkowego', data.missingInitial === 0 ? '' : people(data.missingInitial)],
      ]),
      table({
        widths: [28, '*', 30, 40, 40, 38, 38, 34, 38],
        head: [
          ['Kod', 'Obszar', 'Osób', 'Średnia pocz.', 'Średnia końc.', 'Zmiana', 'Wzrost', 'Bez zmian', 'Spadek'].map(
            (words) => headCell(words),
          ),
        ],
        rows: data.areas.map(row),
      }),
      note(
        `Średnie obejmują tylko osoby z oceną obszaru w obu pomiarach. ${ratingRule} Wzrost i spadek: zmiana o co najmniej ${data.growthPoints} pkt.`,
      ),
      note(
        `„${hidden}” – nie pokazano, bo grupa ma mniej niż ${smallestGroup} osób albo dałoby się taką grupę obliczyć.${data.sensitiveLeftOut ? ' Pominięto obszary oznaczone jako wrażliwe.' : ''}`,
      ),
      ...chart(data),
      together(
        heading(`Wśród osób, które ukończyły udział (${people(data.finished)})`, 2),
        ...data.indicators.map(({ label, count }) =>
          paragraph(`${label}: ${count === null ? hidden : `${count} z ${data.finished}`}`),
        ),
      ),
      signatureGrid([{ name: '', role: 'koordynator klubu' }], 'miejscowość i\u00a0data'),
    ],
  }
}
