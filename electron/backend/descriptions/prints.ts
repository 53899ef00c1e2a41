import type { z } from 'zod'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import { labelGrids } from '#shared/descriptions/labels.ts'
import type { descriptionsPrints } from '#shared/descriptions/prints.ts'
import { annotationText, splitSentence } from '#shared/descriptions/sheet.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { QueryContext } from '../context.ts'
import { taskOf } from '../contributions/task.ts'
import type { DescriptionSheet } from '../documents/descriptionSheets.ts'
import type { TaskFacts } from '../documents/volunteerCard.ts'
import { grantOf } from '../grants/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { describedOf, orProposal } from './queries.ts'

type Gathered = { readonly task: TaskFacts; readonly sheets: readonly DescriptionSheet[] }
/** Descriptions of documents of a grant in the order of the settlement; `documentIds` null: of all. */
async function gather(
  { db }: QueryContext,
  grantId: number,
  documentIds: readonly number[] | null,
): Promise<Result<Gathered, CallError>> {
  const grant = await grantOf(db, grantId)
  const task = await taskOf(db, grantId)
  if (!grant || !task) return err(notFoundError('dotacja'))
  const wanted = documentIds && new Set(documentIds)
  const documents = (await describedOf(db, grantId)).filter((one) => wanted?.has(one.id) ?? true)
  if (documents.length === 0)
    return err(
      ruleError(
        'descriptions.nothing',
        'Nie ma czego drukować: żaden wskazany dokument nie stoi w budżecie tej dotacji. Nic nie zmieniono.',
      ),
    )
  const sheets = documents.map((one) => ({
    number: one.number,
    kind: one.kindLabel,
    supplier: one.supplierName,
    issuedOn: one.issuedOn,
    gross: one.gross,
    lines: [...new Set(one.parts.map((part) => part.line))],
    split: splitSentence(one, grant),
    annotation: annotationText(one, grant),
    payment:
      one.paidOn === null
        ? ''
        : [formatDate(one.paidOn), one.paymentLabel, one.statementNumber && `wyciąg nr ${one.statementNumber}`]
            .filter(Boolean)
            .join(', '),
    bookingNumber: one.bookingNumber,
    ksefNumber: one.ksefNumber,
    description: orProposal(one),
  }))
  return ok({ task, sheets })
}

/** Gathers what each paper says. */
export const descriptionsPrinting: PrintsFor<z.output<(typeof descriptionsPrints)[number]>> = {
  descriptionSheets: async (context, { grantId, documentIds, size }) => {
    const gathered = await gather(context, grantId, documentIds)
    if (!gathered.ok) return gathered
    const data = { day: context.clock.today(), size, ...gathered.value }
    return ok({
      job: { kind: 'descriptionSheets', data },
      name: data.sheets.length === 1 ? 'opis-dokumentu.pdf' : 'opisy-dokumentow.pdf',
    })
  },
  descriptionLabels: async (context, { grantId, documentIds, grid, first }) => {
    const gathered = await gather(context, grantId, documentIds)
    if (!gathered.ok) return gathered
    const data = { day: context.clock.today(), grid: labelGrids[grid], first, ...gathered.value }
    return ok({ job: { kind: 'descriptionLabels', data }, name: 'naklejki-z-opisami.pdf' })
  },
}
