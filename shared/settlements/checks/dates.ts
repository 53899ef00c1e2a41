import { isGrantSource, isInKind } from '../../grants/sources.ts'
import { addDays, formatDate, type IsoDate, yearOf } from '../../kernel/dates.ts'
import { sum } from '../../kernel/money.ts'
import { countedOn } from '../entries.ts'
import { advanceKind, type SettlementDocument, type SettlementInput } from '../schema.ts'
import { type Check, chargedDocuments, named, onDocument, type Remark, zloty } from './check.ts'

type Term = { readonly isGrant: boolean; readonly name: string; readonly from: IsoDate; readonly to: IsoDate }
/** The terms a document falls under: that of the grant, that of other money and contributions, or both. */
function termsOf(document: SettlementDocument, { grant }: SettlementInput): Term[] {
  const ofGrant = document.allocations.some((part) => isGrantSource(part.source))
  const ofOther = document.allocations.some((part) => !isGrantSource(part.source))
  const grantTerm = { isGrant: true, name: 'wydatkowania dotacji', from: grant.spendGrantFrom, to: grant.spendGrantTo }
  const otherTerm = {
    isGrant: false,
    name: 'wydatkowania innych środków',
    from: grant.spendOtherFrom,
    to: grant.spendOtherTo,
  }
  const same = grantTerm.from === otherTerm.from && grantTerm.to === otherTerm.to
  return [...(ofGrant ? [grantTerm] : []), ...(ofOther && !(ofGrant && same) ? [otherTerm] : [])]
}
const written = ({ name, from, to }: Term): string => `terminem ${name} (${formatDate(from)}–${formatDate(to)})`
const isPaidFor = (document: SettlementDocument): boolean => document.allocations.some((part) => !isInKind(part.source))

const documentDates: Check = {
  id: 'C-01',
  severity: 'blocks',
  title: 'Data dokumentu poza terminem',
  source: 'umowa, § 2 ust. 2',
  run: (input) =>
    chargedDocuments(input).flatMap((document) =>
      termsOf(document, input).flatMap((term): Remark[] => {
        const outside = (day: IsoDate): boolean => day < term.from || day > term.to
        const bad = [
          ...(outside(document.issuedOn) ? [`data wystawienia ${formatDate(document.issuedOn)}`] : []),
          ...(document.performedOn !== null && outside(document.performedOn)
            ? [`data sprzedaży lub wykonania ${formatDate(document.performedOn)}`]
            : []),
        ]
        if (bad.length === 0) return []
        return [
          {
            message: `Dokument ${named(document)}: ${bad.join(' i ')} jest poza ${written(term)}.`,
            todo: 'Sprawdź daty na dokumencie. Jeżeli są prawdziwe, przenieś wydatek poza rozliczenie albo uzgodnij go ze zleceniodawcą na piśmie.',
            record: onDocument(document),
          },
        ]
      }),
    ),
}

/** The grant may be paid out some days longer than costs arise, never past the end of the year (D-07). */
function lastDayToPay(to: IsoDate, useDays: number): IsoDate {
  const plain = addDays(to, useDays)
  const yearEnd = `${yearOf(to)}-12-31`
  return plain < yearEnd ? plain : yearEnd
}

const paymentDates: Check = {
  id: 'C-02',
  severity: 'blocks',
  title: 'Zapłata poza terminem',
  source: 'umowa, § 2 ust. 2 i § 10 ust. 1; art. 251 ust. 4 ustawy o finansach publicznych',
  run: (input, _settlement, _today, { terms: { useDays } }) =>
    chargedDocuments(input).flatMap((document): Remark[] => {
      const paidOn = document.paidOn
      if (paidOn === null) return []
      const late = termsOf(document, input).filter(
        (term) => paidOn < term.from || paidOn > (term.isGrant ? lastDayToPay(term.to, useDays) : term.to),
      )
      const costYear = yearOf(document.performedOn ?? document.issuedOn)
      const nextYear = yearOf(paidOn) > costYear && document.allocations.some((part) => isGrantSource(part.source))
      const reasons = [
        ...late.map((term) => `jest poza ${written(term)}`),
        ...(nextYear ? [`jest po 31.12.${costYear}, kiedy kończy się rok budżetowy dotacji`] : []),
      ]
      if (reasons.length === 0) return []
      return [
        {
          message: `Dokument ${named(document)}: zapłata ${formatDate(paidOn)} ${reasons.join(' i ')}.`,
          todo: 'Sprawdź datę na wyciągu. Zapłaty po terminie nie można rozliczyć z dotacji: pokryj ją z innych środków albo zwróć tę kwotę.',
          record: onDocument(document),
        },
      ]
    }),
}

