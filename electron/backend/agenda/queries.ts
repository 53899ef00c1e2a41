import { inOrder } from '#shared/agenda/entry.ts'
import type { AgendaKind } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { withMarks } from '../dataProtection/restricted.ts'
import type { Reader } from '../db/open.ts'
import { caseDates } from './caseDates.ts'
import { certificateDates } from './certificateDates.ts'
import { classDates } from './classDates.ts'
import { folderDates } from './folderDates.ts'
import { followUpDates } from './followUpDates.ts'
import { grantDates } from './grantDates.ts'
import { partnerEntries } from './partnerEntries.ts'
import { paymentDates } from './paymentDates.ts'
import { planDates } from './planDates.ts'
import { protectionDates } from './protectionDates.ts'
import { scheduleDates } from './scheduleDates.ts'
import type { AgendaSource, AskedSpan } from './span.ts'
import { staffDates } from './staffDates.ts'
import { supportDates } from './supportDates.ts'

/** Every place of the file that days are read from. */
const sources: readonly AgendaSource[] = [
  classDates,
  supportDates,
  folderDates,
  planDates,
  followUpDates,
  certificateDates,
  caseDates,
  partnerEntries,
  grantDates,
  scheduleDates,
  paymentDates,
  staffDates,
  protectionDates,
]

/** Everything that has a day in a span, in no order; `kinds` null: of all kinds. Sources nobody asked for are not read. */
export async function entriesOf(
  db: Reader,
  span: AskedSpan,
  kinds: readonly AgendaKind[] | null = null,
): Promise<AgendaItem[]> {
  const wanted = (kind: AgendaKind): boolean => kinds === null || kinds.includes(kind)
  const isMeant = ({ kind, state }: AgendaItem): boolean => wanted(kind) && !(span.onlyWaiting && state === 'done')
  const items: AgendaItem[] = []
  for (const source of sources)
    if (source.kinds.some(wanted)) items.push(...(await source.read(db, span)).filter(isMeant))
  // A day names people in the calendar, on paper and in a file: the mark goes with the name.
  return withMarks(db, items)
}

/** The same in the order of a calendar. */
export const agendaOf = async (
  db: Reader,
  span: AskedSpan,
  kinds: readonly AgendaKind[] | null = null,
): Promise<AgendaItem[]> => inOrder(await entriesOf(db, span, kinds))
