import { useEffect } from 'react'
import { useFormContext } from 'react-hook-form'
import { formatRate } from '#shared/classes/attendanceRules.ts'
import { useAsk } from '../../api/hooks.tsx'
import { ManyField } from '../../ui/form/ManyField.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './certificates.module.css'
import { aboutOf, type OtherValues } from './otherIssue.ts'

/** Who can get the certificate: those who can are marked at once; of the others it says what stands in the way. */
export function CandidateFields({ kind, about }: { kind: 'ZU' | 'ZP'; about: string }) {
  const { setValue } = useFormContext<OtherValues>()
  const { data, error, again } = useAsk('certificates.candidates', { kind, ...aboutOf(about) })
  useEffect(() => {
    if (data)
      setValue(
        'participationIds',
        data.filter((one) => one.ready).map((one) => one.participationId),
      )
  }, [data, setValue])
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const ready = data.filter((one) => one.ready).length
  return (
    <ManyField<OtherValues>
      name="participationIds"
      label={`Dla kogo (${ready} z ${data.length})`}
      className={css.candidates ?? ''}
      atLeastOne="Zaznacz osoby, którym wydajesz zaświadczenia."
      options={data.map((one) => ({
        value: one.participationId,
        disabled: !one.ready,
        label: [
          one.name,
          ...(one.rate === null ? [] : [`frekwencja ${formatRate(one.rate)}`]),
          ...(one.why ? [one.why] : []),
        ].join(' · '),
      }))}
    />
  )
}
