import { dutyStateNames } from '#shared/promotion/duties.ts'
import type { GrantDuties } from '#shared/promotion/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './promotion.module.css'

type Duty = GrantDuties['duties'][number]
type Values = { required: 'yes' | 'no'; reason: string }
type Props = { grant: GrantDuties; duty: Duty; onClose: () => void }

/** Whether a duty is of a grant, when the coordinator decides otherwise than the rule. */
export function DutyPanel({ grant, duty, onClose }: Props) {
  const { tell } = useTell('promotion.decideDuty')
  const say = useSay()
  return (
    <SidePanel title={duty.label} onClose={onClose}>
      <div className={css.part}>
        <p>
          Dotacja: {grant.grantTitle}. Stan: {dutyStateNames[duty.state]}.
        </p>
        <p>
          Program sam wie, które obowiązki wynikają ze środków budżetu państwa, z kwoty dotacji i ze środków
          europejskich. Jeśli umowa mówi inaczej, rozstrzygnij to tutaj i napisz dlaczego.
        </p>
        <Form<Values, unknown>
          label="Czy obowiązek dotyczy dotacji"
          values={{ required: duty.state === 'notOwed' ? 'yes' : 'no', reason: duty.reason ?? '' }}
          record={`${grant.grantId}-${duty.code}`}
          submit="Zapisz rozstrzygnięcie"
          onSend={({ required, reason }) =>
            tell({ grantId: grant.grantId, duty: duty.code, required: required === 'yes', reason })
          }
          onSaved={() => {
            say({ sentence: 'Zapisano rozstrzygnięcie.' })
            onClose()
          }}
          onCancel={onClose}
        >
          <SelectField
            name="required"
            label="Obowiązek"
            required
            options={[
              { value: 'yes', label: 'dotyczy tej dotacji' },
              { value: 'no', label: 'nie dotyczy tej dotacji' },
            ]}
          />
          <TextField name="reason" label="Dlaczego" hint="Puste: wraca reguła programu." />
        </Form>
      </div>
    </SidePanel>
  )
}
