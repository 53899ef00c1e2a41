import type { z } from 'zod'
import type { reportInput } from '#shared/settlements/contract.ts'
import type { overrideInput } from '#shared/settlements/overrides.ts'
import type { Tx } from '../db/open.ts'

type ReportData = z.output<typeof reportInput>
type OverrideData = z.output<typeof overrideInput>

/** Adds or changes a report; `undefined` when somebody saved or removed it in between. */
export async function saveReport(db: Tx, data: ReportData): Promise<{ id: number; revision: number } | undefined> {
  const values = {
    grant_id: data.grantId,
    kind: data.kind,
    period_from: data.periodFrom,
    period_to: data.periodTo,
    i1: data.i1,
    i2: data.i2,
    ii3: data.ii3,
    ii4: data.ii4,
    iii: data.iii,
    public_other_names: data.publicOtherNames,
    place_of_signing: data.placeOfSigning,
    prepared_on: data.preparedOn,
    interest_accrued_grosze: data.interestAccrued,
    income_accrued_grosze: data.incomeAccrued,
    returned_grosze: data.returned,
    returned_on: data.returnedOn,
    percent_base: data.percentBase,
    demanded_on: data.demandedOn,
  }
  if (data.id === null)
    return db
      .insertInto('report')
      .values({ ...values, revision: 1 })
      .returning(['id', 'revision'])
      .executeTakeFirst()
  return db
    .updateTable('report')
    .set({ ...values, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('grant_id', '=', data.grantId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

type DraftedField = 'i1' | 'i2' | 'ii3' | 'ii4' | 'iii'
type Drafted = { reportId: number; field: DraftedField; text: string; draft: string; revision: number }
/** Saves a text with the draft it was made from; `undefined` when somebody saved or removed the report in between. */
export async function saveDrafted(db: Tx, data: Drafted): Promise<{ id: number; revision: number } | undefined> {
  const texts = { [data.field]: data.text, [`${data.field}_draft` as const]: data.draft }
  return db
    .updateTable('report')
    .set({ ...texts, revision: data.revision + 1 })
    .where('id', '=', data.reportId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Writes how many people used the task; `undefined` when somebody saved or removed the report in between. */
export async function savePeople(
  db: Tx,
  data: { reportId: number; people: number | null; revision: number },
): Promise<{ id: number; revision: number } | undefined> {
  return db
    .updateTable('report')
    .set({ people_count: data.people, revision: data.revision + 1 })
    .where('id', '=', data.reportId)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a report away; `false` when it was gone. */
export async function removeReport(db: Tx, id: number): Promise<boolean> {
  await db.deleteFrom('finding_override').where('report_id', '=', id).execute()
  return (await db.deleteFrom('report').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Keeps the reason why a blocking finding is left as it is. */
export async function saveOverride(db: Tx, data: OverrideData & { madeOn: string }): Promise<number> {
  const { id } = await db
    .insertInto('finding_override')
    .values({
      report_id: data.reportId,
      check_code: data.check,
      record_kind: data.recordKind,
      record_id: data.recordId,
      message: data.message,
      reason: data.reason,
      made_on: data.madeOn,
      revision: 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Takes a reason away; its check, or `undefined` when it was gone. */
export async function removeOverride(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db.deleteFrom('finding_override').where('id', '=', id).returning('check_code').executeTakeFirst()
  return gone?.check_code
}

/** Keeps what somebody found when comparing one wording of a form with the official text. */
export async function saveFormText(
  db: Tx,
  data: { formVersion: string; textId: string; text: string; comparedOn: string },
): Promise<number> {
  const known = await db
    .selectFrom('form_text')
    .where('form_version', '=', data.formVersion)
    .where('text_id', '=', data.textId)
    .select('id')
    .executeTakeFirst()
  const values = { form_version: data.formVersion, text_id: data.textId, text: data.text, compared_on: data.comparedOn }
  if (known) {
    await db.updateTable('form_text').set(values).where('id', '=', known.id).execute()
    return known.id
  }
  return (await db.insertInto('form_text').values(values).returning('id').executeTakeFirstOrThrow()).id
}

/** Columns of a report that its correction begins with. */
const copied = [
  'grant_id',
  'kind',
  'period_from',
  'period_to',
  'i1',
  'i2',
  'ii3',
  'ii4',
  'iii',
  'i1_draft',
  'i2_draft',
  'ii3_draft',
  'ii4_draft',
  'iii_draft',
  'public_other_names',
  'place_of_signing',
  'interest_accrued_grosze',
  'income_accrued_grosze',
  'returned_grosze',
  'returned_on',
  'percent_base',
  'demanded_on',
  'people_count',
] as const

/**
 * Begins a correction of a report: its texts and settings and the reasons for findings left as they are, without the day of
 * signing, which is another one. `undefined`: no such report.
 */
export async function copyAsCorrection(db: Tx, reportId: number): Promise<number | undefined> {
  const report = await db.selectFrom('report').where('id', '=', reportId).select(copied).executeTakeFirst()
  if (!report) return undefined
  const { id } = await db
    .insertInto('report')
    .values({ ...report, corrects_id: reportId, prepared_on: null, revision: 1 })
    .returning('id')
    .executeTakeFirstOrThrow()
  const reasons = await db
    .selectFrom('finding_override')
    .where('report_id', '=', reportId)
    .orderBy('id')
    .select(['check_code', 'record_kind', 'record_id', 'message', 'reason', 'made_on'])
    .execute()
  // A finding about the report itself is now one about its correction.
  const about = (kind: string, record: number) => (kind === 'report' && record === reportId ? id : record)
  for (const reason of reasons)
    await db
      .insertInto('finding_override')
      .values({ ...reason, record_id: about(reason.record_kind, reason.record_id), report_id: id, revision: 1 })
      .execute()
  return id
}
