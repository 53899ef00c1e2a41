import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { marks } from '#shared/classes/attendanceRules.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import type { CaseClasses, CaseMeeting } from '#shared/supportCards/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useCodes } from '../../api/useCodes.ts'
import { DateField } from '../../ui/form/DateField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { TimeField } from '../../ui/form/TimeField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { LimitMeter } from './LimitMeter.tsx'
import {
  type MeetingValues,
  meetingInput,
  meetingValues,
  newMeeting,
  nextMeeting,
  typedMinutes,
  usedBefore,
} from './meetingValues.ts'
import css from './supportCards.module.css'
import { type IndividualType, useIndividualTypes } from './useIndividualTypes.ts'

type Props = {
  data: CaseClasses
  /** `undefined`: a new one. */
  meeting: CaseMeeting | undefined
  onDone: () => void
}

/** Specialists who work now, and the one the meeting has already. */
function useSpecialists(kept: readonly number[]) {
  const { data = [] } = useAsk('staff.list', {})
  return data
    .filter((person) => person.active || kept.includes(person.id))
    .map((person) => ({ value: person.id, label: [person.name, ...person.roles].join(', ') }))
}

/** What the meeting in the form would make of the limit. */
function TypedLimit({ data, meeting, types }: Props & { types: readonly IndividualType[] }) {
  const values = useWatch() as MeetingValues
  const type = types.find(({ value }) => value === values.supportType)
  if (!type) return null
  const used = usedBefore(data, type.value, meeting) + (typedMinutes(values) ?? 0)
  const limit = data.supports.find((one) => one.supportType === type.value)?.limitMinutes ?? null
  return <LimitMeter label={`Limit: ${type.label}`} used={used} limit={limit} hourMinutes={type.hourMinutes} />
}

/** Who is somewhere else at that time. The meeting can be saved all the same. */
function TypedConflicts({ data, meeting }: Props) {
  const values = useWatch() as MeetingValues
  const { heldOn, startsAt, endsAt } = values
  const complete = typeof heldOn === 'string' && isIsoDate(heldOn) && typedMinutes({ ...values, mark: 'O' }) !== null
  const [question] = useDebouncedValue(
    JSON.stringify(
      complete && {
        sessionId: meeting?.sessionId ?? null,
        editionId: data.editionId,
        groupId: null,
        participationIds: [data.participationId],
        days: [heldOn],
        startsAt,
        endsAt,
        leaderIds: values.leaderId === null ? [] : [values.leaderId],
        venueId: values.venueId,
      },
    ),
    250,
  )
  const asked = JSON.parse(question)
  const { data: warnings = [] } = useAsk('classes.warnings', asked || nothingAsked, {
    enabled: asked !== false,
    keep: true,
  })
  if (asked === false || warnings.length === 0) return null
  return (
    <Notice kind="due" title="Zwróć uwagę">
      {warnings.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  )
}
const nothingAsked = {
  sessionId: null,
  editionId: 1,
  groupId: null,
  days: [],
  startsAt: 0,
  endsAt: 1,
  leaderIds: [],
  venueId: null,
}

function Fields({
  types,
  meeting,
  isNew,
}: {
  types: readonly IndividualType[]
  meeting: CaseMeeting | undefined
  isNew: boolean
}) {
  const mark = useWatch<MeetingValues, 'mark'>({ name: 'mark' })
  const specialists = useSpecialists(meeting?.leaderIds ?? [])
  const words = useCodes('attendance_mark')
  const options = marks.map((value) => ({
    value,
    label: `${value} – ${words.find((one) => one.value === value)?.label ?? value}`,
  }))
  const kept = meeting && !types.some(({ value }) => value === meeting.supportType)
  return (
    <>
      <FieldRow>
        <SelectField<MeetingValues>
          name="supportType"
          label="Rodzaj wsparcia"
          required
          width="19rem"
          options={kept ? [...types, { value: meeting.supportType, label: meeting.supportLabel }] : types}
        />
        <DateField name="heldOn" label="Data" required autoFocus={!isNew} />
        <TimeField name="startsAt" label="Od" required />
        <TimeField name="endsAt" label="Do" required />
        <TextField name="topic" label="Temat" maxLength={300} className={css.topic ?? ''} />
      </FieldRow>
      <FieldRow>
        <SelectField<MeetingValues>
          name="leaderId"
          label="Specjalista"
          none="nie podano"
          width="19rem"
          options={specialists}
        />
        <SelectField<MeetingValues> name="mark" label="Obecność" width="19rem" options={options} />
        {mark === 'S' && <NumberField name="presentMinutes" label="Minuty obecności" unit="min" required />}
      </FieldRow>
    </>
  )
}

/** One individual meeting; after a new one is saved the fields wait for the next, with the same kind, specialist and time. */
export function MeetingForm({ data, meeting, onDone }: Props) {
  const { tell } = useTell('supportCards.saveMeeting')
  const remove = useTell('classes.removeSessions')
  const say = useSay()
  const types = useIndividualTypes()
  const last = data.meetings.filter(({ form }) => form === 'individual').at(-1)
  const entry = useRef<HTMLDivElement>(null)
  const [saved, setSaved] = useState(0)
  // The next meeting of a series of entries begins with its day, once the emptied fields are drawn.
  useEffect(() => {
    if (saved > 0) entry.current?.querySelector<HTMLElement>('input[name=heldOn]')?.focus()
  }, [saved])
  return (
    <div ref={entry} className={css.entry}>
      <Form<MeetingValues, { counted: boolean }>
        label={meeting ? 'Spotkanie indywidualne' : 'Nowe spotkanie indywidualne'}
        values={meeting ? meetingValues(meeting) : newMeeting(last)}
        submit={meeting ? 'Zapisz spotkanie' : 'Dodaj spotkanie'}
        enterGoesOn
        onSend={(values) => {
          const type = types.find(({ value }) => value === values.supportType)
          const hour = meeting?.supportType === values.supportType ? meeting?.hourMinutes : type?.hourMinutes
          return tell(meetingInput(values, data.participationId, hour ?? 60, meeting))
        }}
        onSaved={({ counted }, _, form) => {
          say({
            sentence: counted
              ? 'Zapisano spotkanie; jest policzone.'
              : 'Zapisano spotkanie na później; policzy się po zatwierdzeniu obecności.',
          })
          if (meeting) return onDone()
          form.reset(nextMeeting(form.getValues()))
          setSaved((count) => count + 1)
        }}
        {...(meeting ? { onCancel: onDone } : {})}
        footer={
          meeting && (
            <RemoveButton
              label="Usuń spotkanie"
              said="Usunięto spotkanie indywidualne."
              onRemove={() => remove.tell({ id: meeting.sessionId, scope: 'one' })}
              onGone={onDone}
            />
          )
        }
      >
        <Fields types={types} meeting={meeting} isNew={meeting === undefined} />
        <TypedLimit data={data} meeting={meeting} onDone={onDone} types={types} />
        <TypedConflicts data={data} meeting={meeting} onDone={onDone} />
      </Form>
    </div>
  )
}
