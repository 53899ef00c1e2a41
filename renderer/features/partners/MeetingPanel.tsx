import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { Meeting, MeetingInput } from '#shared/partners/meetings/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { MeetingFields, type MeetingValues } from './MeetingFields.tsx'
import css from './partners.module.css'
import type { SectionProps } from './sectionProps.ts'

const newMeeting = (today: IsoDate): MeetingValues => ({
  id: null,
  agreementId: null,
  title: 'Spotkanie partnerów',
  heldOn: today,
  startsAt: null,
  endsAt: null,
  place: '',
  status: 'planned',
  invitedOn: null,
  agenda: '',
  minutesText: '',
  chairedBy: '',
  minutesBy: '',
  note: '',
  attendees: [],
  decisions: [],
  revision: 0,
})
const valuesOf = ({ agreementTitle: _, attendees, ...values }: Meeting): MeetingValues => ({
  ...values,
  attendees: attendees.map(({ partnerName: _p, ...one }) => one),
})

type FormProps = { values: MeetingValues; onSaved: (id: number) => void; onCancel?: () => void }
function MeetingForm({ values, onSaved, onCancel }: FormProps) {
  const { tell } = useTell('partnerMeetings.save')
  const say = useSay()
  const isNew = values.id === null
  return (
    <Form<MeetingValues, { id: number }>
      label={isNew ? 'Nowe spotkanie partnerów' : 'Spotkanie partnerów'}
      values={values}
      record={values.id ?? 'nowe'}
      submit={isNew ? 'Dodaj spotkanie' : 'Zapisz spotkanie'}
      onSend={(typed) => tell({ ...typed, heldOn: typed.heldOn ?? '' } satisfies MeetingInput)}
      onSaved={({ id }) => {
        say({ sentence: isNew ? 'Dodano spotkanie partnerów.' : 'Zapisano spotkanie partnerów.' })
        onSaved(id)
      }}
      {...(onCancel ? { onCancel } : {})}
    >
      {!isNew && <FollowRecord values={values} />}
      <MeetingFields isNew={isNew} />
    </Form>
  )
}

type Props = Pick<SectionProps, 'today' | 'print' | 'history' | 'scans'> & {
  id: number | 'new'
  onAdded: (id: number) => void
  onClose: () => void
}

/** A meeting of partners beside the list, with its papers. */
export function MeetingPanel({ id, today, print, history, scans, onAdded, onClose }: Props) {
  const isNew = id === 'new'
  const { data, error, again } = useAsk('partnerMeetings.get', { id: isNew ? 1 : id }, { enabled: !isNew })
  const { tell } = useTell('partnerMeetings.remove')
  if (isNew)
    return (
      <SidePanel title="Nowe spotkanie partnerów" width={560} onClose={onClose}>
        <MeetingForm values={newMeeting(today)} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={data ? `${data.title} ${formatDate(data.heldOn)}` : 'Spotkanie partnerów'}
      width={560}
      onClose={onClose}
      actions={
        data && (
          <RemoveButton
            label="Usuń spotkanie partnerów"
            said="Usunięto spotkanie partnerów."
            onRemove={() => tell({ id })}
            onGone={onClose}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <>
          <div className={css.over}>
            {print([
              { label: 'Zaproszenia dla partnerów', document: { kind: 'meetingInvitation', meetingId: id } },
              { label: 'Lista obecności', document: { kind: 'meetingAttendance', meetingId: id } },
              { label: 'Protokół', document: { kind: 'meetingMinutes', meetingId: id } },
            ])}
          </div>
          <Tabs
            label="Części spotkania"
            tabs={[
              {
                id: 'data',
                label: 'Spotkanie',
                keep: true,
                content: <MeetingForm values={valuesOf(data)} onSaved={() => undefined} />,
              },
              { id: 'scans', label: 'Skany', content: scans('partnerMeeting', id) },
              { id: 'history', label: 'Historia', content: history('partnerMeeting', id) },
            ]}
          />
        </>
      )}
    </SidePanel>
  )
}
