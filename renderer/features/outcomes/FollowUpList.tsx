import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconClock, IconPhoneOff } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { FollowUpRow } from '#shared/outcomes/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable, type DataTableProps } from '../../ui/table/DataTable.tsx'
import { momentWords } from './momentWords.ts'
import css from './outcomes.module.css'

const column = createAppColumnHelper<FollowUpRow>()
const name = (row: FollowUpRow): string => `${row.lastName} ${row.firstName}`
const states = {
  later: { word: 'jeszcze nie', icon: IconClock },
  due: { word: 'w tych dniach', icon: IconAlertTriangle },
  overdue: { word: 'po terminie', icon: IconAlertTriangle },
  done: { word: 'zapisano', icon: IconCircleCheck },
  unreachable: { word: 'brak kontaktu', icon: IconPhoneOff },
} as const

function State({ row }: { row: FollowUpRow }) {
  const { word, icon: Sign } = states[row.state]
  const last = row.contacts.at(-1)
  return (
    <span className={css.state} data-state={row.state}>
      <Sign size={16} aria-hidden />
      {word}
      {last && ` ${formatDate(last.contactedOn)}`}
      {row.contacts.length > 1 && ` (${row.contacts.length}×)`}
    </span>
  )
}

/** One-step entry: still in the job, nobody answered; anything else opens the panel. */
function Quick({ row, today, onOther }: { row: FollowUpRow; today: IsoDate; onOther: (row: FollowUpRow) => void }) {
  const { tell, isTelling } = useTell('outcomes.followUp')
  const say = useSay()
  const answer = async (how: 'working' | 'unreachable') => {
    const told = await tell({
      participationId: row.participationId,
      moment: row.moment,
      contactedOn: today,
      answer: how,
      jobEndedOn: null,
      note: '',
    })
    if (!told.ok) return say({ sentence: told.error.message, tone: 'refused' })
    say({
      sentence: `${name(row)}, ${momentWords[row.moment]}: ${how === 'working' ? 'nadal pracuje' : 'brak kontaktu'}.`,
    })
  }
  if (row.state === 'done' || row.state === 'later') return null
  const whom = `${name(row)}, ${momentWords[row.moment]}`
  return (
    <span className={css.quick}>
      {row.job !== '' && (
        <Button
          size="compact-sm"
          disabled={isTelling}
          aria-label={`Nadal pracuje: ${whom}`}
          title={row.job}
          onClick={() => void answer('working')}
        >
          Nadal pracuje
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        disabled={isTelling}
        aria-label={`Brak kontaktu: ${whom}`}
        onClick={() => void answer('unreachable')}
      >
        Brak kontaktu
      </Button>
      <Button size="compact-sm" variant="default" aria-label={`Inna odpowiedź: ${whom}`} onClick={() => onOther(row)}>
        Inna odpowiedź
      </Button>
    </span>
  )
}

const consents = { given: '', refused: 'odmowa kontaktu', none: 'brak zgody' } as const
const moment = column.accessor((row) => momentWords[row.moment], {
  id: 'moment',
  header: 'Pomiar',
  meta: { width: '9.5rem' },
})
const due = column.accessor('dueOn', { header: 'Termin', meta: { kind: 'date', width: '6.5rem' } })
const state = column.accessor((row) => states[row.state].word, {
  id: 'state',
  header: 'Stan',
  meta: { width: '12.5rem' },
  cell: ({ row }) => <State row={row.original} />,
})
const whose = column.accessor(name, {
  id: 'name',
  header: 'Nazwisko i imię',
  meta: { oneLine: true },
  cell: ({ row }) => (
    <Link href={`/uczestnicy/udzial/${row.original.participationId}/efekty`}>{name(row.original)}</Link>
  ),
})
const phone = column.accessor('phone', {
  header: 'Telefon',
  meta: { width: '8.5rem' },
  cell: ({ row: { original: row } }) =>
    row.consent === 'given' ? (
      row.phone
    ) : (
      <span className={css.state} data-state="due">
        {[row.phone, consents[row.consent]].filter(Boolean).join(', ')}
      </span>
    ),
})
const job = column.accessor('job', { header: 'Znana praca', meta: { oneLine: true } })
const narrow = column.columns([whose, moment, due])

/** `one`: of one person, the name stands above; `narrow`: a record stands open beside. */
type Show = 'all' | 'one' | 'narrow'
const columnsFor = (show: Show, today: IsoDate, onOther: (row: FollowUpRow) => void) => {
  if (show === 'narrow') return narrow
  const quick = column.display({
    id: 'quick',
    header: 'Zapisz od razu',
    meta: { width: '23rem' },
    cell: ({ row }) => <Quick row={row.original} today={today} onOther={onOther} />,
  })
  if (show === 'one') return column.columns([moment, due, state, job, quick])
  return column.columns([whose, phone, moment, due, state, quick])
}

type Props = {
  rows: readonly FollowUpRow[]
  today: IsoDate
  show: Show
  onOther: (row: FollowUpRow) => void
} & Pick<DataTableProps<FollowUpRow>, 'empty' | 'filter' | 'summary'>

/** People who have left and are to be asked what became of them; each answer is one click. */
export function FollowUpList({ rows, today, show, onOther, ...rest }: Props) {
  const columns = useMemo(() => columnsFor(show, today, onOther), [show, today, onOther])
  return <DataTable label="Do sprawdzenia" columns={columns} rows={rows} rowName={name} onOpen={onOther} {...rest} />
}
