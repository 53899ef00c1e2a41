import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { Area, AreaInput } from '#shared/diagnoses/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FieldGroup, FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'

type Props = {
  templateId: number
  /** `undefined`: a new one. */
  area: Area | undefined
  onClose: () => void
  onAdded: (id: number) => void
}
type Values = Omit<AreaInput, 'id' | 'role'> & { role: string | null }

/** One area of the card: what it is called, what its ratings look like, whose task it is. */
export function AreaPanel({ templateId, area, onClose, onAdded }: Props) {
  const { data: lists = [] } = useAsk('club.codeLists', {})
  const save = useTell('diagnoses.saveArea')
  const move = useTell('diagnoses.moveArea')
  const remove = useTell('diagnoses.removeArea')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const roles = lists.flatMap((item) => (item.list === 'staff_role' ? [{ value: item.code, label: item.label }] : []))
  const values: Values = {
    templateId,
    code: area?.code ?? '',
    name: area?.name ?? '',
    description: area?.description ?? '',
    anchor1: area?.anchor1 ?? '',
    anchor4: area?.anchor4 ?? '',
    anchor7: area?.anchor7 ?? '',
    anchor10: area?.anchor10 ?? '',
    role: area?.role ?? null,
    sensitive: area?.sensitive ?? false,
    social: area?.social ?? false,
    active: area?.active ?? true,
    revision: area?.revision ?? 0,
  }
  const shift = async (id: number, by: -1 | 1) => {
    const answer = await move.tell({ id, by })
    setRefusal(answer.ok ? undefined : answer.error.message)
  }
  const takeAway = async ({ id, name }: Area) => {
    const answer = await remove.tell({ id })
    if (!answer.ok) return setRefusal(answer.error.message)
    say({ sentence: `Usunięto obszar „${name}”. Jest w koszu.` })
    onClose()
  }
  return (
    <SidePanel
      title={area ? `${area.code} ${area.name}` : 'Nowy obszar'}
      onClose={onClose}
      actions={
        area && (
          <>
            <ActionIcon aria-label="Przesuń wyżej" title="Przesuń wyżej" onClick={() => void shift(area.id, -1)}>
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label="Przesuń niżej" title="Przesuń niżej" onClick={() => void shift(area.id, 1)}>
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label="Usuń obszar" title="Usuń obszar" onClick={() => void takeAway(area)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </>
        )
      }
    >
      <Refusal message={refusal} />
      <Form<Values, { id: number }>
        label={area ? 'Obszar diagnozy' : 'Nowy obszar diagnozy'}
        values={values}
        submit={area ? 'Zapisz obszar' : 'Dodaj obszar'}
        onSend={(typed) => save.tell({ ...typed, id: area?.id ?? null, role: typed.role ?? '' })}
        onSaved={({ id }, _, form) => {
          say({ sentence: `Zapisano obszar „${form.getValues('name')}”.` })
          if (!area) onAdded(id)
        }}
      >
        {area && <FollowRecord values={values} />}
        {area?.rated && (
          <Notice kind="info">
            W tym obszarze są już oceny. Zmiana nazwy lub opisów dotyczy też kart zapisanych wcześniej; usunąć go nie
            można, można go wyłączyć.
          </Notice>
        )}
        <FieldRow>
          <TextField name="code" label="Kod" width="6rem" required autoFocus={!area} />
          <SelectField name="role" label="Kto zwykle ocenia" options={roles} required />
        </FieldRow>
        <TextField name="name" label="Nazwa" required />
        <TextArea name="description" label="O co pytamy" rows={2} limit={500} />
        <FieldGroup title="Jak wygląda ocena">
          <TextArea name="anchor1" label="1" rows={1} limit={200} />
          <TextArea name="anchor4" label="4" rows={1} limit={200} />
          <TextArea name="anchor7" label="7" rows={1} limit={200} />
          <TextArea name="anchor10" label="10" rows={1} limit={200} />
        </FieldGroup>
        <CheckField
          name="social"
          label="Obszar społeczny"
          hint="Wzrost w nim liczy się do poprawy sytuacji społecznej."
        />
        <CheckField
          name="sensitive"
          label="Obszar wrażliwy"
          hint="Nie ma go w podsumowaniu dla OPS ani w zestawieniu zbiorczym."
        />
        <CheckField name="active" label="Używany" hint="Wyłączonego obszaru nowe karty nie mają." />
      </Form>
    </SidePanel>
  )
}
