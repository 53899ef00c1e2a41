import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Realisation, RealisedArea } from '#shared/plans/realisation.ts'
import { formLabels, hoursText, shareText } from '#shared/plans/wording.ts'
import { cell, covered, headCell, note, page, paragraph, say, table } from './page.ts'
import { facts, type PlanHead, paperTop, participantWord, signatureGrid } from './planParts.ts'

/** One page: area → goal → hours planned and done → rating before and after. */
export type PlanRealisationPrint = {
  readonly head: PlanHead
  readonly number: string
  readonly version: number
  readonly adviser: string
  readonly day: string
  readonly found: Realisation
}

/** The plan beside what became of it. */
export function planRealisation({
  head,
  number,
  version,
  adviser,
  day,
  found,
}: PlanRealisationPrint): TDocumentDefinitions {
  return {
    ...page({
      title: `Realizacja planu ${number}`,
      day,
      footer: `${number} · wersja ${version} · realizacja, stan na ${formatDate(day)}`,
    }),
    content: [
      ...paperTop(head, 'REALIZACJA PLANU DZIAŁANIA', [
        `do planu nr ${number}, wersja ${version}`,
        `stan na ${formatDate(day)}`,
      ]),
      facts([
        [participantWord(head.person.sex), head.person.name],
        ['edycja i projekt', [head.editionName, head.projectTitle].filter(Boolean).join(', ')],
        ['cele osiągnięte', `${found.reached} z ${found.counted} (${shareText(found.share)})`],
      ]),
      ...found.areas.filter((row) => row.goals.length > 0).map(area),
      ...withoutGoals(found.areas.filter((row) => row.goals.length === 0)),
      ...kinds(found),
      signatureGrid('', null, [
        { name: head.person.name, role: participantWord(head.person.sex) },
        { name: adviser, role: 'doradca zawodowy' },
      ]),
    ],
  }
}

/** A bar of `part` out of `whole`, drawn to be read without colour. */
const bar = (part: number, whole: number, width: number): Content => ({
  canvas: [
    { type: 'rect', x: 0, y: 0, w: width, h: 6, lineWidth: 0.5, lineColor: '#8c8c8c' },
    ...(part > 0 && whole > 0
      ? [{ type: 'rect' as const, x: 0, y: 0, w: width * Math.min(1, part / whole), h: 6, color: '#595959' }]
      : []),
  ],
  margin: [0, 3, 0, 0],
})

const ratingText = ({ initial, latest, latestOn }: RealisedArea): string =>
  latest === null
    ? `ocena na początku ${initial ?? 'nie oceniano'}, ponownie nie oceniano`
    : `ocena na początku ${initial ?? 'nie oceniano'}, ${latestOn === null ? 'ostatnio' : formatDate(latestOn)}: ${latest}`

function area(row: RealisedArea): Content {
  const rated = row.area !== null && (row.initial !== null || row.latest !== null)
  const top: TableCell = {
    colSpan: 4,
    fillColor: '#ededed',
    columns: [
      { width: '*', text: say(row.area?.name ?? 'Cele bez obszaru diagnozy'), bold: true, fontSize: 9.5 },
      ...(rated
        ? [
            {
              width: 215,
              alignment: 'right' as const,
              text: say(ratingText(row)),
              margin: [0, 0, 8, 0] as [number, number, number, number],
            },
            { width: 60, stack: [bar(row.latest ?? row.initial ?? 0, 10, 60)] },
          ]
        : []),
    ],
  }
  const rows = row.goals.flatMap((goal): TableCell[][] => [
    [
      {
        colSpan: 4,
        text: [
          { text: say(goal.text), bold: true },
          ` – ${goal.status}${goal.dueOn === null ? '' : `, termin ${formatDate(goal.dueOn)}`}`,
        ],
      },
      ...covered(3),
    ],
    ...goal.actions.map((action): TableCell[] => [
      cell(`${action.label}, ${formLabels[action.form]}`),
      cell(hoursText(action.plannedMinutes, action.hourMinutes)),
      cell(action.doneMinutes === null ? 'razem, niżej' : hoursText(action.doneMinutes, action.hourMinutes)),
      action.doneMinutes === null ? '' : { stack: [bar(action.doneMinutes, action.plannedMinutes, 80)] },
    ]),
  ])
  return table({
    widths: ['*', 95, 95, 82],
    head: [[top, ...covered(3)]],
    rows,
  })
}

/** Areas that were left without a goal, and why, in one table. */
function withoutGoals(areas: readonly RealisedArea[]): Content[] {
  if (areas.length === 0) return []
  return [
    table({
      widths: [160, 58, 48, '*'],
      head: [[headCell('Obszar bez celu'), headCell('Na początku'), headCell('Ostatnio'), headCell('Powód')]],
      rows: areas.map((row): TableCell[] => [
        cell(row.area?.name ?? ''),
        { text: String(row.initial ?? '–'), alignment: 'center' },
        { text: String(row.latest ?? '–'), alignment: 'center' },
        cell(row.reason === '' ? 'nie podano' : row.reason),
      ]),
    }),
  ]
}

/** Hours of kinds that several actions share, each once; the sum of all; and where they come from. */
function kinds(found: Realisation): Content[] {
  if (found.kinds.length === 0) return []
  const shared = found.kinds.filter((kind) => kind.shared)
  return [
    ...(shared.length === 0
      ? []
      : [
          table({
            widths: ['*', 95, 95, 82],
            head: [
              [headCell('Rodzaj wsparcia w kilku działaniach'), headCell('Plan'), headCell('Wykonanie'), headCell('')],
            ],
            rows: shared.map((kind): TableCell[] => [
              cell(`${kind.label} (godziny liczone raz)`),
              cell(hoursText(kind.plannedMinutes, kind.hourMinutes)),
              cell(hoursText(kind.doneMinutes, kind.hourMinutes)),
              { stack: [bar(kind.doneMinutes, kind.plannedMinutes, 80)] },
            ]),
          }),
        ]),
    paragraph(`Razem: ${hoursText(found.doneMinutes, 60)} z planowanych ${hoursText(found.plannedMinutes, 60)}.`),
    note(
      `Wykonanie z zatwierdzonych list obecności, ukończonych kursów, staży i prac społecznie użytecznych w terminach działań.${
        found.notCounted > 0 ? ` Nie policzono spotkań bez zatwierdzonej obecności: ${found.notCounted}.` : ''
      }`,
    ),
  ]
}
