import { useMemo } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodeItems } from '../../api/useCodes.ts'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ConsentFields } from './ConsentFields.tsx'
import { type ConsentValues, inputOf, valuesOf } from './consentValues.ts'

/** What a participant agreed to, refused and took back; one save for all of it. */
export function ConsentsForm({ participationId, today }: { participationId: number; today: IsoDate }) {
  const { data, error, again } = useAsk('participations.consents', { participationId })
  const { tell } = useTell('participations.saveConsents')
  const say = useSay()
  const kinds = useCodeItems('consent_kind')
  const values = useMemo(() => (data ? valuesOf(kinds, data.rows) : undefined), [kinds, data])
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!values || !data || kinds.length === 0) return <Loading />
  return (
    <Form<ConsentValues, unknown>
      label="Zgody"
      values={values}
      submit="Zapisz zgody"
      onSend={(typed) => tell(inputOf(participationId, values, typed))}
      onSaved={() => say({ sentence: 'Zapisano zgody.' })}
    >
      <FollowRecord values={values} />
      <ConsentFields kinds={kinds} texts={data.texts} today={today} />
    </Form>
  )
}
