import { Button, NativeSelect } from '@mantine/core'
import { IconMapPin, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useRoute, useSearch } from 'wouter'
import type { EditionRow } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../api/hooks.tsx'
import { AttendanceBoard } from '../features/classes/AttendanceBoard.tsx'
import { ClassesSummary } from '../features/classes/ClassesSummary.tsx'
import { GroupList } from '../features/classes/GroupList.tsx'
import { GroupPanel, NewGroupPanel } from '../features/classes/GroupPanel.tsx'
import { NewSessionPanel } from '../features/classes/NewSessionPanel.tsx'
import { SessionList } from '../features/classes/SessionList.tsx'
import { SessionPanel } from '../features/classes/SessionPanel.tsx'
import { VenuesPanel } from '../features/classes/VenuesPanel.tsx'
import { WeekView } from '../features/classes/WeekView.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import { useLeave } from '../ui/layout/askContext.tsx'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import { GroupPrints, SessionPrints } from './ClassesPrints.tsx'
import { classesPlace, placeOf } from './classesPlace.ts'

/** The edition that runs today, else the latest. */
const usual = (editions: readonly EditionRow[], today: IsoDate): EditionRow | undefined =>
  editions.find((edition) => edition.startsOn <= today && today <= edition.endsOn) ?? editions[0]

/** Groups, meetings, attendance: `/zajecia/obecnosc?edycja=3&grupa=7`; `?spotkanie=12` opens a meeting. */
export default function ClassesPage() {
  const editions = useAsk('editions.list', {})
  const status = useAsk('app.status', {})
  const asked = placeOf(useSearch())
  const opened = useAsk('classes.session', { id: asked.sessionId ?? 1 }, { enabled: asked.sessionId !== null })
  const [, go] = useLocation()
  const error = editions.error ?? status.error
  if (error)
    return (
      <Page title="Zajęcia">
        <RefusedState error={error} onAgain={editions.again} />
      </Page>
    )
  if (!editions.data || !status.data || (asked.sessionId !== null && asked.editionId === null && opened.isLoading))
    return <Loading what="Wczytuję zajęcia…" />
  const today = status.data.today
  const wanted = asked.editionId ?? opened.data?.editionId
  const edition = editions.data.find((one) => one.id === wanted) ?? usual(editions.data, today)
  if (!edition)
    return (
      <Page title="Zajęcia">
        <EmptyState
          title="Zajęcia prowadzi się w edycji"
          action={{ label: 'Przejdź do edycji', onAct: () => go('/edycje') }}
        >
          Tu zaplanujesz spotkania grup i zaznaczysz obecność. Najpierw dodaj edycję i jej uczestników.
        </EmptyState>
      </Page>
    )
  return <Classes key={edition.id} edition={edition} editions={editions.data} today={today} />
}

type Props = { edition: EditionRow; editions: readonly EditionRow[]; today: IsoDate }
type Beside = 'newSession' | 'newGroup' | 'venues'

