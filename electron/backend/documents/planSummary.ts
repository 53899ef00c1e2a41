import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import { hoursText, shareText, spanText } from '#shared/plans/wording.ts'
import { cell, headCell, heading, note, page, paragraph, table } from './page.ts'
import { facts, type PlanHead, paperTop, participantWord, signatureGrid, textOrDots } from './planParts.ts'

/** The end of a plan: what was reached, what was done, what comes next. */
export type PlanSummaryPrint = {
  readonly head: PlanHead
  readonly number: string
  readonly version: number
  readonly adviser: string
  readonly coordinator: string
  readonly day: string
  readonly from: string | null
  readonly to: string | null
  readonly summarisedOn: string | null
  readonly mainGoal: string
  readonly goals: readonly {
    readonly text: string
    readonly area: string
    readonly target: string
    readonly status: string
  }[]
  readonly reached: number
  readonly counted: number
  readonly share: number | null
  readonly plannedMinutes: number
  readonly doneMinutes: number
  readonly notCounted: number
  readonly finalOpinion: string
  readonly nextSteps: string
}

/** The final summary of a plan with the share of goals reached. */
export function planSummary(data: PlanSummaryPrint): TDocumentDefinitions {
  const word = participantWord(data.head.person.sex)
  return {
    ...page({
      title: `Podsumowanie planu ${data.number}`,
      day: data.summarisedOn ?? data.day,
      footer: `${data.number} · wersja ${data.version} · podsumowanie${data.summarisedOn === null ? '' : ` ${formatDate(data.summarisedOn)}`}`,
    }),
    content: [
      ...paperTop(data.head, 'PODSUMOWANIE PLANU DZIAŁANIA', [`do planu nr ${data.number}, wersja ${data.version}`]),
      facts([
        [word, data.head.person.name],
        ['edycja i projekt', [data.head.editionName, data.head.projectTitle].filter(Boolean).join(', ')],
        ['okres realizacji', spanText(data.from, data.to)],
        ['cel główny', data.mainGoal],
      ]),
      heading('Cele'),
      table({
        widths: [18, '*', 110, 90],
        head: [[headCell('Lp.'), headCell('Cel'), headCell('Wartość docelowa'), headCell('Stan')]],
        rows: data.goals.map((goal, index): TableCell[] => [
          cell(String(index + 1)),
          cell(goal.area === '' ? goal.text : `${goal.text} (${goal.area})`),
          cell(goal.target),
          cell(goal.status),
        ]),
      }),
      paragraph(`Cele osiągnięte: ${data.reached} z ${data.counted} (${shareText(data.share)}).`),
      note('Udział: cele zrealizowane wśród wszystkich, bez tych, od których odstąpiono.'),
      paragraph(
        `Godziny: wykonano ${hoursText(data.doneMinutes, 60)} z planowanych ${hoursText(data.plannedMinutes, 60)}.${
          data.notCounted > 0 ? ` Nie policzono spotkań bez zatwierdzonej obecności: ${data.notCounted}.` : ''
        }`,
      ),
      heading('Opinia końcowa'),
      ...textOrDots(data.finalOpinion, 6),
      heading('Co dalej'),
      ...textOrDots(data.nextSteps, 4),
      signatureGrid('', data.summarisedOn, [
        { name: data.head.person.name, role: word },
        { name: data.adviser, role: 'doradca zawodowy' },
        { name: data.coordinator, role: 'koordynator klubu' },
      ]),
    ],
  }
}
