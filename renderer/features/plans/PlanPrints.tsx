import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { PlanReview } from '#shared/plans/reviewSchema.ts'
import type { Plan } from '#shared/plans/schema.ts'
import css from './plans.module.css'

type Props = {
  participationId: number
  version: Plan
  reviews: readonly PlanReview[]
  chosen: PrintRequest
  onChosen: (document: PrintRequest) => void
  preview: (document: PrintRequest, label: string) => ReactNode
}
type Paper = { label: string; document: PrintRequest }

/** The papers of a plan, one chosen and shown as it is printed. */
export function PlanPrints({ participationId, version, reviews, chosen, onChosen, preview }: Props) {
  const papers: Paper[] = [
    {
      label: version.version === 1 ? 'Plan działania' : 'Aneks do planu',
      document: { kind: 'plan', planId: version.id },
    },
    { label: 'Realizacja planu', document: { kind: 'planRealisation', planId: version.id } },
    ...reviews.map((review) => ({
      label: `Karta przeglądu ${formatDate(review.heldOn ?? review.plannedOn)}`,
      document: { kind: 'planReview' as const, reviewId: review.id },
    })),
    ...(version.state === 'draft'
      ? []
      : [{ label: 'Podsumowanie końcowe', document: { kind: 'planSummary' as const, planId: version.id } }]),
    { label: 'Pusty formularz planu', document: { kind: 'planBlank', participationId } },
  ]
  const key = JSON.stringify(chosen)
  const at = Math.max(
    0,
    papers.findIndex((paper) => JSON.stringify(paper.document) === key),
  )
  const paper = papers[at]!
  return (
    <div className={css.prints}>
      <NativeSelect
        label="Wydruk"
        w="22rem"
        value={String(at)}
        onChange={(event) => onChosen(papers[Number(event.currentTarget.value)]!.document)}
      >
        {papers.map(({ label, document }, index) => (
          <option key={JSON.stringify(document)} value={String(index)}>
            {label}
          </option>
        ))}
      </NativeSelect>
      {preview(paper.document, paper.label)}
    </div>
  )
}
