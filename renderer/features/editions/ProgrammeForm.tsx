import { hoursOf, minutesOf } from '#shared/editions/hours.ts'
import type { Edition } from '#shared/editions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SegmentedChoice } from '../../ui/form/SegmentedChoice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { inputOf, valuesOf } from './editionValues.ts'
import { ProgrammeRows } from './ProgrammeRows.tsx'

/** Hours in hundredths, so that they stay as typed whichever length of an hour is chosen. */
export type ProgrammeValues = {
  revision: number
  hourMinutes: 45 | 60
  activities: { name: string; hours: number | null }[]
}

const programmeOf = ({ revision, hourMinutes, activities }: Edition): ProgrammeValues => ({
  revision,
  hourMinutes,
  activities: activities.map(({ name, minutes }) => ({ name, hours: hoursOf(minutes, hourMinutes) })),
})
const lengths = [
  { value: 60, label: '60 minut (zegarowa)' },
  { value: 45, label: '45 minut (lekcyjna)' },
]

/** The classes of an edition with their hours; they are printed on its certificates. */
export function ProgrammeForm({ edition }: { edition: Edition }) {
  const { tell } = useTell('editions.save')
  const say = useSay()
  const values = programmeOf(edition)
  return (
    <Form<ProgrammeValues, unknown>
      label="Program zajęć"
      values={values}
      submit="Zapisz program"
      onSend={({ revision, hourMinutes, activities }) =>
        tell({
          ...inputOf(valuesOf(edition)),
          revision,
          hourMinutes,
          activities: activities.map(({ name, hours }) => ({ name, minutes: minutesOf(hours ?? 0, hourMinutes) })),
        })
      }
      onSaved={() => say({ sentence: 'Zapisano program zajęć.' })}
    >
      <FollowRecord values={values} />
      <SegmentedChoice name="hourMinutes" label="Godzina zajęć trwa" options={lengths} />
      <ProgrammeRows />
    </Form>
  )
}
