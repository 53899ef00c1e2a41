import type { PartnershipInput } from '#shared/partners/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** How agreements are numbered, and what the programme document says of the number of partners. */
export function PartnershipForm() {
  const { data, error, again } = useAsk('partners.partnership', {})
  const { tell } = useTell('partners.savePartnership')
  const say = useSay()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  return (
    <Form<PartnershipInput, unknown>
      label="Ustawienia partnerstwa"
      values={data}
      submit="Zapisz ustawienia partnerstwa"
      onSend={(typed) => tell(typed)}
      onSaved={() => say({ sentence: 'Zapisano ustawienia partnerstwa.' })}
    >
      <FollowRecord values={data} />
      <TextField
        name="agreementPattern"
        label="Wzór numeru porozumienia"
        required
        width="16rem"
        hint="{NR} to kolejny numer w roku, {ROK} to rok."
      />
      <NumberField
        name="declaredCount"
        label="Liczba partnerów w dokumencie programu"
        hint="Program porówna ją z zapisami. Puste: nie porównuje."
      />
      <TextField name="declaredIn" label="Który dokument tak mówi" width="28rem" />
    </Form>
  )
}
