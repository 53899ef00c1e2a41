import { isInKind } from '../../grants/sources.ts'
import { formatDate } from '../../kernel/dates.ts'
import { minus, sum } from '../../kernel/money.ts'
import { type Check, named, onDocument, type Remark, zloty } from './check.ts'
import { factsOfCharged } from './documentFacts.ts'

const orderedEarly: Check = {
  id: 'C-04',
  severity: 'warning',
  title: 'Zamówienie starsze niż zadanie',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { orderedOn }]): Remark[] => {
      const { taskFrom, contractDate } = input.grant
      if (orderedOn === null) return []
      const older = [
        ...(orderedOn < taskFrom ? [`początkiem zadania (${formatDate(taskFrom)})`] : []),
        ...(contractDate !== null && orderedOn < contractDate
          ? [`zawarciem umowy o dotację (${formatDate(contractDate)})`]
          : []),
      ]
      if (older.length === 0) return []
      return [
        {
          message: `Dokument ${named(document)}: zamówienie lub umowa z ${formatDate(orderedOn)} jest przed ${older.join(' i ')}.`,
          todo: 'Sprawdź datę zamówienia. Jeżeli jest prawdziwa, wyjaśnij ją w części III albo przenieś wydatek poza rozliczenie.',
          record: onDocument(document),
        },
      ]
    }),
}

const dearThing: Check = {
  id: 'C-38',
  severity: 'blocks',
  title: 'Cena jednostkowa ponad limit',
  source: 'regulamin konkursu',
  run: (input, _settlement, _today, { documents, terms: { assetCap } }) =>
    assetCap === null
      ? []
      : factsOfCharged(input, documents).flatMap(([document, { unitPrice }]): Remark[] => {
          const record = onDocument(document)
          if (unitPrice !== null && unitPrice > assetCap)
            return [
              {
                message: `Dokument ${named(document)}: cena jednostkowa ${zloty(unitPrice)} jest wyższa niż limit z umowy (${zloty(assetCap)}).`,
                todo: 'Rozlicz tę rzecz z innych środków albo uzyskaj zgodę zleceniodawcy na piśmie.',
                record,
              },
            ]
          // A document no dearer than the cap has nothing dearer on it.
          if (unitPrice !== null || document.gross <= assetCap) return []
          return [
            {
              severity: 'warning',
              message: `Dokument ${named(document)} na ${zloty(document.gross)} nie ma ceny jednostkowej, a umowa ogranicza ją do ${zloty(assetCap)}.`,
              todo: 'Wpisz najwyższą cenę jednostkową z dokumentu.',
              record,
            },
          ]
        }),
}

const vat: Check = {
  id: 'C-40',
  severity: 'error',
  title: 'Kwota brutto mimo odliczonego VAT',
  source: 'praktyka ocen sprawozdań; umowa',
  run: (input, _settlement, _today, { documents, terms: { vatEligible } }) =>
    factsOfCharged(input, documents).flatMap(([document, { net, vatDeductible }]): Remark[] => {
      if (!vatDeductible && (vatEligible || net === null)) return []
      const charged = sum(document.allocations.filter(({ source }) => !isInKind(source)).map(({ amount }) => amount))
      const record = onDocument(document)
      if (net === null)
        return [
          {
            message: `Dokument ${named(document)}: VAT jest do odliczenia, a nie wpisano kwoty netto.`,
            todo: 'Wpisz kwotę netto i rozlicz najwyżej ją.',
            record,
          },
        ]
      if (charged <= net) return []
      const why = vatDeductible ? 'VAT jest do odliczenia' : 'umowa nie pozwala rozliczać VAT'
      return [
        {
          message: `Dokument ${named(document)}: rozliczono ${zloty(charged)}, kwota netto to ${zloty(net)}, a ${why}.`,
          todo: `Zmniejsz rozliczaną kwotę o ${zloty(minus(charged, net))}.`,
          record,
        },
      ]
    }),
}

const otherBuyer: Check = {
  id: 'C-43',
  severity: 'blocks',
  title: 'Inny nabywca na dokumencie',
  source: 'umowa',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents)
      .filter(([, fact]) => fact.otherBuyer)
      .map(([document]) => ({
        message: `Dokument ${named(document)} ma innego nabywcę niż stowarzyszenie.`,
        todo: 'Poproś wystawcę o fakturę korygującą albo notę z właściwą nazwą i NIP-em; do tego czasu przenieś wydatek poza rozliczenie.',
        record: onDocument(document),
      })),
}

const ineligible: Check = {
  id: 'C-45',
  severity: 'blocks',
  title: 'Koszt niekwalifikowalny',
  source: 'umowa; regulamin konkursu',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { ineligibleCategory }]): Remark[] =>
      ineligibleCategory === null
        ? []
        : [
            {
              message: `Dokument ${named(document)} oznaczono jako „${ineligibleCategory}”, a jest rozliczany w zadaniu.`,
              todo: 'Odłóż dokument jako niekwalifikowalny albo usuń oznaczenie, jeżeli jest pomyłką.',
              record: onDocument(document),
            },
          ],
    ),
}

const related: Check = {
  id: 'C-53',
  severity: 'warning',
  title: 'Dostawca powiązany z władzami',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents)
      .filter(([, fact]) => fact.relatedSupplier)
      .map(([document]) => ({
        message: `Wystawca dokumentu ${named(document)} jest powiązany z osobą z władz stowarzyszenia.`,
        todo: 'Dołącz uzasadnienie wyboru i ofertę porównawczą; sprawdź, czy umowa na to pozwala.',
        record: onDocument(document),
      })),
}

const promotion: Check = {
  id: 'C-62',
  severity: 'blocks',
  title: 'Promocja bez oznaczenia',
  source: 'umowa, § 7',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents)
      .filter(([, fact]) => fact.promotion && fact.promotionMarked !== true)
      .map(([document, { promotionMarked }]) => ({
        message:
          promotionMarked === null
            ? `Dokument ${named(document)} to koszt promocji, a nie zaznaczono, czy materiał ma wymagane oznaczenie.`
            : `Dokument ${named(document)} to koszt promocji bez wymaganego oznaczenia.`,
        todo: 'Sprawdź logotyp i informację o dofinansowaniu na materiale i zaznacz to przy dokumencie. Kosztu bez oznaczenia zwykle nie uznaje się.',
        record: onDocument(document),
      })),
}

/** Checks of what a document says beside its amounts (reference 6.1, 6.3, 6.4, 6.5). */
export const documentCostChecks: readonly Check[] = [
  orderedEarly,
  dearThing,
  vat,
  otherBuyer,
  ineligible,
  related,
  promotion,
]
