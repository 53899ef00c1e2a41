import { Button } from '@mantine/core'
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react'
import { formatDate } from '#shared/kernel/dates.ts'
import { decisionLabels, type PlanReview } from '#shared/plans/reviewSchema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import css from './plans.module.css'

type Props = {
  reviews: readonly PlanReview[]
  openId: number | undefined
  onOpen: (review: PlanReview) => void
  onAdd: () => void
}

/** Reviews held and to be held; overdue ones say so. */
export function ReviewList({ reviews, openId, onOpen, onAdd }: Props) {
  if (reviews.length === 0)
    return (
      <EmptyState title="Plan nie ma terminów przeglądów" action={{ label: 'Dodaj przegląd', onAct: onAdd }}>
        Na przeglądzie sprawdzacie razem, co się udało, i postanawiacie, co dalej.
      </EmptyState>
    )
  return (
    <div className={css.reviews}>
      <ul className={css.reviewRows}>
        {reviews.map((review) => (
          <li key={review.id} data-open={review.id === openId || undefined}>
            <span className={css.reviewDay}>{formatDate(review.heldOn ?? review.plannedOn)}</span>
            <span>
              {review.heldOn === null ? (
                review.overdue ? (
                  <span className={css.due}>
                    <IconAlertTriangle size={16} aria-hidden /> po terminie
                  </span>
                ) : (
                  'zaplanowany'
                )
              ) : (
                `odbył się${review.decision ? `: ${decisionLabels[review.decision]}` : ''}`
              )}
            </span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${review.heldOn === null ? 'Przeprowadź' : 'Otwórz'} przegląd ${formatDate(review.heldOn ?? review.plannedOn)}`}
              onClick={() => onOpen(review)}
            >
              {review.heldOn === null ? 'Przeprowadź' : 'Otwórz'}
            </Button>
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAdd}>
          Dodaj przegląd
        </Button>
      </div>
    </div>
  )
}
