import { fold } from '#shared/kernel/text.ts'
import { scanPurposeNames } from '#shared/scans/records.ts'
import { contributionPapers } from '../contributions/papers.ts'
import type { Reader } from '../db/open.ts'
import type { Attachment } from '../documents/attachmentList.ts'
import { grantDetailsOf } from '../grants/details/queries.ts'
import { linkedScans } from '../scans/queries.ts'

const bare = (name: string): string =>
  fold(
    name
      .replace(/\.\w{2,4}$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )

/**
 * What goes with a report, each paper once: what the contract asks for, ready or not, the lists the program prints that have
 * anything to say, then what was scanned beside the report. The confirmation of filing is not an attachment.
 */
export async function attachmentsOf(
  db: Reader,
  { id: reportId, grantId }: { readonly id: number; readonly grantId: number },
): Promise<Attachment[]> {
  const { requirements } = await grantDetailsOf(db, grantId)
  const isPromised = await db
    .selectFrom('grant_result')
    .where('grant_id', '=', grantId)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  const isPaid = await db
    .selectFrom('expense_allocation as a')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .where('l.grant_id', '=', grantId)
    .select('a.document_id')
    .limit(1)
    .executeTakeFirst()
  const given = await contributionPapers(db, grantId)
  const program = [
    ...(isPaid ? ['Zestawienie dokumentów księgowych'] : []),
    ...(given.length > 0 ? ['Zestawienie innych dokumentów potwierdzających realizację zadania publicznego'] : []),
    ...(isPromised ? ['Zestawienie rezultatów'] : []),
  ]
  const scans = (await linkedScans(db, { recordKind: 'report', recordId: reportId })).filter(
    ({ purpose }) => purpose !== 'confirmation',
  )
  const all: Attachment[] = [
    ...requirements.map(({ name, ready, note }) => ({ name, from: 'contract' as const, ready, note })),
    ...program.map((name) => ({ name, from: 'program' as const, ready: true, note: '' })),
    ...scans.map(({ name, purpose }) => ({
      name,
      from: 'scan' as const,
      ready: true,
      note: scanPurposeNames[purpose],
    })),
  ]
  return [...Map.groupBy(all, ({ name }) => bare(name)).values()].map((same) => same[0]!)
}
