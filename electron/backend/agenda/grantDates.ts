import { type Selectable, sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { type Deadline, deadlineKey, deadlinesOf } from '#shared/deadlines/deadlines.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Reader } from '../db/open.ts'
import type { Tables } from '../db/schema.ts'
import { termsOf } from '../grants/terms.ts'
import type { AgendaSource, AskedSpan } from './span.ts'

const zero = gr(0)
type GrantRow = Selectable<Tables['grant_agreement']>

/** The days of the contract and the law of each grant. */
const deadlinesOfRow = (row: GrantRow): Deadline[] =>
  deadlinesOf({
    ...termsOf(row),
    taskFrom: row.task_from,
    taskTo: row.task_to,
    spendGrantTo: row.spend_grant_to,
    spendOtherTo: row.spend_other_to,
    reportDays: row.report_days,
  })

/** Reports that were filed, returns that were made, and whether anything was left to return. */
async function settledOf(db: Reader, grantIds: readonly number[]) {
  const spent = await db
    .selectFrom('grant_agreement as g')
    .innerJoin('budget_line as l', 'l.grant_id', 'g.id')
    .innerJoin('expense_allocation as a', 'a.line_id', 'l.id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .where('g.id', 'in', [...grantIds])
    .where('a.source', '=', 'grant')
    .where('d.paid_on', 'is not', null)
    .where('d.ineligible_reason', 'is', null)
    .where('g.received_grosze', '>', zero)
    .groupBy('g.id')
    .having((eb) => eb(eb.fn.sum('a.amount_grosze'), '>=', eb.fn.max('g.received_grosze')))
    .select('g.id')
    .execute()
  const rows = await db
    .selectFrom('report as r')
    .where('r.grant_id', 'in', [...grantIds])
    .select([
      'r.grant_id as grantId',
      'r.kind',
      'r.period_to as periodTo',
      'r.returned_on as returnedOn',
      sql<number>`exists (select 1 from report_filing f where f.report_id = r.id)`.as('filed'),
    ])
    .execute()
  return { reports: Map.groupBy(rows, ({ grantId }) => grantId), used: new Set(spent.map(({ id }) => id)) }
}
type Settled = Awaited<ReturnType<typeof settledOf>>

/** Is a deadline met? Known of reports that were filed here, of returns that were noted, and of grants that were used up. */
function isMet({ id, name }: Deadline, grantId: number, { reports: all, used }: Settled): boolean {
  const reports = all.get(grantId) ?? []
  if (id === 'D-01') return reports.some(({ kind, filed }) => kind === 'final' && filed === 1)
  if (id === 'D-02')
    return reports.some(
      ({ kind, filed, periodTo }) => kind === 'partial' && filed === 1 && name.includes(`${yearOf(periodTo)}`),
    )
  return id === 'D-08' && (used.has(grantId) || reports.some(({ returnedOn }) => returnedOn !== null))
}

/** The last day of spending passes by itself: what is unpaid then is an entry of its own. */
const passes: readonly Deadline['id'][] = ['D-06', 'D-07']

async function deadlineEntries(db: Reader, { from, to, today }: AskedSpan): Promise<AgendaItem[]> {
  const grants = await db.selectFrom('grant_agreement').selectAll().execute()
  const found = grants.flatMap((grant) =>
    deadlinesOfRow(grant).flatMap((deadline) =>
      from <= deadline.date && deadline.date <= to ? [{ grant, deadline }] : [],
    ),
  )
  if (found.length === 0) return []
  const settled = await settledOf(db, [...new Set(found.map(({ grant }) => grant.id))])
  return found.map(({ grant, deadline }) =>
    entryOn(today, {
      id: deadlineKey(deadline, grant.id),
      day: deadline.date,
      kind: 'grant',
      title: `${deadline.name}: ${grant.title}`,
      note: `${deadline.explanation} Podstawa: ${deadline.source}.`,
      record: { kind: 'grant', id: grant.id },
      href: `/dotacje/${grant.id}/terminy`,
      done: isMet(deadline, grant.id, settled),
      acts: deadline.acts && !passes.includes(deadline.id),
    }),
  )
}

/** Terms of grants: reports, spending, returning, keeping. */
export const grantDates: AgendaSource = { kinds: ['grant'], read: deadlineEntries }

/**
 * Instalments to be received, and documents still unpaid on the last day their grant may be spent: a document has no day of
 * payment of its own, and this is the day after which it could no longer be settled.
 */
export const paymentDates: AgendaSource = {
  kinds: ['payment'],
  read: async (db, { from, to, today }) => {
    const instalments = await db
      .selectFrom('grant_instalment as i')
      .innerJoin('grant_agreement as g', 'g.id', 'i.grant_id')
      .where(sql<boolean>`coalesce(i.received_on, i.due_on) between ${from} and ${to}`)
      .select([
        'i.id',
        'g.id as grantId',
        'g.title',
        'i.due_on as dueOn',
        'i.received_on as receivedOn',
        'i.amount_grosze as amount',
      ])
      .execute()
    const unpaid = await db
      .selectFrom('grant_agreement as g')
      .innerJoin('budget_line as l', 'l.grant_id', 'g.id')
      .innerJoin('expense_allocation as a', 'a.line_id', 'l.id')
      .innerJoin('expense_document as d', 'd.id', 'a.document_id')
      .where('g.spend_grant_to', '>=', from)
      .where('g.spend_grant_to', '<=', to)
      .where('d.paid_on', 'is', null)
      .where('d.ineligible_reason', 'is', null)
      .groupBy('g.id')
      .select(['g.id', 'g.title', 'g.spend_grant_to as day', sql<number>`count(distinct d.id)`.as('documents')])
      .execute()
    return [
      ...instalments.map(({ id, grantId, title, dueOn, receivedOn, amount }) =>
        entryOn(today, {
          id: `transza-${id}`,
          day: (receivedOn ?? dueOn)!,
          kind: 'payment',
          title: `Transza ${formatZloty(amount)} zł: ${title}`,
          note: receivedOn === null ? '' : 'wpłynęła',
          record: { kind: 'grant', id: grantId },
          href: `/dotacje/${grantId}/aneksy`,
          done: receivedOn !== null,
        }),
      ),
      ...unpaid.map(({ id, title, day, documents }) =>
        entryOn(today, {
          id: `niezaplacone-dotacja-${id}`,
          day,
          kind: 'payment',
          title: `Do zapłaty ${counted(documents, 'dokument', 'dokumenty', 'dokumentów')}: ${title}`,
          note: 'ostatni dzień opłacania wydatków z dotacji',
          record: { kind: 'grant', id },
          href: `/dokumenty?dotacja=${id}&stan=unpaid`,
        }),
      ),
    ]
  },
}
