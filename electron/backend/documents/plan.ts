import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import { plural } from '#shared/kernel/text.ts'
import type { PaperAction, PaperGoal, PlanPaper } from '#shared/plans/paper.ts'
import { formLabels, hoursText, spanText } from '#shared/plans/wording.ts'
import { cell, covered, headCell, heading, note, page, paragraph, say, table } from './page.ts'
import { dashes, facts, paperTop, participantWord, ruled, signatureGrid, textOrDots } from './planParts.ts'

/** An individual action plan (kis.md 3.3), two or three pages; `blank`: a form with lines to be filled by hand. */
export type PlanPrint = { readonly paper: PlanPaper; readonly blank: boolean }

/** The plan or, from the second version on, the annex to it. */
export function plan({ paper, blank }: PlanPrint): TDocumentDefinitions {
  const isAnnex = paper.version > 1
  const word = participantWord(blank && paper.person.name === '' ? null : paper.person.sex)
  const title = isAnnex ? 'ANEKS DO INDYWIDUALNEGO PLANU DZIAŁANIA' : 'INDYWIDUALNY PLAN DZIAŁANIA'
  return {
    ...page({
      title: blank ? 'Indywidualny plan działania (formularz)' : `Indywidualny plan działania ${paper.number}`,
      day: paper.drawnOn,
      footer: blank
        ? 'Indywidualny plan działania'
        : `${paper.number} · wersja ${paper.version} · opracowano ${formatDate(paper.drawnOn)}`,
    }),
    content: [
      ...paperTop(paper, title, [
        blank
          ? 'nr ................................'
          : `nr ${paper.number}${isAnnex ? `, wersja ${paper.version}` : ''}`,
        isAnnex && paper.amendsSignedOn !== null ? `zmienia wersję podpisaną ${formatDate(paper.amendsSignedOn)}` : '',
      ]),
      facts([
        [word, paper.person.name],
        ['edycja i projekt', [paper.editionName, paper.projectTitle].filter(Boolean).join(', ')],
        ['opracowano', blank ? '' : formatDate(paper.drawnOn)],
        ['okres realizacji', spanText(paper.from, paper.to)],
        ['doradca zawodowy', paper.adviser],
        ...optional('pracownik socjalny', paper.socialWorker, blank),
        ...optional('psycholog', paper.psychologist, blank),
      ]),
      ...(isAnnex ? [heading('Powód zmiany planu'), ...textOrDots(paper.annexReason, 2)] : []),
      heading('1. Punkt wyjścia'),
      ...textOrDots(paper.startingPoint, 4),
      ...weakAreas(paper),
      heading('2. Cel główny'),
      ...textOrDots(paper.mainGoal, 2),
      heading('3. Cele szczegółowe i działania'),
      ...(blank ? [1, 2, 3].flatMap(blankGoal) : paper.goals.flatMap(goal)),
      ...(paper.goals.length === 0 && !blank ? [paragraph('Nie wyznaczono celów szczegółowych.')] : []),
      ...totals(paper.goals),
      ...course(paper, blank),
      heading('5. Wsparcie towarzyszące'),
      ...(blank
        ? [
            paragraph(
              'dojazd □     opieka nad dziećmi lub osobą zależną □     posiłek □     inne: ..............................',
            ),
          ]
        : [paragraph(paper.accompanying.length === 0 ? 'Nie przewidziano.' : `${paper.accompanying.join('; ')}.`)]),
      heading('6. Zobowiązania uczestnika'),
      ...dashes(paper.participantDuties, 3),
      heading('7. Zobowiązania klubu'),
      ...dashes(paper.clubDuties, 3),
      heading('8. Przeglądy planu'),
      ...(blank || paper.reviews.length === 0
        ? ruled(1)
        : [paragraph(`Planowane terminy: ${paper.reviews.map(formatDate).join(', ')}.`)]),
      signatureGrid(paper.signedPlace, paper.signedOn, signers(paper, word, blank)),
    ],
  }
}

const optional = (name: string, value: string, blank: boolean): [string, string][] =>
  blank || value !== '' ? [[name, value]] : []

function signers(paper: PlanPaper, word: string, blank: boolean) {
  return [
    { name: paper.person.name, role: word },
    { name: paper.adviser, role: 'doradca zawodowy' },
    { name: paper.socialWorker, role: 'pracownik socjalny' },
    { name: paper.psychologist, role: 'psycholog' },
    { name: paper.coordinator, role: 'koordynator klubu' },
  ].filter(({ name, role }, index) => blank || index < 2 || name !== '' || role === '')
}

