import { ActionIcon, Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { decisionLabels, type PlanReview, type ReviewDecision } from '#shared/plans/reviewSchema.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { MoveReview } from './MoveReview.tsx'
import css from './plans.module.css'

type Values = {
  heldOn: string | null
  presentPeople: string
  progress: string
  decision: ReviewDecision | null
  goals: { goalId: number; status: string; note: string }[]
  nextOn: string | null
}
type Props = {
  plan: PlanCase
  review: PlanReview
  /** Day of the review after this one, when there is one still to be held. */
  next: IsoDate | null
  present: string
  today: IsoDate
  onClose: () => void
  onPrint: () => void
}

/** One review: when it was held, who was there, how each goal stands and what was decided. */
export function ReviewPanel({ plan, review, next, present, today, onClose, onPrint }: Props) {
  const hold = useTell('plans.holdReview')
  const removal = useTell('plans.removeReview')
  const say = useSay()
  const remove = async () => {
    const answer = await removal.tell({ id: review.id })
    say(answer.ok ? { sentence: 'Usunięto przegląd planu.' } : { sentence: answer.error.message, tone: 'refused' })
    if (answer.ok) onClose()
  }
  const isHeld = review.heldOn !== null
  return (
    <SidePanel
      title={`Przegląd ${formatDate(review.heldOn ?? review.plannedOn)}`}
      width={520}
      onClose={onClose}
      actions={
        <ActionIcon aria-label="Usuń przegląd" title="Usuń przegląd" onClick={() => void remove()}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      }
    >
      <Form<Values, unknown>
        label="Przegląd planu"
        values={{
          heldOn: review.heldOn ?? (review.plannedOn < today ? review.plannedOn : today),
          presentPeople: isHeld ? review.presentPeople : present,
          progress: review.progress,
          decision: review.decision,
          goals: review.goals.map(({ goalId, status, note }) => ({ goalId, status, note })),
          nextOn: isHeld ? null : next,
        }}
        submit={isHeld ? 'Zapisz zmiany' : 'Zapisz przegląd'}
        onSend={({ heldOn, decision, ...values }) =>
          hold.tell({
            ...values,
            id: review.id,
            revision: review.revision,
            heldOn: heldOn ?? '',
            // An empty choice is refused by the field before it gets here.
            decision: decision as ReviewDecision,
          })
        }
        onSaved={() => {
          say({ sentence: 'Zapisano przegląd planu.' })
          onClose()
        }}
        onCancel={onClose}
        footer={
          <Button variant="default" onClick={onPrint}>
            Drukuj kartę
          </Button>
        }
      >
        <DateField name="heldOn" label="Odbył się" required />
        <TextField name="presentPeople" label="Obecni" />
        <TextArea name="progress" label="Postęp" rows={3} limit={4000} />
        <ol className={css.reviewGoals}>
          {review.goals.map((goal, index) => (
            <li key={goal.goalId}>
              <p>{goal.text}</p>
              <div className={css.pair}>
                <SelectField
                  name={`goals.${index}.status`}
                  label={`Stan celu ${index + 1}`}
                  options={plan.statuses.map(({ code, label }) => ({ value: code, label }))}
                />
                <TextField name={`goals.${index}.note`} label={`Uwaga do celu ${index + 1}`} />
              </div>
            </li>
          ))}
        </ol>
        <SelectField
          name="decision"
          label="Decyzja"
          required
          options={Object.entries(decisionLabels).map(([value, label]) => ({ value, label }))}
        />
        <DateField name="nextOn" label="Następny przegląd" hint="Puste: termin zostaje, jaki jest." />
      </Form>
      {!isHeld && (
        <div className={css.move}>
          <MoveReview key={review.revision} review={review} />
        </div>
      )}
    </SidePanel>
  )
}
