import type { Input } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { findingKey } from '#shared/settlements/overrides.ts'
import type { TestBackend } from './backend.ts'

type Filing = Input<Contract['filings.file']>

/** Leaves everything that still blocks a report as it is, with a reason. */
export async function leaveBlocks(b: Pick<TestBackend, 'ask'>, reportId: number): Promise<void> {
  const { findings } = await b.ask('settlements.get', { id: reportId })
  for (const finding of findings.filter(({ severity, override }) => severity === 'blocks' && override === null))
    await b.ask('settlements.overrideFinding', { reportId, ...findingKey(finding), reason: 'Uzgodniono z urzędem.' })
}

/** What says that a report was filed on a day, with the print of this moment. */
export async function aFiling(
  b: Pick<TestBackend, 'ask'>,
  reportId: number,
  change: Partial<Filing> = {},
): Promise<Filing> {
  const { fileId } = await b.ask('documents.render', { document: { kind: 'sprawozdanie', reportId } })
  return {
    reportId,
    filedOn: '2022-01-10',
    delivered: 'electronic',
    confirmation: 'UPO-123',
    paper: fileId,
    ...change,
  }
}

/** Files a report with everything that blocks left with a reason; the number of the filing. */
export async function filed(
  b: Pick<TestBackend, 'ask'>,
  reportId: number,
  change: Partial<Filing> = {},
): Promise<number> {
  await leaveBlocks(b, reportId)
  return (await b.ask('filings.file', await aFiling(b, reportId, change))).id
}
