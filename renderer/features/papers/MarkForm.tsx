import type { IsoDate } from '#shared/kernel/dates.ts'
import type { HandMark } from '#shared/papers/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Values = { answer: 'open' | 'received' | 'notNeeded'; receivedOn: string | null; note: string }
type Props = {
  participationIds: readonly number[]
  paperId: number
  mark: HandMark | undefined
  today: IsoDate
  onDone: () => void
  onCancel: () => void
}

/** Says by hand of a paper: it is in the folder since a day, it does not concern the person, or nothing. */
export function MarkForm({ participationIds, paperId, mark, today, onDone, onCancel }: Props) {
  const { tell } = useTell('papers.mark')
  const say = useSay()
  const answer = mark?.notNeeded ? 'notNeeded' : mark?.receivedOn ? 'received' : 'open'
  return (
    <Form<Values, unknown>
      label="Dokument w teczce"
      values={{ answer, receivedOn: mark?.receivedOn ?? today, note: mark?.note ?? '' }}
      submit="Zapisz"
      draft={false}
      onSend={(values) =>
        tell({
          participationIds: [...participationIds],
          paperId,
          receivedOn: values.answer === 'received' ? values.receivedOn : null,
          notNeeded: values.answer === 'notNeeded',
          note: values.note,
        })
      }
      onSaved={() => {
        say({ sentence: 'Zapisano dokument w teczce.' })
        onDone()
      }}
      onCancel={onCancel}
    >
      {(form) => (
        <>
          <SegmentedChoice
            name="answer"
            label="Dokument"
            options={[
              { value: 'received', label: 'jest w teczce' },
              { value: 'notNeeded', label: 'nie dotyczy' },
              { value: 'open', label: 'nie zaznaczono' },
            ]}
          />
          {form.watch('answer') === 'received' && <DateField name="receivedOn" label="Od dnia" required />}
          <TextArea name="note" label="Uwagi" limit={500} rows={2} />
        </>
      )}
    </Form>
  )
}
