import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { CodeItem } from '#shared/codeLists/contract.ts'
import type { EditableList } from '#shared/codeLists/lists.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { AttributeFields } from './AttributeFields.tsx'
import { type CodeTyped, inputOf, typedOf } from './codeTyped.ts'

type Props = {
  list: EditableList
  /** Undefined: a new one. */
  item: CodeItem | undefined
  onClose: () => void
  onAdded: (id: number) => void
}

/** One code of a list: its words, the days it holds, what the program needs to know of it. */
export function CodeItemPanel({ list, item, onClose, onAdded }: Props) {
  const save = useTell('codeLists.save')
  const remove = useTell('codeLists.remove')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto pozycję słownika.' })
    onClose()
  }
  return (
    <SidePanel
      title={item ? item.label : 'Nowa pozycja'}
      width={400}
      onClose={onClose}
      actions={
        item && (
          <ActionIcon aria-label="Usuń pozycję" title="Usuń pozycję" onClick={() => void takeAway(item.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Refusal message={refusal} />
      <Form<CodeTyped, { id: number }>
        label={item ? `Pozycja: ${item.label}` : 'Nowa pozycja słownika'}
        values={typedOf(list, item)}
        submit="Zapisz pozycję"
        onSend={(typed) => save.tell(inputOf(list, item, typed))}
        onSaved={({ id }) => {
          say({ sentence: 'Zapisano pozycję słownika.' })
          if (!item) onAdded(id)
        }}
        onCancel={onClose}
      >
        <TextField name="label" label="Nazwa" required autoFocus={!item} />
        <TextField
          name="code"
          label="Kod"
          required
          disabled={item !== undefined}
          hint={item ? 'Kod się nie zmienia: noszą go zapisy.' : 'Krótki, na przykład Z12.'}
        />
        <AttributeFields attributes={list.attributes} />
        <DateField name="validFrom" label="Obowiązuje od" />
        <DateField name="validTo" label="Obowiązuje do" />
        <CheckField name="active" label="Na liście wyboru" />
      </Form>
    </SidePanel>
  )
}
