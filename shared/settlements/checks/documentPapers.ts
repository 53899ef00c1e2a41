import { isInKind } from '../../grants/sources.ts'
import { addDays, daysBetween, formatDate, type IsoDate } from '../../kernel/dates.ts'
import { counted } from '../../kernel/text.ts'
import { type Check, named, onDocument, type Remark } from './check.ts'
import { factsOfCharged, paysPerson } from './documentFacts.ts'

/** Gaps of a description other checks speak of: the contract (C-15), research of the market (C-54), the payment (C-03). */
const elsewhere: ReadonlySet<string> = new Set(['O-02', 'O-07', 'O-13'])
const onDescription = (id: number) => ({ kind: 'description' as const, id })

const descriptions: Check = {
  id: 'C-41',
  severity: 'blocks',
  title: 'Niepełny opis dokumentu',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { gaps }]): Remark[] => {
      const own = gaps.filter(({ rule }) => !elsewhere.has(rule))
      if (own.length === 0) return []
      return [
        {
          message: `Opis dokumentu ${named(document)} jest niepełny. ${own.map(({ text }) => text).join(' ')}`,
          todo: 'Uzupełnij opis i podpisz go; podobne dokumenty opiszesz razem w części „Opisy” dotacji.',
          record: onDescription(document.id),
        },
      ]
    }),
}

/** From so many described documents on, spread over so many days, the days of signing say something. */
const telling = { documents: 5, days: 30 } as const
const signedAtOnce: Check = {
  id: 'C-42',
  severity: 'warning',
  title: 'Opisy podpisane jednego dnia',
  source: 'praktyka ocen sprawozdań: dokumenty opisuje się na bieżąco',
  run: (input, _settlement, today, { documents }) => {
    const signed = factsOfCharged(input, documents).filter(([, { signedOn }]) => signedOn.length > 0)
    const issued = signed.map(([document]) => document.issuedOn).toSorted()
    const [first, last] = [issued[0], issued.at(-1)]
    if (first === undefined || last === undefined) return []
    if (signed.length < telling.documents || daysBetween(first, last) < telling.days) return []
    const days = signed.flatMap(([, { signedOn }]) => signedOn).toSorted()
    const [from, to] = [days[0]!, days.at(-1)!]
    const end: IsoDate = input.report.preparedOn ?? today
    const record = onDescription(signed.at(-1)![0].id)
    const all = `${counted(signed.length, 'dokumentu', 'dokumentów', 'dokumentów')} z czasu od ${formatDate(first)} do ${formatDate(last)}`
    const todo =
      'Opisuj dokumenty na bieżąco. Dat już podpisanych nie zmieniaj; bądź gotów wyjaśnić, jak opisy powstawały.'
    if (from === to)
      return [{ message: `Wszystkie opisy ${all} mają podpisy z jednego dnia: ${formatDate(from)}.`, todo, record }]
    if (from < addDays(end, -7) || from > end) return []
    return [
      {
        message: `Wszystkie opisy ${all} podpisano w ostatnim tygodniu przed sprawozdaniem (od ${formatDate(from)}).`,
        todo,
        record,
      },
    ]
  },
}

const payment: Check = {
  id: 'C-46',
  severity: 'blocks',
  title: 'Brak dowodu zapłaty',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents)
      .filter(
        ([document, fact]) =>
          document.paidOn !== null &&
          document.allocations.some(({ source }) => !isInKind(source)) &&
          fact.statementNumber === '' &&
          !fact.paymentScanned,
      )
      .map(([document]) => ({
        message: `Dokument ${named(document)} nie ma numeru wyciągu ani skanu potwierdzenia zapłaty.`,
        todo: 'Wpisz numer wyciągu bankowego albo dołącz skan potwierdzenia przelewu.',
        record: onDocument(document),
      })),
}

const contracts: Check = {
  id: 'C-47',
  severity: 'error',
  title: 'Umowa z osobą bez nazwy projektu lub ewidencji godzin',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { projectNamed, hoursRecorded }]): Remark[] => {
      if (!paysPerson(document)) return []
      const lacks = [
        ...(projectNamed === true
          ? []
          : [projectNamed === null ? 'nie zaznaczono, czy umowa nazywa projekt' : 'umowa nie nazywa projektu']),
        ...(hoursRecorded === true
          ? []
          : [hoursRecorded === null ? 'nie zaznaczono, czy jest ewidencja godzin' : 'nie ma ewidencji godzin']),
      ]
      if (lacks.length === 0) return []
      return [
        {
          message: `Dokument ${named(document)}: ${lacks.join(', ')}.`,
          todo: 'Sprawdź umowę i ewidencję godzin tej osoby i zaznacz to przy dokumencie; braki uzupełnij.',
          record: onDocument(document),
        },
      ]
    }),
}

const research: Check = {
  id: 'C-54',
  severity: 'error',
  title: 'Brak rozeznania rynku',
  source: 'regulamin konkursu',
  run: (input, _settlement, _today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { gaps, researchedOn }]): Remark[] => {
      const record = onDescription(document.id)
      const gap = gaps.find(({ rule }) => rule === 'O-07')
      if (gap)
        return [
          {
            message: `Dokument ${named(document)}: brakuje rozeznania rynku. ${gap.text}`,
            todo: 'Wpisz w opisie dokumentu, kiedy i jak pytano o ceny oraz ile było ofert.',
            record,
          },
        ]
      if (researchedOn === null || researchedOn <= document.issuedOn) return []
      return [
        {
          message: `Dokument ${named(document)}: rozeznanie rynku z ${formatDate(researchedOn)} jest późniejsze niż dokument z ${formatDate(document.issuedOn)}.`,
          todo: 'Sprawdź dzień rozeznania. Rozeznania po zakupie nie uznaje się za wybór wykonawcy.',
          record,
        },
      ]
    }),
}

const taxes: Check = {
  id: 'C-56',
  severity: 'blocks',
  title: 'Podatek i składki od wynagrodzeń',
  source: 'praktyka ocen sprawozdań',
  run: (input, _settlement, today, { documents }) =>
    factsOfCharged(input, documents).flatMap(([document, { taxPaidOn }]): Remark[] => {
      const day = input.report.preparedOn ?? today
      if (!paysPerson(document) || (taxPaidOn !== null && taxPaidOn <= day)) return []
      return [
        {
          message:
            taxPaidOn === null
              ? `Dokument ${named(document)}: nie wpisano dnia zapłaty podatku i składek.`
              : `Dokument ${named(document)}: podatek i składki z ${formatDate(taxPaidOn)} zapłacono po dacie sprawozdania (${formatDate(day)}).`,
          todo: 'Zapłać podatek i składki ZUS i wpisz dzień zapłaty; do tego czasu rozlicz samą kwotę wypłaconą.',
          record: onDocument(document),
        },
      ]
    }),
}

/** Checks of the papers that go with a document (reference 6.4). */
export const documentPaperChecks: readonly Check[] = [descriptions, signedAtOnce, payment, contracts, research, taxes]
