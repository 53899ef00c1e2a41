import type { Club } from '#shared/club/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { PersonEntryPanel } from './PersonEntryPanel.tsx'
import { StaffName } from './StaffName.tsx'

type Operator = Club['operators'][number]
type Props = {
  /** `undefined`: a new one. */
  operator: Operator | undefined
  onClose: () => void
}

/** Somebody who works at this computer. Who is at work now cannot be taken off the list. */
export function OperatorPanel({ operator, onClose }: Props) {
  const save = useTell('club.saveOperator')
  const remove = useTell('club.removeOperator')
  const say = useSay()
  const takeOff = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto osobę z listy. W historii jej nazwisko zostało.' })
    onClose()
  }
  return (
    <PersonEntryPanel
      title={operator ? operator.name : 'Nowa osoba przy pracy'}
      values={{ name: operator?.name ?? '', detail: operator?.role ?? '' }}
      detailLabel="Rola"
      detailHint="Na przykład: koordynator, księgowa."
      submit={operator ? 'Zapisz osobę' : 'Dodaj osobę'}
      onSend={({ name, detail }) => save.tell({ id: operator?.id ?? null, name, role: detail })}
      onSaved={() => {
        say({ sentence: 'Zapisano osobę przy pracy.' })
        onClose()
      }}
      onClose={onClose}
      onRemove={operator && !operator.current ? () => void takeOff(operator.id) : undefined}
      nameField={<StaffName />}
    />
  )
}
