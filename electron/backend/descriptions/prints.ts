import type { z } from 'zod'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { descriptionsPrints } from '#shared/descriptions/prints.ts'
import { annotationText, splitSentence } from '#shared/descriptions/sheet.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { taskOf } from '../contributions/task.ts'
import { grantOf } from '../grants/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { describedOf, orProposal } from './queries.ts'

/** Gathers what each paper says. */
export const descriptionsPrinting: PrintsFor<z.output<(typeof descriptionsPrints)[number]>> = {
  descriptionSheets: async ({ db, clock }, { grantId, documentIds, size }) => {
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
    const data = { day: clock.today(), task, size, sheets }
    return ok({
      job: { kind: 'descriptionSheets', data },
      name: sheets.length === 1 ? 'opis-dokumentu.pdf' : 'opisy-dokumentow.pdf',
    })
  },
}
