import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { useLocation, useRoute, useSearch } from 'wouter'
import type { Edition, ParticipantRow, Path } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../api/hooks.tsx'
import { AddParticipantPanel } from '../features/editions/AddParticipantPanel.tsx'
import { fullName } from '../features/editions/chosenParticipants.ts'
import { EditionFigures } from '../features/editions/EditionFigures.tsx'
import { EditionForm } from '../features/editions/EditionForm.tsx'
import { EndPanel } from '../features/editions/EndPanel.tsx'
import { JoinPathPanel } from '../features/editions/JoinPathPanel.tsx'
import { ParticipantsTable } from '../features/editions/ParticipantsTable.tsx'
import { ParticipationPanel } from '../features/editions/ParticipationPanel.tsx'
import { ProgrammeForm } from '../features/editions/ProgrammeForm.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { ManyConsentsPanel } from '../features/participations/ManyConsentsPanel.tsx'
import { editionTitle } from '../texts/editionTitle.ts'
import { useLeave } from '../ui/layout/askContext.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import { editionTabs } from './edition/editionTabs.ts'
import { IssuePage } from './IssuePage.tsx'
import { idsIn } from './idsInAddress.ts'

type Beside =
  | { kind: 'add' }
  | { kind: 'end' | 'join' | 'consents'; ids: readonly number[] }
  | { kind: 'participation'; id: number }
type Marks = { marked: ReadonlySet<string>; onMarked: (ids: ReadonlySet<string>) => void }
type Props = Marks & { edition: Edition; people: readonly ParticipantRow[]; paths: readonly Path[]; today: IsoDate }

function EditionRecord({ edition, people, paths, today, marked, onMarked }: Props) {
  const [, go] = useLocation()
  const leave = useLeave()
  const [, part] = useRoute('/edycje/:id/czesc/:tab')
  const tab = part?.tab ?? 'people'
  const [beside, setBeside] = useState<Beside>()
  const close = () => setBeside(undefined)
  const openBeside = async (next: Beside) => {
    if (await leave()) setBeside(next)
  }
  const openTab = async (next: string) => {
    if (!(await leave())) return
    close()
    go(`/edycje/${edition.id}/czesc/${next}`, { replace: true })
  }
  const open = beside?.kind === 'participation' ? people.find((row) => row.id === beside.id) : undefined
  const panel =
    beside?.kind === 'add' ? (
      <AddParticipantPanel edition={edition} people={people} onClose={close} />
    ) : beside?.kind === 'end' ? (
      <EndPanel
        key={beside.ids.join()}
        edition={edition}
        chosen={people.filter((row) => beside.ids.includes(row.id))}
        today={today}
        onClose={close}
      />
    ) : beside?.kind === 'join' ? (
      <JoinPathPanel
        key={beside.ids.join()}
        edition={edition}
        paths={paths}
        chosen={people.filter((row) => beside.ids.includes(row.id))}
        onClose={close}
      />
    ) : beside?.kind === 'consents' ? (
      <ManyConsentsPanel
        key={beside.ids.join()}
        chosen={people
          .filter((row) => beside.ids.includes(row.id))
          .map((row) => ({ participationId: row.id, name: fullName(row) }))}
        day={today < edition.endsOn ? today : edition.startsOn}
        onClose={close}
      />
    ) : open ? (
      <ParticipationPanel
        key={open.id}
        row={open}
        onClose={close}
        history={<RecordHistory kind="participation" id={open.id} />}
      />
    ) : undefined
  return (
    <Page
      title={editionTitle(edition.name)}
      note={<EditionFigures edition={edition} people={people} />}
      panel={tab === 'people' && panel}
      actions={
        tab === 'people' && (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void openBeside({ kind: 'add' })}>
            Dopisz osobę
          </Button>
        )
      }
    >
      <Tabs
        label="Części edycji"
        value={tab}
        onChange={(next) => void openTab(next)}
        tabs={[
          {
            id: 'people',
            label: 'Uczestnicy',
            count: people.length,
            content: (
              <ParticipantsTable
                rows={people}
                paths={paths}
                marked={marked}
                onMarked={onMarked}
                openId={open?.id ?? null}
                narrow={panel !== undefined}
                onOpen={(row) => void openBeside({ kind: 'participation', id: row.id })}
                onAdd={() => void openBeside({ kind: 'add' })}
                onEnd={(rows) => void openBeside({ kind: 'end', ids: rows.map((row) => row.id) })}
                onJoin={(rows) => void openBeside({ kind: 'join', ids: rows.map((row) => row.id) })}
                onConsents={(rows) => void openBeside({ kind: 'consents', ids: rows.map((row) => row.id) })}
                onIssue={(rows) =>
                  go(`/edycje/${edition.id}/zaswiadczenia?udzialy=${rows.map((row) => row.id).join(',')}`)
                }
              />
            ),
          },
          ...editionTabs.map(({ path, label, component: Part }) => ({
            id: path,
            label,
            content: (
              <Suspense fallback={<Loading />}>
                <Part edition={edition} />
              </Suspense>
            ),
          })),
          { id: 'programme', label: 'Program zajęć', content: <ProgrammeForm edition={edition} /> },
          {
            id: 'data',
            label: 'Dane',
            content: <EditionForm edition={edition} onRemoved={() => go('/edycje')} />,
          },
          { id: 'history', label: 'Historia', content: <RecordHistory kind="edition" id={edition.id} /> },
        ]}
      />
    </Page>
  )
}

/** One edition: its people, programme, data, history; `/edycje/3/zaswiadczenia?udzialy=1,2` issues certificates. */
export function EditionPage({ id }: { id: number }) {
  const [, go] = useLocation()
  const [isIssuing] = useRoute('/edycje/:id/zaswiadczenia')
  const chosen = idsIn(useSearch(), 'udzialy')
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const edition = useAsk('editions.get', { id })
  const people = useAsk('editions.participants', { editionId: id })
  const paths = useAsk('editions.paths', { editionId: id })
  const status = useAsk('app.status', {})
  const refused = edition.error ?? people.error ?? paths.error ?? status.error
  if (refused)
    return (
      <Page title="Edycja">
        <RefusedState error={refused} onAgain={edition.again} />
      </Page>
    )
  if (!edition.data || !people.data || !paths.data || !status.data) return <Loading what="Wczytuję edycję…" />
  if (isIssuing)
    return (
      <IssuePage
        edition={edition.data}
        recipients={people.data
          .filter((row) => chosen.includes(row.id))
          .map((row) => ({ participationId: row.id, name: fullName(row) }))}
        today={status.data.today}
        onBack={() => go(`/edycje/${id}`)}
        onIssued={(ids) => {
          setMarked(new Set())
          go(`/zaswiadczenia/wydruk?id=${ids.join(',')}`, { replace: true })
        }}
      />
    )
  return (
    <EditionRecord
      edition={edition.data}
      people={people.data}
      paths={paths.data}
      today={status.data.today}
      marked={marked}
      onMarked={setMarked}
    />
  )
}
