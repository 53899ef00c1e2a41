import { useMemo } from 'react'
import type { Grant } from '#shared/grants/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { GrantFields } from './GrantFields.tsx'
import { GrantProposals } from './GrantProposals.tsx'
import { type GrantTyped, newGrant, toSend, typedOf } from './grantTyped.ts'

type Props = {
  /** The grant to change; without it a new one is typed. */
  grant?: Grant
  onSaved?: (id: number) => void
  onCancel?: () => void
}

/** Types or changes a grant. */
export function GrantForm({ grant, onSaved, onCancel }: Props) {
  const { tell } = useTell('grants.save')
  const say = useSay()
  const values = useMemo(() => (grant ? typedOf(grant) : newGrant), [grant])
  return (
    <Form<GrantTyped, { id: number }>
      label={grant ? 'Umowa i zasady dotacji' : 'Nowa dotacja'}
      values={values}
      onSend={(typed) => tell(toSend(typed))}
      onSaved={({ id }) => {
        say({ sentence: grant ? 'Zapisano zmiany w dotacji.' : 'Dodano dotację.' })
        onSaved?.(id)
      }}
      submit={grant ? 'Zapisz zmiany' : 'Dodaj dotację'}
      {...(onCancel ? { onCancel } : {})}
    >
      {grant ? <FollowRecord values={values} /> : <GrantProposals />}
      <GrantFields isNew={!grant} />
    </Form>
  )
}
