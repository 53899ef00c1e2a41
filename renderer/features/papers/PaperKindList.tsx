import { ActionIcon, Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { completionNames, completions, momentNames, moments, type PaperKind } from '#shared/papers/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { CheckField } from '../../ui/form/CheckField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { NumberField } from '../../ui/form/NumberField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './papers.module.css'

const column = createAppColumnHelper<PaperKind & { position: number }>()
const first = column.columns([
  column.accessor('position', { header: 'Lp.', meta: { kind: 'number', width: '4rem' } }),
  column.accessor('name', { header: 'Dokument', meta: { oneLine: true } }),
  column.accessor(({ moment }) => momentNames[moment], { id: 'moment', header: 'Moment', meta: { width: '9rem' } }),
])
const columns = column.columns([
  ...first,
  column.accessor('dueDays', { header: 'Termin (dni)', meta: { kind: 'number', width: '8rem' } }),
  column.accessor(
    ({ computedBy }) => (computedBy === null ? 'odhaczany ręcznie' : `gdy ${completionNames[computedBy]}`),
    {
      id: 'computedBy',
      header: 'Uzupełnia się',
      meta: { width: '34%', oneLine: true },
    },
  ),
  column.accessor(({ active, required }) => (active ? (required ? 'wymagany' : 'nieobowiązkowy') : 'wyłączony'), {
    id: 'state',
    header: 'Stan',
    meta: { width: '9rem' },
  }),
])

/** What is left of the columns while a paper stands open at the right. */
const beside = column.columns([...first])

type Values = Omit<PaperKind, 'id' | 'used' | 'dueDays'> & { id: number | null; dueDays: number | null }
const blank: Values = {
  id: null,
  name: '',
  moment: 'joining',
  dueDays: 0,
  required: true,
  active: true,
  computedBy: null,
  revision: 0,
}
const valuesOf = ({
  used: _,
  id,
  name,
  moment,
  dueDays,
  required,
  active,
  computedBy,
  revision,
}: PaperKind): Values => ({
  id,
  name,
  moment,
  dueDays,
  required,
  active,
  computedBy,
  revision,
})

/** One paper of the folders: when it is due, what completes it, its place on the list. */
function KindPanel({ kind, onClose }: { kind: PaperKind | undefined; onClose: () => void }) {
  const save = useTell('papers.saveKind')
  const remove = useTell('papers.removeKind')
  const move = useTell('papers.moveKind')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const takeAway = async (id: number) => {
    const answer = await remove.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto dokument teczki.' })
    onClose()
  }
  const step = async (id: number, by: -1 | 1) => {
    const answer = await move.tell({ id, step: by })
    setRefusal(answer.ok ? undefined : answer.error.message)
  }
  const values = kind ? valuesOf(kind) : blank
  return (
    <SidePanel
      title={kind?.name ?? 'Nowy dokument w teczce'}
      width={440}
      onClose={onClose}
      actions={
        kind && (
          <span className={css.order}>
            <ActionIcon aria-label="Wyżej na liście" title="Wyżej na liście" onClick={() => void step(kind.id, -1)}>
              <IconArrowUp size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label="Niżej na liście" title="Niżej na liście" onClick={() => void step(kind.id, 1)}>
              <IconArrowDown size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label="Usuń dokument" title="Usuń dokument" onClick={() => void takeAway(kind.id)}>
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </span>
        )
      }
    >
      <Refusal message={refusal} />
      <Form<Values, unknown>
        label="Dokument w teczce"
        values={values}
        submit={kind ? 'Zapisz zmiany' : 'Dodaj dokument'}
        onSend={(typed) => save.tell({ ...typed, dueDays: typed.dueDays ?? 0 })}
        onSaved={() => {
          say({ sentence: kind ? 'Zapisano dokument teczki.' : 'Dodano dokument teczki.' })
          if (!kind) onClose()
        }}
        onCancel={onClose}
      >
        {kind && <FollowRecord values={values} />}
        <TextField name="name" label="Nazwa" required autoFocus={!kind} />
        <SelectField
          name="moment"
          label="Moment"
          required
          options={moments.map((one) => ({ value: one, label: momentNames[one] }))}
        />
        <NumberField name="dueDays" label="Termin po tym momencie" unit="dni" required />
        <SelectField
          name="computedBy"
          label="Uzupełnia się sam, gdy"
          none="nigdy: odhaczany ręcznie"
          options={completions.map((one) => ({ value: one, label: completionNames[one] }))}
        />
        <CheckField name="required" label="wymagany (bez niego teczka jest niekompletna)" />
        <CheckField name="active" label="używany w teczkach" />
      </Form>
    </SidePanel>
  )
}

/** The papers a folder holds, in their order: the coordinator's own list. */
export function PaperKindList() {
  const { data, error, again } = useAsk('papers.kinds', {})
  const [openId, setOpenId] = useState<number | 'new'>()
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const show = async (id: number | 'new') => {
    if (await leave()) setOpenId(id)
  }
  const open = data.find(({ id }) => id === openId)
  return (
    <div className={css.desk}>
      <div className={css.list}>
        <DataTable
          label="Dokumenty w teczce"
          columns={openId === undefined ? columns : beside}
          rows={data.map((kind, index) => ({ ...kind, position: index + 1 }))}
          sort={{ id: 'position' }}
          openId={open?.id ?? null}
          onOpen={({ id }) => void show(id)}
          filter={
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => void show('new')}>
              Dodaj dokument
            </Button>
          }
          empty="Teczka nie ma jeszcze żadnego dokumentu."
        />
      </div>
      {openId !== undefined && (openId === 'new' || open) && (
        <KindPanel key={openId} kind={open} onClose={() => setOpenId(undefined)} />
      )}
    </div>
  )
}