function Classes({ edition, editions, today }: Props) {
  const [, go] = useLocation()
  const leave = useLeave()
  const [, params] = useRoute('/zajecia/:part')
  const { groupId, sessionId, groupOpenId } = placeOf(useSearch())
  const part = params?.part ?? 'spotkania'
  const [beside, setBeside] = useState<Beside>()
  const [asWeek, setAsWeek] = useState(false)
  const { data: groups = [] } = useAsk('classes.groups', { editionId: edition.id })
  const to = (change: Parameters<typeof classesPlace>[1], replace = false) =>
    go(classesPlace(part, { editionId: edition.id, groupId, ...change }), { replace })
  const goIfFree = async (act: () => void) => {
    if (await leave()) act()
  }
  const open = (next: Beside) =>
    void goIfFree(() => {
      to({})
      setBeside(next)
    })
  const show = (change: Parameters<typeof classesPlace>[1]) =>
    void goIfFree(() => {
      setBeside(undefined)
      to(change)
    })
  const toPart = (next: string, group = groupId) =>
    void goIfFree(() => {
      setBeside(undefined)
      go(classesPlace(next, { editionId: edition.id, groupId: group }))
    })
  const close = () => {
    setBeside(undefined)
    to({})
  }
  const editionSelect = editions.length > 1 && (
    <NativeSelect
      label="Edycja"
      w="14rem"
      value={edition.id}
      onChange={({ currentTarget: { value } }) =>
        void goIfFree(() => go(classesPlace(part, { editionId: Number(value), groupId: null })))
      }
    >
      {editions.map((one) => (
        <option key={one.id} value={one.id}>
          {one.name}
        </option>
      ))}
    </NativeSelect>
  )
  const groupSelect = groups.length > 0 && (
    <NativeSelect
      label="Grupa"
      w="14rem"
      value={groupId ?? ''}
      onChange={({ currentTarget: { value } }) => show({ groupId: value === '' ? null : Number(value) })}
    >
      <option value="">wszystkie grupy</option>
      {groups.map((group) => (
        <option key={group.id} value={group.id}>
          {group.name}
        </option>
      ))}
    </NativeSelect>
  )
  const filter = (
    <>
      {editionSelect}
      {groupSelect}
    </>
  )
  const view = (
    <Button variant="default" onClick={() => setAsWeek(!asWeek)}>
      {asWeek ? 'Pokaż listę' : 'Pokaż tydzień'}
    </Button>
  )
  const panel =
    sessionId !== null ? (
      <SessionPanel
        key={`s${sessionId}`}
        id={sessionId}
        today={today}
        onClose={close}
        onAttendance={(session) => toPart('obecnosc', session.groupId)}
        prints={<SessionPrints id={sessionId} />}
        scans={<ScanBox kind="classSession" id={sessionId} />}
        history={<RecordHistory kind="classSession" id={sessionId} />}
      />
    ) : groupOpenId !== null ? (
      <GroupPanel
        key={`g${groupOpenId}`}
        id={groupOpenId}
        onClose={close}
        onPlan={() =>
          void goIfFree(() => {
            to({ groupId: groupOpenId })
            setBeside('newSession')
          })
        }
        onAttendance={() => toPart('obecnosc', groupOpenId)}
        prints={<GroupPrints id={groupOpenId} day={today} />}
        history={<RecordHistory kind="classGroup" id={groupOpenId} />}
      />
    ) : beside === 'newSession' ? (
      <NewSessionPanel
        editionId={edition.id}
        groupId={groupId}
        today={today < edition.endsOn && today > edition.startsOn ? today : edition.startsOn}
        onGroup={(next) => to({ groupId: next }, true)}
        onClose={close}
        onSaved={close}
      />
    ) : beside === 'newGroup' ? (
      <NewGroupPanel editionId={edition.id} onClose={close} onAdded={(id) => show({ groupOpenId: id })} />
    ) : beside === 'venues' ? (
      <VenuesPanel onClose={close} />
    ) : undefined
  const narrow = panel !== undefined
  const openSession = (id: number) => show({ sessionId: id })
  const start = today >= edition.startsOn && today <= edition.endsOn ? today : edition.startsOn
  return (
    <Page
      title="Zajęcia"
      panel={panel}
      actions={
        <>
          <Button variant="default" leftSection={<IconMapPin size={16} aria-hidden />} onClick={() => open('venues')}>
            Miejsca
          </Button>
          {part === 'grupy' ? (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('newGroup')}>
              Nowa grupa
            </Button>
          ) : (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => open('newSession')}>
              Zaplanuj spotkanie
            </Button>
          )}
        </>
      }
    >
      <Tabs
        label="Części zajęć"
        value={part}
        onChange={(next) => toPart(next)}
        tabs={[
          {
            id: 'grupy',
            label: 'Grupy',
            content: (
              <GroupList
                editionId={edition.id}
                openId={groupOpenId}
                narrow={narrow}
                filter={editionSelect}
                onOpen={(id) => show({ groupOpenId: id })}
                onNew={() => open('newGroup')}
              />
            ),
          },
          {
            id: 'spotkania',
            label: 'Spotkania',
            content: asWeek ? (
              <WeekView
                editionId={edition.id}
                groupId={groupId}
                today={today}
                start={start}
                openId={sessionId}
                filter={
                  <>
                    {filter}
                    {view}
                  </>
                }
                onOpen={openSession}
              />
            ) : (
              <SessionList
                key={groupId}
                editionId={edition.id}
                groupId={groupId}
                today={today}
                openId={sessionId}
                narrow={narrow}
                filter={
                  <>
                    {filter}
                    {view}
                  </>
                }
                onClearGroup={() => show({ groupId: null })}
                onOpen={openSession}
                onNew={() => open('newSession')}
              />
            ),
          },
          {
            id: 'obecnosc',
            label: 'Obecność',
            content: (
              <AttendanceBoard
                editionId={edition.id}
                groupId={groupId}
                today={today}
                filter={filter}
                onOpenSession={openSession}
                onPlan={() => open('newSession')}
              />
            ),
          },
          {
            id: 'podsumowanie',
            label: 'Podsumowanie',
            content: <ClassesSummary editionId={edition.id} filter={editionSelect} />,
          },
        ]}
      />
    </Page>
  )
}
