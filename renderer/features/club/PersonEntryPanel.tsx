import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'

export type Entry = { name: string; detail: string }
type Props = {
  title: string
  values: Entry
  /** What the second field is: `Funkcja`, `Rola`. */
  detailLabel: string
  detailHint: string
  submit: string
  onSend: (entry: Entry) => Promise<Result<unknown, CallError>>
  onSaved: () => void
  onClose: () => void
  /** Takes the entry off the list; without it the entry has to stay. */
  onRemove?: (() => void) | undefined
  /** The field of the name, where it is more than a line of text. */
  nameField?: ReactNode
}

/** One person of a short list in the settings: a name and what they do. */
export const PersonEntryPanel = (props: Props) => (
  <SidePanel title={props.title} onClose={props.onClose}>
    <Form<Entry, unknown>
      label={props.title}
      values={props.values}
      submit={props.submit}
      onSend={props.onSend}
      onSaved={props.onSaved}
      onCancel={props.onClose}
      footer={
        props.onRemove && (
          <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={props.onRemove}>
            Usuń z listy
          </Button>
        )
      }
    >
      {props.nameField ?? <TextField name="name" label="Imię i nazwisko" required />}
      <TextField name="detail" label={props.detailLabel} hint={props.detailHint} />
    </Form>
  </SidePanel>
)
