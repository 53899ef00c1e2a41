import { useWatch } from 'react-hook-form'
import { endClassOf, endClassWords } from '#shared/participations/endClass.ts'
import { useCodeItems, useCodes } from '../../api/useCodes.ts'
import { SelectField } from '../../ui/form/SelectField.tsx'

type Props = { label: string; required?: boolean; none?: string }

/** Why a participation ends, with the class the reason is counted in. */
export function EndReasonField({ label, required = false, none }: Props) {
  const endReason = useWatch<{ endReason: string | null }, 'endReason'>({ name: 'endReason' })
  const reasons = useCodes('end_reason', endReason)
  const chosen = useCodeItems('end_reason').find(({ code }) => code === endReason)
  return (
    <SelectField
      name="endReason"
      label={label}
      required={required}
      options={reasons}
      {...(none !== undefined && { none })}
      {...(chosen && { hint: `W sprawozdaniach: ${endClassWords[endClassOf(chosen.attributes)].noun}.` })}
    />
  )
}
