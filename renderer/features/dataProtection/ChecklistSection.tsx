import { useState } from 'react'
import { checkNames, checkStateNames, checkStates } from '#shared/dataProtection/checklist.ts'
import type { ProtectionCheck } from '#shared/dataProtection/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './protection.module.css'
import type { SectionProps } from './sectionProps.ts'

const nameOf = (code: string): string => checkNames[code]?.name ?? code
const column = createAppColumnHelper<ProtectionCheck>()
const name = column.accessor((row) => nameOf(row.code), {
  id: 'name',
  header: 'Co jest potrzebne',
  enableSorting: false,
  meta: { lines: 2 },
})
const state = column.accessor((row) => checkStateNames[row.state], {
  id: 'state',
  header: 'Stan',
  enableSorting: false,
  meta: { width: '8rem' },
  cell: ({ row }) => (
    <span className={row.original.state === 'open' ? css.due : undefined}>{checkStateNames[row.original.state]}</span>
  ),
})
const beside = column.columns([name, state])
const columns = column.columns([
  name,
  state,
  column.accessor('checkedOn', { header: 'Sprawdzono', enableSorting: false, meta: { kind: 'date', width: '7rem' } }),
  column.accessor('seen', { header: 'Co widać w pliku', enableSorting: false, meta: { width: '26%', lines: 2 } }),
  column.accessor('note', { header: 'Uwagi', enableSorting: false, meta: { width: '22%', lines: 2 } }),
])
const states = checkStates.map((value) => ({ value, label: checkStateNames[value] }))

type Values = Pick<ProtectionCheck, 'state' | 'checkedOn' | 'note' | 'revision'>
function CheckForm({ check }: { check: ProtectionCheck }) {
  const { tell } = useTell('dataProtection.saveCheck')
  const say = useSay()
  const values: Values = {
    state: check.state,
    checkedOn: check.checkedOn,
    note: check.note,
    revision: check.revision,
  }
  return (
    <Form<Values, unknown>
      label="Pozycja listy kontrolnej"
      values={values}
      record={check.id}
      submit="Zapisz pozycję"
      onSend={(typed) => tell({ ...typed, id: check.id })}
      onSaved={() => say({ sentence: 'Zapisano pozycję listy kontrolnej.' })}
    >
      <FollowRecord values={values} />
      <SelectField name="state" label="Stan" required options={states} />
      <DateField name="checkedOn" label="Sprawdzono dnia" />
      <TextArea name="note" label="Uwagi" rows={3} limit={1000} />
    </Form>
  )
}

/** What a small association needs in order to be in order, with what the file itself shows of it. */
export function ChecklistSection({ print }: Pick<SectionProps, 'print'>) {
  const { data, error, again } = useAsk('dataProtection.checklist', {})
  const [openId, setOpenId] = useState<number | null>(null)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję listę kontrolną…" />
  const open = data.find(({ id }) => id === openId)
  const left = data.filter((one) => one.state === 'open').length
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          {print([{ label: 'Lista kontrolna ochrony danych', document: { kind: 'protectionChecklist' } }])}
        </div>
        <DataTable
          label="Lista kontrolna ochrony danych"
          columns={open ? beside : columns}
          rows={data}
          rowName={(row) => nameOf(row.code)}
          openId={openId}
          onOpen={(row) => void leave().then((may) => may && setOpenId(row.id))}
          summary={left === 0 ? 'Wszystko sprawdzone' : `Do zrobienia: ${left} z ${data.length}`}
          empty="Lista jest pusta."
        />
      </div>
      {open && (
        <SidePanel key={open.id} title={nameOf(open.code)} onClose={() => setOpenId(null)}>
          <div className={css.part}>
            <p className={css.dim}>{checkNames[open.code]?.hint}</p>
            {open.seen !== '' && <p className={css.dim}>{open.seen}</p>}
            <CheckForm check={open} />
          </div>
        </SidePanel>
      )}
    </div>
  )
}
