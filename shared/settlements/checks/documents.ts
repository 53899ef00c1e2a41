import { isInKind } from '../../grants/sources.ts'
import { minus, sum } from '../../kernel/money.ts'
import { cashMethod } from '../schema.ts'
import { type Check, chargedDocuments, named, onDocument, type Remark, zloty } from './check.ts'

const splitFits: Check = {
  id: 'C-36',
  severity: 'error',
  title: 'Podział dokumentu a kwota brutto',
  source: 'zasada jednego finansowania tego samego kosztu',
  run: (input, _settlement, _today, { club: { doubleFinanced } }) => [
    ...doubleFinanced.map(({ documentIds, number, gross, charged, saidDifferent }) => ({
      severity: saidDifferent ? ('info' as const) : ('blocks' as const),
      message: saidDifferent
        ? `Dokument ${number} na ${zloty(gross)} wygląda jak rozliczony w kilku dotacjach (razem ${zloty(charged)}), ale zaznaczono, że to inny dokument.`
        : `Dokument ${number} na ${zloty(gross)} jest rozliczony w kilku dotacjach razem na ${zloty(charged)}, czyli więcej niż w całości.`,
      todo: saidDifferent
        ? 'Nic, jeżeli to naprawdę dwa różne dokumenty.'
        : 'Zmniejsz podział w jednej z dotacji: tego samego kosztu nie finansuje się dwa razy.',
      record: {
        kind: 'expenseDocument' as const,
        id: input.documents.find(({ id }) => documentIds.includes(id))?.id ?? documentIds[0]!,
      },
    })),
    ...chargedDocuments(input).flatMap((document): Remark[] => {
      const charged = sum(document.allocations.map((part) => part.amount))
      const rest = minus(document.gross, charged)
      if (rest === 0) return []
      const over = document.gross >= 0 ? rest < 0 || charged < 0 : rest > 0 || charged > 0
      const record = onDocument(document)
      if (over) {
        return [
          {
            message: `Dokument ${named(document)}: podzielono ${zloty(charged)}, a kwota brutto to ${zloty(document.gross)}.`,
            todo: 'Popraw podział: suma części nie może być większa niż kwota dokumentu ani mieć innego znaku.',
            record,
          },
        ]
      }
      return [
        {
          severity: 'info',
          message: `Dokument ${named(document)}: z ${zloty(document.gross)} do zadania należy ${zloty(charged)}; ${zloty(rest)} jest poza tym rozliczeniem.`,
          todo: 'Nic, jeżeli reszta ma inne źródło; zaznacz to w opisie dokumentu.',
          record,
        },
      ]
    }),
  ],
}

const cashPayment: Check = {
  id: 'C-39',
  severity: 'error',
  title: 'Zapłata gotówką',
  source: 'umowa lub regulamin: tylko płatności bezgotówkowe',
  run: (input) =>
    input.grant.cashlessOnly
      ? chargedDocuments(input)
          .filter(({ paymentMethod }) => paymentMethod === cashMethod)
          .filter(({ allocations }) => allocations.some((part) => !isInKind(part.source)))
          .map((document) => ({
            message: `Dokument ${named(document)} na ${zloty(document.gross)} zapłacono gotówką, a umowa dopuszcza tylko płatności bezgotówkowe.`,
            todo: 'Sprawdź sposób zapłaty; jeżeli była gotówka, uzgodnij to ze zleceniodawcą przed złożeniem sprawozdania.',
            record: onDocument(document),
          }))
      : [],
}

/** Checks of single documents (reference 6.3, 6.4). */
export const documentChecks: readonly Check[] = [splitFits, cashPayment]
