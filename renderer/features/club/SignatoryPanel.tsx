import type { Club } from '#shared/club/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { PersonEntryPanel } from './PersonEntryPanel.tsx'

type Signatory = Club['signatories'][number]
type Props = {
  /** `undefined`: a new one. */
  signatory: Signatory | undefined
  onClose: () => void
}

/** Somebody who signs for the association. */
export function SignatoryPanel({ signatory, onClose }: Props) {
  const save = useTell('club.saveSignatory')
  const remove = useTell('club.removeSignatory')
  const say = useSay()
  const takeOff = async (id: number) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: 'Usunięto osobę podpisującą.' })
    onClose()
  }
  return (
    <PersonEntryPanel
      title={signatory ? signatory.name : 'Nowa osoba podpisująca'}
      values={{ name: signatory?.name ?? '', detail: signatory?.functionTitle ?? '' }}
      detailLabel="Funkcja"
      detailHint="Tak, jak ma stać pod podpisem, na przykład: prezes zarządu."
      submit={signatory ? 'Zapisz osobę' : 'Dodaj osobę'}
      onSend={({ name, detail }) => save.tell({ id: signatory?.id ?? null, name, functionTitle: detail })}
      onSaved={() => {
        say({ sentence: 'Zapisano osobę podpisującą.' })
        onClose()
      }}
      onClose={onClose}
      onRemove={signatory && (() => void takeOff(signatory.id))}
    />
  )
}
