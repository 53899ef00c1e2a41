import type { Benefit } from '#shared/benefits/schema.ts'
import type { TakenCourse } from '#shared/courses/schema.ts'
import { formatHours, hoursOf } from '#shared/editions/hours.ts'
import { shownCount } from '#shared/events/counts.ts'
import type { EventRow } from '#shared/events/schema.ts'
import type { Internship } from '#shared/internships/schema.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { createAppColumnHelper } from '../../ui/table/appTable.tsx'
import { DataTable } from '../../ui/table/DataTable.tsx'

type Props<Row> = { rows: readonly Row[]; openId: number | null; onOpen: (id: number) => void }
const yes = (flag: boolean | null): string => (flag === null ? 'nie wiadomo' : flag ? 'tak' : 'nie')

const course = createAppColumnHelper<TakenCourse>()
const courseColumns = course.columns([
  course.accessor('name', { header: 'Kurs', meta: { oneLine: true } }),
  course.accessor((row) => row.startedOn ?? row.startsOn, {
    id: 'from',
    header: 'Od',
    meta: { kind: 'date', width: '6.5rem' },
  }),
  course.accessor((row) => row.endedOn ?? row.endsOn, {
    id: 'to',
    header: 'Do',
    meta: { kind: 'date', width: '6.5rem' },
  }),
  course.accessor((row) => `${formatHours(hoursOf(row.minutes, row.hourMinutes))} × ${row.hourMinutes} min`, {
    id: 'hours',
    header: 'Godziny',
    meta: { width: '8rem' },
  }),
  course.accessor((row) => yes(row.completed), { id: 'completed', header: 'Ukończono', meta: { width: '7rem' } }),
  course.accessor('certificateNumber', { header: 'Zaświadczenie', meta: { width: '9rem', oneLine: true } }),
])
/** Courses of one participant. */
export const CaseCourses = ({ rows, openId, onOpen }: Props<TakenCourse>) => (
  <DataTable
    label="Kursy tej osoby"
    columns={courseColumns}
    rows={rows}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    empty=""
  />
)

const internship = createAppColumnHelper<Internship>()
const internshipColumns = internship.columns([
  internship.accessor('organiser', { header: 'Organizator', meta: { oneLine: true } }),
  internship.accessor((row) => (row.kind === 'internship' ? 'staż' : 'praktyka'), {
    id: 'kind',
    header: 'Rodzaj',
    meta: { width: '6rem' },
  }),
  internship.accessor('positionName', { header: 'Stanowisko', meta: { width: '20%', oneLine: true } }),
  internship.accessor('startsOn', { header: 'Od', meta: { kind: 'date', width: '6.5rem' } }),
  internship.accessor('endsOn', { header: 'Do', meta: { kind: 'date', width: '6.5rem' } }),
  internship.accessor((row) => yes(row.completed), { id: 'completed', header: 'Ukończono', meta: { width: '7rem' } }),
])
/** Internships and practices of one participant. */
export const CaseInternships = ({ rows, openId, onOpen }: Props<Internship>) => (
  <DataTable
    label="Staże i praktyki tej osoby"
    columns={internshipColumns}
    rows={rows}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    empty=""
  />
)

const benefit = createAppColumnHelper<Benefit>()
const benefitColumns = benefit.columns([
  benefit.accessor('givenOn', { header: 'Data', meta: { kind: 'date', width: '6.5rem' } }),
  benefit.accessor('kindLabel', { header: 'Rodzaj', meta: { oneLine: true } }),
  benefit.accessor((row) => [row.route, row.description].filter(Boolean).join('; '), {
    id: 'what',
    header: 'Opis',
    meta: { width: '40%', oneLine: true },
  }),
  benefit.accessor('amount', { header: 'Kwota', meta: { kind: 'money', width: '8rem' } }),
])
/** Benefits of one participant with their sum. */
export const CaseBenefits = ({ rows, openId, onOpen, amount }: Props<Benefit> & { amount: number }) => (
  <DataTable
    label="Świadczenia tej osoby"
    columns={benefitColumns}
    rows={rows}
    openId={openId}
    onOpen={(row) => onOpen(row.id)}
    summary={`${counted(rows.length, 'świadczenie', 'świadczenia', 'świadczeń')}, razem ${formatZloty(gr(amount))} zł`}
    empty=""
  />
)

const event = createAppColumnHelper<EventRow>()
const eventColumns = event.columns([
  event.accessor('heldOn', { header: 'Data', meta: { kind: 'date', width: '6.5rem' } }),
  event.accessor('title', { header: 'Wydarzenie', meta: { oneLine: true } }),
  event.accessor('place', { header: 'Miejsce', meta: { width: '24%', oneLine: true } }),
  event.accessor('total', {
    header: 'Razem osób',
    meta: { kind: 'number', width: '8rem' },
    cell: ({ row }) => shownCount(row.original.total, row.original.countSource),
  }),
])
/** Events one participant came to. */
export const CaseEvents = ({ rows }: { rows: readonly EventRow[] }) => (
  <DataTable label="Wydarzenia z tą osobą" columns={eventColumns} rows={rows} empty="" />
)
