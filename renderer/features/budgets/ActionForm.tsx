import { useMemo } from 'react'
import type { Budget } from '#shared/budgets/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type ActionTyped = { id: number | null; grantId: number; name: string; revision: number }
type Props = { grantId: number; action?: Budget['actions'][number]; onSaved: (id: number) => void }

/** Names an action of the task, as in the contract. */
export function ActionForm({ grantId, action, onSaved }: Props) {
  const { tell } = useTell('budgets.saveAction')
  const say = useSay()
  const values = useMemo<ActionTyped>(
    () => ({ id: action?.id ?? null, grantId, name: action?.name ?? '', revision: action?.revision ?? 0 }),
    [action, grantId],
  )
  return (
    <Form<ActionTyped, { id: number }>
      label={action ? `Działanie ${action.code}` : 'Nowe działanie'}
      values={values}
      onSend={tell}
      onSaved={({ id }, _, form) => {
        say({ sentence: `Zapisano działanie „${form.getValues('name')}”.` })
        onSaved(id)
      }}
      submit="Zapisz działanie"
    >
      {action && <FollowRecord values={values} />}
      <TextField<ActionTyped> name="name" label="Nazwa działania" required autoFocus={!action} />
    </Form>
  )
}
