import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Edition } from '#shared/editions/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { EditionFields } from './EditionFields.tsx'
import { type EditionValues, inputOf, valuesOf } from './editionValues.ts'

type Props = { edition: Edition; onRemoved: () => void }

/** The data of an edition. */
export function EditionForm({ edition, onRemoved }: Props) {
  const save = useTell('editions.save')
  const removal = useTell('editions.remove')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const values = valuesOf(edition)
  const remove = async () => {
    const answer = await removal.tell({ id: edition.id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto edycję.' })
    onRemoved()
  }
  return (
    <Form<EditionValues, unknown>
      label="Dane edycji"
      values={values}
      submit="Zapisz zmiany"
      onSend={(typed) => save.tell(inputOf(typed))}
      onSaved={() => say({ sentence: 'Zapisano dane edycji.' })}
      footer={
        <Button variant="subtle" leftSection={<IconTrash size={16} aria-hidden />} onClick={() => void remove()}>
          Usuń edycję
        </Button>
      }
    >
      <FollowRecord values={values} />
      <Refusal message={refusal} />
      <EditionFields isNew={false} />
    </Form>
  )
}
