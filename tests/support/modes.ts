import type { z } from 'zod'
import type { grantInput } from '#shared/grants/schema.ts'
import type { Source } from '#shared/grants/sources.ts'
import type { TestBackend } from './backend.ts'
import { pagesOf } from './printedPdf.ts'
import { aGrant, anExpense, aReport } from './records.ts'

type Planned = readonly [source: Exclude<Source, 'interest' | 'otherIncome'>, planned: number, year?: number]
type Spent = { readonly on: string; readonly parts: readonly (readonly [Source, number])[] }

/** A grant with one line, its documents and a final report with long texts; answers their ids. */
export async function aTask(
  b: Pick<TestBackend, 'ask'>,
  change: Partial<z.input<typeof grantInput>>,
  planned: readonly Planned[],
  spent: readonly Spent[],
): Promise<{ grantId: number; reportId: number; lineId: number }> {
  const grant = aGrant(change)
  const { id: grantId } = await b.ask('grants.save', grant)
  const { id: actionId } = await b.ask('budgets.saveAction', { id: null, grantId, name: 'Warsztaty', revision: 0 })
  const { id: lineId } = await b.ask('budgets.saveLine', {
    id: null,
    grantId,
    actionId,
    name: 'Materiały',
    measure: 'komplet',
    unitCost: null,
    quantityHundredths: null,
    amounts: planned.map(([source, amount, year = 2021]) => ({ year, source, planned: amount })),
    revision: 0,
  })
  for (const [index, { on, parts }] of spent.entries())
    await b.ask(
      'expenses.save',
      anExpense(lineId, {
        number: `FV ${grantId}/${index + 1}`,
        issuedOn: on,
        paidOn: on,
        gross: parts.reduce((sum, [, amount]) => sum + amount, 0),
        allocations: parts.map(([source, amount]) => ({ lineId, source, amount })),
      }),
    )
  const text = 'Warsztaty odbyły się w dwunastu terminach, przyszło na nie dziewięć osób z gminy. '.repeat(14)
  const { id: reportId } = await b.ask(
    'settlements.save',
    aReport(grantId, {
      periodFrom: grant.taskFrom,
      periodTo: grant.taskTo,
      i1: text,
      i2: text,
      preparedOn: '2022-01-10',
    }),
  )
  return { grantId, reportId, lineId }
}

/** A paper as one line of text. */
export async function printed(
  b: Pick<TestBackend, 'ask' | 'file'>,
  document: Parameters<typeof b.ask<'documents.render'>>[1]['document'],
): Promise<string> {
  const { fileId } = await b.ask('documents.render', { document })
  return pagesOf((await b.file(fileId))!.bytes)
    .join(' ')
    .replace(/\s+/g, ' ')
}
