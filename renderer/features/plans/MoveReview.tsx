import { formatDate } from '#shared/kernel/dates.ts'
import type { PlanReview } from '#shared/plans/reviewSchema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** Moves a review that was not held yet to another day. */
export function MoveReview({ review }: { review: PlanReview }) {
  const { tell } = useTell('plans.planReview')
  const say = useSay()
  return (
    <Form<{ plannedOn: string | null }, unknown>
      label="Termin przeglądu"
      values={{ plannedOn: review.plannedOn }}
      submit="Zmień termin"
      draft={false}
      onSend={({ plannedOn }) =>
        tell({ id: review.id, planId: review.planId, plannedOn: plannedOn ?? '', revision: review.revision })
      }
      onSaved={() => say({ sentence: `Zmieniono termin przeglądu z ${formatDate(review.plannedOn)}.` })}
    >
      <DateField name="plannedOn" label="Termin przeglądu" required />
    </Form>
  )
}
