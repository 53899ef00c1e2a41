import { type Selectable, sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import { type Deadline, type DeadlineTerms, deadlineKey, deadlinesOf, eventNames } from '#shared/deadlines/deadlines.ts'
import { termOf } from '#shared/filings/term.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { gr } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import type { Tables } from '../db/schema.ts'
import { termsOf } from '../grants/terms.ts'
import { grantsKept } from '../retention/grantsKept.ts'
import type { AgendaSource, AskedSpan } from './span.ts'

const zero = gr(0)
type GrantRow = Selectable<Tables['grant_agreement']>

const termsOfRow = (row: GrantRow): DeadlineTerms => ({
  ...termsOf(row),
  taskFrom: row.task_from,
  taskTo: row.task_to,
  spendGrantTo: row.spend_grant_to,
  spendOtherTo: row.spend_other_to,
  reportDays: row.report_days,
})

/** Reports that were filed, returns that were made, and whether anything was left to return. */
async function settledOf(db: Reader, grants: readonly GrantRow[], returning: readonly number[]) {
  const grantIds = grants.map(({ id }) => id)
  const terms = new Map(grants.map((grant) => [grant.id, termsOfRow(grant)]))
  // What was spent is added up only where returning is asked about, and the documents are looked at only where all parts together
  // (an index holds them; corrections left out, so never too little) reach what was received.
  const spent = await db
    .selectFrom('grant_agreement as g')
    .innerJoin('budget_line as l', 'l.grant_id', 'g.id')
    .innerJoin('expense_allocation as a', 'a.line_id', 'l.id')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .where('g.id', 'in', [...returning])
    .where('a.source', '=', 'grant')
    .where('d.paid_on', 'is not', null)
    .where('d.ineligible_reason', 'is', null)
    .where('g.received_grosze', '>', zero)
    .where(
      sql<boolean>`g.received_grosze <= (select sum(max(w.amount_grosze, 0)) from budget_line o
        join expense_allocation w on w.line_id = o.id where o.grant_id = g.id and w.source = 'grant')`,
    )
    .groupBy('g.id')
    .having((eb) => eb(eb.fn.sum('a.amount_grosze'), '>=', eb.fn.max('g.received_grosze')))
    .select('g.id')
    .execute()
  const rows = await db
    .selectFrom('report as r')
    .where('r.grant_id', 'in', grantIds)
    .select([
      'r.id',
      'r.grant_id as grantId',
      'r.kind',
      'r.period_to as periodTo',
      'r.demanded_on as demandedOn',
      'r.returned_on as returnedOn',
      sql<number>`exists (select 1 from report_filing f where f.report_id = r.id and f.withdrawn_on is null)`.as(
        'filed',
      ),
    ])
    .execute()
  const reports = rows.map((row) => ({ ...row, term: termOf(row, terms.get(row.grantId)!) }))
  return { reports: Map.groupBy(reports, ({ grantId }) => grantId), used: new Set(spent.map(({ id }) => id)) }
}
type Settled = Awaited<ReturnType<typeof settledOf>>

/** Is a deadline met? Known of reports that were filed here, of returns that were noted, and of grants that were used up. */
function isMet({ id, date }: Deadline, grantId: number, { reports, used }: Settled): boolean {
  const own = reports.get(grantId) ?? []
  if (id === 'D-08') return used.has(grantId) || own.some(({ returnedOn }) => returnedOn !== null)
  return own.some(({ term, filed }) => filed === 1 && term?.rule === id && term.date === date)
}

/** The last day of spending passes by itself: what is unpaid then is an entry of its own. */
const passes: readonly Deadline['id'][] = ['D-06', 'D-07']

async function deadlineEntries(db: Reader, { from, to, today }: AskedSpan): Promise<AgendaItem[]> {
  const grants = await db.selectFrom('grant_agreement').selectAll().execute()
  const inSpan = ({ date }: { date: IsoDate }) => from <= date && date <= to
  const kept = await grantsKept(db)
  const found = grants.flatMap((grant) =>
    deadlinesOf(termsOfRow(grant), [], kept.get(grant.id))
      .filter(inSpan)
      .map((deadline) => ({ grant, deadline })),
  )
  const demanded = await db.selectFrom('report').where('demanded_on', 'is not', null).select('grant_id as id').execute()
  const concerned = new Set([...found.map(({ grant }) => grant.id), ...demanded.map(({ id }) => id)])
  if (concerned.size === 0) return []
  const settled = await settledOf(
    db,
    grants.filter(({ id }) => concerned.has(id)),
    found.filter(({ deadline }) => deadline.id === 'D-08').map(({ grant }) => grant.id),
  )
  const titles = new Map(grants.map(({ id, title }) => [id, title]))
  const demands = [...settled.reports.values()].flat().flatMap(({ id, grantId, term, filed }) =>
    term?.rule === 'D-03' && inSpan(term)
      ? entryOn(today, {
          id: `D-03-sprawozdanie-${id}`,
          day: term.date,
          kind: 'grant',
          title: `${eventNames.demand.name}: ${titles.get(grantId)}`,
          note: `${term.explanation} Podstawa: ${eventNames.demand.source}.`,
          record: { kind: 'report', id },
          href: `/sprawozdania/${id}`,
          done: filed === 1,
        })
      : [],
  )
  return [
    ...demands,
    ...found.map(({ grant, deadline }) =>
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
    ),
  ]
}

/** Terms of grants: reports, spending, returning, keeping. */
export const grantDates: AgendaSource = { kinds: ['grant'], read: deadlineEntries }
