import { Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Template, TemplateInput } from '#shared/diagnoses/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = { template: Template; onCopied: (id: number) => void; onRemoved: () => void }

/** Name of a card and whether it is offered; a copy of it to change. */
export function TemplateForm({ template, onCopied, onRemoved }: Props) {
  const save = useTell('diagnoses.saveTemplate')
  const copy = useTell('diagnoses.copyTemplate')
  const remove = useTell('diagnoses.removeTemplate')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const { id, name, active, note, revision } = template
  const values = { name, active, note, revision }
  const makeCopy = async () => {
    const answer = await copy.tell({ id, name: `${name.slice(0, 110)} (kopia)` })
    if (!answer.ok) return setRefusal(answer.error.message)
    say({ sentence: `Dodano kopię wzoru „${name}”.` })
    onCopied(answer.value.id)
  }
  const takeAway = async () => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return setRefusal(answer.error.message)
    say({ sentence: `Usunięto wzór „${name}”. Jest w koszu.` })
    onRemoved()
  }
  return (
    <>
      <Refusal message={refusal} />
      <Form<Omit<TemplateInput, 'id'>, unknown>
        label="Wzór diagnozy"
        values={values}
        submit="Zapisz wzór"
        onSend={(typed) => save.tell({ ...typed, id })}
        onSaved={() => say({ sentence: 'Zapisano wzór diagnozy.' })}
        footer={
          <>
            <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void makeCopy()}>
              Kopiuj wzór
            </Button>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => void takeAway()}
            >
              Usuń wzór
            </Button>
          </>
        }
      >
        <FollowRecord values={values} />
        <FieldRow>
          <TextField name="name" label="Nazwa wzoru" width="20rem" required />
          <TextField name="note" label="Uwaga dla siebie" width="20rem" />
        </FieldRow>
        <CheckField name="active" label="Proponowany przy nowych pomiarach" />
      </Form>
    </>
  )
}
