import { sql } from 'kysely'
import { entryOn } from '#shared/agenda/entry.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import type { AgendaSource } from './span.ts'

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