/** Areas below the threshold: each with its goal, the reason for none, or plainly with neither. */
function weakAreas({ weakAreas: areas, threshold }: PlanPaper): Content[] {
  if (areas.length === 0) return []
  const open = areas.filter((area) => !area.hasGoal && area.reason === '')
  return [
    table({
      widths: [165, 40, '*'],
      head: [[headCell(`Obszar oceniony poniżej ${threshold}`), headCell('Ocena'), headCell('Odpowiedź planu')]],
      rows: areas.map((area): TableCell[] => [
        cell(area.name),
        { text: String(area.rating), alignment: 'center' },
        cell(area.hasGoal ? 'cel w planie' : area.reason === '' ? 'bez celu i bez powodu' : `bez celu: ${area.reason}`),
      ]),
    }),
    ...(open.length === 0
      ? []
      : [
          note(
            `Plan podpisuje się, choć ${open.length} ${plural(open.length, 'słaby obszar nie ma', 'słabe obszary nie mają', 'słabych obszarów nie ma')} celu ani powodu, dlaczego go nie ma.`,
          ),
        ]),
  ]
}

const actionHead = (): TableCell[] => [
  headCell('Działanie'),
  headCell('Forma'),
  headCell('Godziny'),
  headCell('Termin'),
  headCell('Odpowiada'),
]
const widths = () => ['*', 58, 62, 88, 100]
const actionRow = (action: PaperAction): TableCell[] => [
  cell(action.description === '' ? action.support : `${action.support}: ${action.description}`),
  cell(formLabels[action.form]),
  cell(action.plannedMinutes === 0 ? '–' : hoursText(action.plannedMinutes, action.hourMinutes)),
  cell(spanText(action.from, action.to)),
  cell(action.responsible),
]

function goal(one: PaperGoal, index: number): Content[] {
  const about = [
    one.area === '' ? '' : `obszar: ${one.area}`,
    one.measure === '' ? '' : `miernik: ${one.measure}`,
    one.target === '' ? '' : `wartość docelowa: ${one.target}`,
    one.dueOn === null ? '' : `termin: ${formatDate(one.dueOn)}`,
  ].filter(Boolean)
  return [
    table({
      widths: widths(),
      head: [
        [
          {
            colSpan: 5,
            stack: [
              { text: say(`Cel ${index + 1}. ${one.text}`), bold: true, fontSize: 9.5 },
              ...(about.length === 0
                ? []
                : [{ text: say(about.join('; ')), margin: [0, 2, 0, 0] as [number, number, number, number] }]),
            ],
          },
          ...covered(4),
        ],
        actionHead(),
      ],
      rows:
        one.actions.length === 0
          ? [[{ text: 'Nie wpisano działań.', colSpan: 5 }, ...covered(4)]]
          : one.actions.map(actionRow),
    }),
  ]
}

const blankGoal = (number: number): Content[] => [
  table({
    widths: widths(),
    head: [
      [
        {
          colSpan: 5,
          stack: [
            { text: `Cel ${number}.`, bold: true, fontSize: 9.5 },
            ...ruled(2),
            { text: 'obszar, miernik i\u00a0wartość docelowa, termin:' },
            ...ruled(1),
          ],
        },
        ...covered(4),
      ],
      actionHead(),
    ],
    rows: Array.from({ length: 3 }, () => [{ text: ' ', lineHeight: 2.2 }, '', '', '', '']),
  }),
]

/** Planned hours of all goals, apart for each length of an hour. */
function totals(goals: readonly PaperGoal[]): Content[] {
  const actions = goals.flatMap((one) => one.actions).filter((action) => action.plannedMinutes > 0)
  const units = ([45, 60] as const)
    .map((unit) => ({
      unit,
      minutes: actions
        .filter((action) => action.hourMinutes === unit)
        .reduce((sum, one) => sum + one.plannedMinutes, 0),
    }))
    .filter(({ minutes }) => minutes > 0)
  return units.length === 0
    ? []
    : [note(`Razem zaplanowano: ${units.map(({ minutes, unit }) => hoursText(minutes, unit)).join(' oraz ')}.`)]
}

function course({ course: chosen }: PlanPaper, blank: boolean): Content[] {
  const title = heading('4. Wybrany kurs lub szkolenie')
  if (!blank && chosen.name === '') return [title, paragraph('Nie wybrano.')]
  return [
    title,
    facts([
      ['nazwa', chosen.name],
      ...optional('organizator', chosen.provider, blank),
      ...optional('planowany termin', chosen.on === null ? '' : formatDate(chosen.on), blank),
      ...optional('dokument po kursie', chosen.certificate, blank),
    ]),
  ]
}
