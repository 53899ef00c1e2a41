import type { TableCell, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate } from '#shared/kernel/dates.ts'
import { decisionLabels, type ReviewDecision } from '#shared/plans/reviewSchema.ts'
import { cell, headCell, heading, page, paragraph, table } from './page.ts'
import { facts, type PlanHead, paperTop, participantWord, signatureGrid, textOrDots } from './planParts.ts'

/** One review of a plan; with lines to be filled by hand while it was not held. */
export type PlanReviewPrint = {
  readonly head: PlanHead
  readonly number: string
  readonly version: number
  readonly adviser: string
  readonly plannedOn: string
  readonly heldOn: string | null
  readonly presentPeople: string
  readonly progress: string
  readonly decision: ReviewDecision | null
  readonly goals: readonly {
    readonly text: string
    readonly area: string
    readonly status: string
    readonly note: string
  }[]
  readonly nextOn: string | null
}

/** The sheet of a review: state of each goal, progress, decision, signatures. */
export function planReview(review: PlanReviewPrint): TDocumentDefinitions {
  const held = review.heldOn !== null
  return {
    ...page({
      title: `Przegląd planu ${review.number}`,
      day: review.heldOn ?? review.plannedOn,
      footer: `${review.number} · wersja ${review.version} · przegląd ${formatDate(review.heldOn ?? review.plannedOn)}`,
    }),
    content: [
      ...paperTop(review.head, 'KARTA PRZEGLĄDU PLANU DZIAŁANIA', [
        `do planu nr ${review.number}, wersja ${review.version}`,
      ]),
      facts([
        [participantWord(review.head.person.sex), review.head.person.name],
        ['planowany termin', formatDate(review.plannedOn)],
        ['odbył się', review.heldOn === null ? '' : formatDate(review.heldOn)],
        ['obecni', review.presentPeople],
      ]),
      heading('Stan celów'),
      table({
        widths: [18, '*', 90, '*'],
        head: [[headCell('Lp.'), headCell('Cel'), headCell('Stan'), headCell('Uwagi')]],
        rows: review.goals.map((goal, index): TableCell[] => [
          cell(String(index + 1)),
          cell(goal.area === '' ? goal.text : `${goal.text} (${goal.area})`),
          held ? cell(goal.status) : { text: ' ', lineHeight: 2 },
          cell(held ? goal.note : ''),
        ]),
      }),
      heading('Postęp'),
      ...textOrDots(review.progress, 6),
      heading('Decyzja'),
      paragraph(
        held && review.decision !== null
          ? `${decisionLabels[review.decision].replace(/^./, (first) => first.toLocaleUpperCase('pl'))}.`
          : `${Object.values(decisionLabels)
              .map((label) => `□ ${label}`)
              .join('     ')}`,
      ),
      paragraph(
        `Następny przegląd: ${review.nextOn === null ? (held ? 'nie wyznaczono' : '.'.repeat(40)) : formatDate(review.nextOn)}`,
      ),
      signatureGrid('', review.heldOn, [
        { name: review.head.person.name, role: participantWord(review.head.person.sex) },
        { name: review.adviser, role: 'doradca zawodowy' },
      ]),
    ],
  }
}
