import { sql } from 'kysely'
import type { Reader } from '../db/open.ts'

/** Columns that carry the codes of each list. */
const columns: Readonly<Record<string, readonly (readonly [table: string, column: string])[]>> = {
  target_group: [
    ['participation', 'main_group'],
    ['participation_group', 'code'],
  ],
  exclusion: [['participation_exclusion', 'code']],
  referral: [['participation', 'referral']],
  education: [['person', 'education']],
  disability: [['person', 'disability']],
  relation: [['related_person', 'relation']],
  labour_status: [['participation', 'labour_status']],
  labour_detail: [['participation', 'labour_detail']],
  consent_kind: [['consent', 'kind']],
  clause_manner: [
    ['consent', 'manner'],
    ['staff_clause', 'manner'],
  ],
  support_type: [
    ['class_group', 'support_type'],
    ['class_session', 'support_type'],
    ['plan_action', 'support_type'],
    ['event', 'support_type'],
    ['support_limit', 'support_type'],
  ],
  end_reason: [['participation', 'end_reason']],
  outcome: [['outcome', 'code']],
  outcome_evidence: [['outcome', 'evidence']],
  benefit_kind: [['benefit', 'kind']],
  staff_role: [
    ['staff_assignment', 'role'],
    ['diagnosis_area', 'role'],
  ],
  employment_basis: [['staff_assignment', 'basis']],
  funding_source: [
    ['staff_assignment', 'funding_source'],
    ['yearly_funding', 'funding_source'],
  ],
  plan_status: [
    ['plan_goal', 'status'],
    ['plan_action', 'status'],
    ['plan_review_goal', 'status'],
  ],
  survey_item: [['survey_score', 'item']],
  survey_situation: [['final_survey', 'situation']],
  expense_kind: [['expense_document', 'kind']],
  payment_method: [['expense_document', 'payment_method']],
  partner_sector: [['partner', 'sector']],
  commitment_category: [['partner_commitment', 'category']],
  promotion_medium: [['promotion_entry', 'medium']],
  information_duty: [
    ['promotion_entry', 'duty'],
    ['promotion_duty', 'duty'],
  ],
}

/** How many records carry each code of a list; codes nobody carries are not there. */
export async function usageOf(db: Reader, list: string): Promise<ReadonlyMap<string, number>> {
  const used = new Map<string, number>()
  for (const [table, column] of columns[list] ?? []) {
    const { rows } = await sql<{
      code: string
      n: number
    }>`select ${sql.ref(column)} as code, count(*) as n from ${sql.table(table)}
      where ${sql.ref(column)} is not null group by 1`.execute(db)
    for (const { code, n } of rows) used.set(code, (used.get(code) ?? 0) + n)
  }
  return used
}
