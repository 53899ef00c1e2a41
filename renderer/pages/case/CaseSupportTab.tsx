import { useAsk } from '../../api/hooks.tsx'
import { WorkPanel } from '../../features/communityWork/WorkPanel.tsx'
import { WorkTable } from '../../features/communityWork/WorkTable.tsx'
import { RecordHistory } from '../../features/history/RecordHistory.tsx'
import { OverlapNotice } from '../../features/outcomes/OverlapList.tsx'
import { CaseSupports } from '../../features/supports/CaseSupports.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** What the person got beside classes: courses, internships, community work, benefits, events. */
export default function CaseSupportTab({ participationId }: CaseTabProps) {
  const head = useAsk('participations.head', { id: participationId })
  const status = useAsk('app.status', {})
  const works = useAsk('communityWork.list', { participationId })
  const overlaps = useAsk('outcomes.overlaps', { participationId })
  const error = head.error ?? status.error ?? works.error ?? overlaps.error
  if (error) return <RefusedState error={error} onAgain={head.again} />
  if (!head.data || !status.data || !works.data) return <Loading what="Wczytuję wsparcie…" />
  if (head.data.startedOn === null)
    return (
      <EmptyState title="Ta osoba nie jest jeszcze uczestnikiem">
        Kursy, staże i świadczenia zapisuje się uczestnikom edycji.
      </EmptyState>
    )
  const person = { value: participationId, label: `${head.data.lastName} ${head.data.firstName}` }
  const rows = works.data
  return (
    <CaseSupports
      participationId={participationId}
      editionId={head.data.editionId}
      person={person}
      today={status.data.today}
      history={(kind, id) => <RecordHistory kind={kind} id={id} />}
      notice={<OverlapNotice rows={overlaps.data ?? []} />}
      works={
        rows.length > 0 && ((openId, onOpen) => <WorkTable rows={rows} show="one" openId={openId} onOpen={onOpen} />)
      }
      workPanel={(id, onAdded, onClose) => (
        <WorkPanel
          key={id}
          work={rows.find((row) => row.id === id)}
          people={[person]}
          scope={participationId}
          history={(of) => <RecordHistory kind="communityWork" id={of} />}
          onAdded={onAdded}
          onClose={onClose}
        />
      )}
    />
  )
}