const unpaid: Check = {
  id: 'C-03',
  severity: 'blocks',
  title: 'Brak zapłaty',
  source: 'art. 251 ust. 4 ustawy o finansach publicznych: wykorzystanie dotacji to zapłata',
  run: (input, _settlement, today) =>
    chargedDocuments(input)
      .filter(isPaidFor)
      .flatMap((document): Remark[] => {
        const record = onDocument(document)
        if (document.paidOn === null) {
          const charged = sum(document.allocations.filter((part) => !isInKind(part.source)).map((part) => part.amount))
          return [
            {
              message: `Dokument ${named(document)} nie ma daty zapłaty, więc ${zloty(charged)} nie weszło do rozliczenia.`,
              todo: 'Zapłać i wpisz datę zapłaty z wyciągu bankowego.',
              record,
            },
          ]
        }
        if (document.paidOn <= today) return []
        return [
          {
            message: `Dokument ${named(document)}: data zapłaty ${formatDate(document.paidOn)} jeszcze nie nadeszła.`,
            todo: 'Popraw datę zapłaty albo wyczyść ją do dnia przelewu.',
            record,
          },
        ]
      }),
}

const paidBeforeIssue: Check = {
  id: 'C-05',
  severity: 'warning',
  title: 'Zapłata przed wystawieniem dokumentu',
  source: 'zasada dokumentowania zaliczek',
  run: (input) =>
    chargedDocuments(input)
      .filter(({ paidOn, issuedOn, kind }) => paidOn !== null && paidOn < issuedOn && kind !== advanceKind)
      .map((document) => ({
        message: `Dokument ${named(document)}: zapłacono ${formatDate(document.paidOn!)}, przed wystawieniem ${formatDate(document.issuedOn)}.`,
        todo: 'Sprawdź obie daty. Jeżeli zapłacono z góry, dołącz fakturę zaliczkową albo pro formę.',
        record: onDocument(document),
      })),
}

const otherYear: Check = {
  id: 'C-08',
  severity: 'error',
  title: 'Dokument z innego roku budżetowego',
  source: 'art. 18 ust. 2 ustawy o działalności pożytku publicznego: okresem sprawozdawczym jest rok budżetowy',
  run: (input) =>
    chargedDocuments(input).flatMap((document): Remark[] => {
      const years = new Set(
        document.allocations.flatMap(({ source }) => {
          const day = countedOn(document, source)
          return day === undefined ? [] : [yearOf(day)]
        }),
      )
      const dates = [document.issuedOn, ...(document.performedOn === null ? [] : [document.performedOn])]
      return [...years].flatMap((year) => {
        const other = dates.filter((day) => yearOf(day) !== year)
        if (other.length === 0) return []
        return [
          {
            message: `Dokument ${named(document)} wszedł do tabeli za rok ${year}, a ma datę ${[...new Set(other)].map(formatDate).join(' i ')}.`,
            todo: 'Sprawdź daty. Koszt jednego roku zapłacony w drugim uzgodnij ze zleceniodawcą.',
            record: onDocument(document),
          },
        ]
      })
    }),
}

/** Checks of dates and eligibility (reference 6.1). */
export const dateChecks: readonly Check[] = [documentDates, paymentDates, unpaid, paidBeforeIssue, otherYear]
