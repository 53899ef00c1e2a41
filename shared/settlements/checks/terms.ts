import { formatDate } from '../../kernel/dates.ts'
import { gr, sum } from '../../kernel/money.ts'
import { counted } from '../../kernel/text.ts'
import { returnAmounts } from '../../returns/amounts.ts'
import { returnBasis } from '../../returns/basis.ts'
import { type Check, chargedDocuments, named, onDocument, zloty } from './check.ts'
import { onMoney } from './formParts.ts'

const reportLate: Check = {
  id: 'C-09',
  severity: 'error',
  title: 'Sprawozdanie po terminie',
  source: 'art. 18 ust. 1 ustawy o działalności pożytku publicznego; umowa',
  run: ({ report }, _settlement, today, { reportDue }) => {
    const day = report.preparedOn ?? today
    if (report.kind !== 'final' || day <= reportDue) return []
    return [
      {
        message: `Termin sprawozdania minął ${formatDate(reportDue)}, a ${report.preparedOn === null ? 'dziś jest' : 'sprawozdanie ma datę'} ${formatDate(day)}.`,
        todo: 'Złóż sprawozdanie jak najszybciej i uprzedź zleceniodawcę.',
        record: { kind: 'report', id: report.id, part: 'signatures' },
      },
    ]
  },
}

const returnLate: Check = {
  id: 'C-10',
  severity: 'blocks',
  title: 'Zwrot po terminie',
  source: 'art. 251 i art. 168 ustawy o finansach publicznych; umowa, § 10',
  run: (input, settlement, today, { returnDue, incomeAccrued, terms }) => {
    const { report } = input
    if (report.kind !== 'final' || today <= returnDue) return []
    const amounts = returnAmounts(returnBasis(input, settlement, { shiftScope: terms.shiftScope, incomeAccrued }))
    const owed = sum(Object.values(amounts))
    const sent = report.returnedOn === null ? 0 : report.returned
    if (sent >= owed) return []
    return [
      {
        message: `Termin zwrotu minął ${formatDate(returnDue)}, a do zwrotu pozostaje ${zloty(gr(owed - sent))}.`,
        todo: 'Zwróć tę kwotę z odsetkami (część „Zwrot dotacji” liczy je na dziś) i wpisz kwotę oraz dzień zwrotu.',
        record: onMoney(input),
      },
    ]
  },
}

const signatures: Check = {
  id: 'C-24',
  severity: 'blocks',
  title: 'Za mało podpisów',
  source: 'sposób reprezentacji według KRS; umowa',
  run: ({ report }, _settlement, _today, { terms }) =>
    // Nobody at all is an empty field (C-15).
    report.signatories.length === 0 || report.signatories.length >= terms.signaturesRequired
      ? []
      : [
          {
            message: `Sprawozdanie podpisuje ${counted(report.signatories.length, 'osoba', 'osoby', 'osób')}, a potrzeba podpisów: ${terms.signaturesRequired}.`,
            todo: 'Dopisz osoby uprawnione do reprezentacji w ustawieniach podpisów.',
            record: { kind: 'report', id: report.id, part: 'signatures' },
          },
        ],
}

const receipts: Check = {
  id: 'C-44',
  severity: 'error',
  title: 'Paragon zamiast faktury',
  source: 'praktyka ocen sprawozdań',
  run: (input) =>
    chargedDocuments(input)
      .filter(({ kind }) => kind === 'receipt')
      .map((document) => ({
        message: `Dokument ${named(document)} to paragon na ${zloty(document.gross)}.`,
        todo: 'Poproś wystawcę o fakturę na stowarzyszenie albo rozlicz ten wydatek z własnych środków poza zadaniem.',
        record: onDocument(document),
      })),
}

const attachments: Check = {
  id: 'C-66',
  severity: 'blocks',
  title: 'Brak wymaganego załącznika',
  source: 'umowa; regulamin konkursu',
  run: ({ grant }, _settlement, _today, { missingAttachments }) =>
    missingAttachments.map((name) => ({
      message: `Wymagany załącznik „${name}” nie jest gotowy.`,
      todo: 'Przygotuj go i zaznacz w danych dotacji, że jest gotowy.',
      record: { kind: 'grant', id: grant.id },
    })),
}

/** Checks of days, signatures and attachments that the contract asks for (reference 6.1, 6.2, 6.4, 6.5). */
export const termChecks: readonly Check[] = [reportLate, returnLate, signatures, receipts, attachments]
