import type { Session } from '#shared/classes/sessionSchema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { TimeField } from './TimeField.tsx'

type Values = { heldOn: string | null; startsAt: number | null; endsAt: number | null }

/** Puts a meeting off to another day: the old one stays as put off, a new one is planned. */
export function MoveForm({ session, onDone }: { session: Session; onDone: () => void }) {
  const { tell } = useTell('classes.moveSession')
  const say = useSay()
  return (
    <Form<Values, unknown>
      label="Przełóż spotkanie"
      draft={false}
      values={{ heldOn: null, startsAt: session.startsAt, endsAt: session.endsAt }}
      submit="Przełóż na ten dzień"
      onSend={({ heldOn, startsAt, endsAt }) =>
        tell({
          id: session.id,
          heldOn: heldOn ?? '',
          startsAt: startsAt ?? 0,
          endsAt: endsAt ?? 0,
          revision: session.revision,
        })
      }
      onSaved={() => {
        say({ sentence: 'Przełożono spotkanie: nowe czeka w planie.' })
        onDone()
      }}
      onCancel={onDone}
    >
      <FieldRow>
        <DateField name="heldOn" label="Nowy dzień" required autoFocus />
        <TimeField name="startsAt" label="Od" required />
        <TimeField name="endsAt" label="Do" required />
      </FieldRow>
    </Form>
  )
}
