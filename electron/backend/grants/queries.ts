import { sql } from 'kysely'
import { reportDue } from '#shared/deadlines/deadlines.ts'
import type { Grant, GrantRow } from '#shared/grants/schema.ts'
import type { Grosze } from '#shared/kernel/money.ts'
import { minus } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import { termsOf } from './terms.ts'

/** All grants, the latest first, with what is planned, spent and left. */
export async function listGrants(db: Reader): Promise<GrantRow[]> {
  const rows = await db
    .with('spent', (q) =>
      q
        .selectFrom('expense_allocation as a')
        .innerJoin('expense_document as d', 'd.id', 'a.document_id')
        .innerJoin('budget_line as l', 'l.id', 'a.line_id')
        .groupBy('l.grant_id')
        .select([
          'l.grant_id',
          sql<Grosze>`sum(iif(a.source = 'grant' and d.paid_on is not null and d.ineligible_reason is null, a.amount_grosze, 0))`.as(
            'of_grant',
          ),
          sql<number>`count(distinct d.id)`.as('documents'),
        ]),
    )
    .with('planned', (q) =>
      q
        .selectFrom('budget_amount as m')
        .innerJoin('budget_line as l', 'l.id', 'm.line_id')
        .groupBy('l.grant_id')
        .select(['l.grant_id', sql<Grosze>`sum(m.planned_grosze)`.as('planned')]),
    )
    .selectFrom('grant_agreement as g')
    .leftJoin('spent as s', 's.grant_id', 'g.id')
    .leftJoin('planned as p', 'p.grant_id', 'g.id')
    .orderBy('g.task_from', 'desc')
    .orderBy('g.id', 'desc')
    .select([
      'g.id',
      'g.title',
      'g.funder',
      'g.contract_number as contractNumber',
      'g.task_from as taskFrom',
      'g.task_to as taskTo',
      'g.spend_grant_to as spendTo',
      'g.amount_grosze as amount',
      'g.report_days as reportDays',
      'g.report_unit as reportUnit',
      'g.move_free_days as moveFreeDays',
      sql<Grosze>`coalesce(p.planned, 0)`.as('planned'),
      sql<Grosze>`coalesce(s.of_grant, 0)`.as('spentOfGrant'),
      sql<number>`coalesce(s.documents, 0)`.as('documents'),
    ])
    .execute()
  return rows.map(({ reportDays, reportUnit, moveFreeDays, ...row }) => ({
    ...row,
    left: minus(row.amount, row.spentOfGrant),
    reportDue: reportDue({ taskTo: row.taskTo, reportDays, reportUnit, moveFreeDays: moveFreeDays === 1 }).date,
  }))
}

/** A grant with the terms of its contract; `undefined`: no such grant. */
export async function grantOf(db: Reader, id: number): Promise<Grant | undefined> {
  const row = await db.selectFrom('grant_agreement').where('id', '=', id).selectAll().executeTakeFirst()
  return (
    row && {
      id: row.id,
      title: row.title,
      funder: row.funder,
      funderKind: row.funder_kind,
      mode: row.mode,
      form: row.form,
      programme: row.programme,
      priority: row.priority,
      lawDate: row.law_date,
      contractNumber: row.contract_number,
      contractDate: row.contract_date,
      taskFrom: row.task_from,
      taskTo: row.task_to,
      spendGrantFrom: row.spend_grant_from,
      spendGrantTo: row.spend_grant_to,
      spendOtherFrom: row.spend_other_from,
      spendOtherTo: row.spend_other_to,
      amount: row.amount_grosze,
      received: row.received_grosze,
      shiftPermille: row.shift_permille,
      adminCapPermille: row.admin_cap_permille,
      adminCapBase: row.admin_cap_base,
      cashlessOnly: row.cashless_only === 1,
      reportDays: row.report_days,
      ...termsOf(row),
      note: row.note,
      revision: row.revision,
    }
  )
}
