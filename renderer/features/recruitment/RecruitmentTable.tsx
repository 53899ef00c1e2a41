import { Button, NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type Stage, stages } from '#shared/participations/schema.ts'
import type { ApplicationRow, Decision } from '#shared/recruitment/schema.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'
import css from './recruitment.module.css'
import { decisionWords, fullName, people, stageNames, stageOf } from './recruitmentWords.ts'

const column = createAppColumnHelper<ApplicationRow>()
/** Order of the list by stage: those who wait for a decision first, the reserve in its order. */
const orderOf = (row: ApplicationRow): string =>
  `${['applied', 'qualified', 'participant', 'reserve', 'refused', 'withdrawn'].indexOf(row.stage)}${String(row.reservePosition ?? 0).padStart(4, '0')}`
const name = column.accessor(fullName, { id: 'name', header: 'Nazwisko i imię', meta: { lines: 3 } })
const stage = column.accessor(orderOf, {
  id: 'stage',
  header: 'Etap',
  meta: { width: '14rem' },
  cell: ({ row }) => stageOf(row.original),
})
const applied = column.accessor('appliedOn', { header: 'Zgłoszenie', meta: { kind: 'date', width: '7rem' } })
const columns = column.columns([
  name,
  stage,
  applied,
  column.accessor('mainGroupLabel', { header: 'Grupa', meta: { width: '18%', oneLine: true } }),
  column.accessor(({ referralLabel, referredBy }) => [referralLabel, referredBy].filter(Boolean).join(', '), {
    id: 'referral',
    header: 'Skierowanie',
    meta: { width: '20%', oneLine: true },
  }),
  column.accessor('decidedOn', { header: 'Decyzja', meta: { kind: 'date', width: '7rem' } }),
])
const beside = column.columns([name, stage, applied])

export type ActOn = Decision | 'accept' | 'print'
type Props = {
  rows: readonly ApplicationRow[]
  marked: ReadonlySet<string>
  onMarked: (ids: ReadonlySet<string>) => void
  openId: number | null
  narrow: boolean
  onOpen: (row: ApplicationRow) => void
  onApply: () => void
  onAct: (act: ActOn, rows: readonly ApplicationRow[]) => void
}

/** What can be decided about the marked ones; each button says for how many. */
function Acts({ rows, marked, onAct }: Pick<Props, 'rows' | 'marked' | 'onAct'>) {
  const all = rows.filter((row) => marked.has(String(row.id)))
  if (all.length === 0) return <p className={css.acts}>Zaznacz osoby, aby zapisać decyzję albo wydrukować pisma.</p>
  const open = all.filter((row) => row.stage !== 'participant')
  const act = (stage: Decision, from: readonly Stage[]) => {
    const on = open.filter((row) => from.includes(row.stage))
    return (
      on.length > 0 && (
        <Button key={stage} variant="default" onClick={() => onAct(stage, on)}>
          {decisionWords[stage].act} ({on.length})
        </Button>
      )
    )
  }
  return (
    <div className={css.acts} role="status">
      <span>Zaznaczono: {people(all.length)}</span>
      {act('qualified', ['applied', 'reserve'])}
      {open.length > 0 && <Button onClick={() => onAct('accept', open)}>Przyjmij ({open.length})</Button>}
      {act('reserve', ['applied', 'qualified'])}
      {act('refused', ['applied', 'qualified', 'reserve'])}
      {act('withdrawn', ['applied', 'qualified', 'reserve'])}
      {act('applied', ['qualified', 'reserve', 'refused', 'withdrawn'])}
      <Button variant="default" onClick={() => onAct('print', all)}>
        Drukuj pisma ({all.length})
      </Button>
    </div>
  )
}

/** Everybody who applied, by stage. */
export function RecruitmentTable(props: Props) {
  const { rows, marked, onMarked, openId, narrow, onOpen, onApply } = props
  const [shown, setShown] = useState<Stage | 'all'>('all')
  const visible = useMemo(() => rows.filter((row) => shown === 'all' || row.stage === shown), [rows, shown])
  return (
    <DataTable
      label="Rekrutacja"
      columns={narrow ? beside : columns}
      rows={visible}
      sort={{ id: 'stage' }}
      openId={openId}
      onOpen={onOpen}
      marked={marked}
      onMarked={onMarked}
      rowName={fullName}
      filtered={shown !== 'all'}
      onClearFilter={() => setShown('all')}
      filter={
        rows.length > 0 && (
          <>
            <NativeSelect
              label="Pokaż"
              w="12rem"
              value={shown}
              onChange={(event) => setShown(event.currentTarget.value as Stage | 'all')}
            >
              <option value="all">wszystkie etapy</option>
              {stages.map((one) => (
                <option key={one} value={one}>
                  {stageNames[one]}
                </option>
              ))}
            </NativeSelect>
            <Acts {...props} />
          </>
        )
      }
      summary={people(visible.length)}
      empty={
        <EmptyState
          title="Nikt jeszcze się nie zgłosił"
          action={{ label: 'Wpisz pierwsze zgłoszenie', onAct: onApply }}
        >
          Tu wpisujesz zgłoszenia i decyzje: kwalifikację, przyjęcie, listę rezerwową albo odmowę. Program pilnuje
          liczby miejsc.
        </EmptyState>
      }
    />
  )
}
