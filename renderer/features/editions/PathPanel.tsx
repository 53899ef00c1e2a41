import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Path, PathInput } from '#shared/editions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = {
  editionId: number
  /** Null: a new one. */
  path: Path | null
  onClose: () => void
}

/** A path of an edition: to add, rename or remove. */
export function PathPanel({ editionId, path, onClose }: Props) {
  const save = useTell('editions.savePath')
  const removal = useTell('editions.removePath')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const values: PathInput = path
    ? { id: path.id, editionId, name: path.name, note: path.note, revision: path.revision }
    : { id: null, editionId, name: '', note: '', revision: 0 }
  const remove = async (id: number) => {
    const answer = await removal.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto ścieżkę.' })
    onClose()
  }
  return (
    <SidePanel
      title={path?.name ?? 'Nowa ścieżka'}
      width={420}
      onClose={onClose}
      actions={
        path && (
          <ActionIcon aria-label="Usuń ścieżkę" title="Usuń ścieżkę" onClick={() => void remove(path.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Refusal message={refusal} />
      <Form<PathInput, unknown>
        label="Ścieżka"
        values={values}
        submit={path ? 'Zapisz zmiany' : 'Dodaj ścieżkę'}
        onSend={(typed) => save.tell(typed)}
        onSaved={() => {
          say({ sentence: path ? 'Zapisano ścieżkę.' : 'Dodano ścieżkę.' })
          if (!path) onClose()
        }}
        onCancel={onClose}
      >
        {path && <FollowRecord values={values} />}
        <TextField
          name="name"
          label="Nazwa ścieżki"
          hint="Na przykład: KIS, program aktywności lokalnej, kursy."
          required
          autoFocus
        />
        <TextArea name="note" label="Uwagi" limit={500} rows={2} />
      </Form>
    </SidePanel>
  )
}
