import { rateOfKind, type VolunteerRate } from '../grants/rates.ts'
import { daysBetween, formatDate, type IsoDate } from '../kernel/dates.ts'
import { formatZloty, type Grosze } from '../kernel/money.ts'
import { counted } from '../kernel/text.ts'
import type { Doubt } from './schema.ts'

/** Terms of the grant and the law that contributions are judged by; null: nothing is set. */
export type ContributionTerms = {
  readonly taskFrom: IsoDate
  readonly taskTo: IsoDate
  /** The most an hour is worth where the kind of work has no rate of its own. */
  readonly rateCap: Grosze | null
  /** The most an hour is worth by kind of work. */
  readonly rates: readonly VolunteerRate[]
  /** Work up to so many days needs accident insurance; longer needs a written agreement (art. 44 ust. 4, art. 46). */
  readonly shortDays: number | null
}
type AgreementFacts = {
  readonly signedOn: IsoDate
  readonly validFrom: IsoDate
  readonly validTo: IsoDate
  readonly written: boolean
  readonly terminationClause: boolean
  readonly insured: boolean
  readonly risksTold: boolean
  /** Kind of work the rate is for; empty: none named. */
  readonly workKind: string
  readonly rate: Grosze
  readonly rateBasis: string
}
type WorkFacts = {
  readonly lineId: number | null
  readonly workedOn: IsoDate
  readonly startsAt: number | null
  readonly endsAt: number | null
  readonly minutes: number
  readonly volunteerSigned: boolean
  readonly coordinatorSigned: boolean
  readonly enteredOn: IsoDate | null
}
type ItemFacts = {
  readonly lineId: number | null
  readonly givenOn: IsoDate
  readonly valuationBasis: string
  readonly ownerDocument: string
  readonly boughtWithPublicMoney: boolean
}
/** From so many rows on, the manner of filling a card says something. */
const telling = 5

const when = (condition: boolean, rule: string, text: string): Doubt[] => (condition ? [{ rule, text }] : [])

/** The rate of an agreement against the most its kind of work is worth, or, where the contract has none, any work. */
function doubtsOfRate(
  { rate, workKind }: Pick<AgreementFacts, 'rate' | 'workKind'>,
  { rateCap, rates }: Pick<ContributionTerms, 'rateCap' | 'rates'>,
): Doubt[] {
  const own = rateOfKind(rates, workKind)
  const most = own?.most ?? rateCap
  return [
    ...when(
      workKind === '' && rateCap === null && rates.length > 0,
      'V-09',
      'Umowa dotacji ma stawki według rodzaju pracy, a porozumienie go nie wskazuje.',
    ),
    ...when(
      workKind !== '' && own === undefined,
      'V-09',
      `Umowa dotacji nie ma stawki dla pracy „${workKind}”. Dopisz ją albo wskaż inny rodzaj.`,
    ),
    ...when(
      most !== null && rate > most,
      'V-09',
      `Stawka ${formatZloty(rate)} zł jest wyższa niż dopuszcza umowa (${most === null ? '' : formatZloty(most)} zł${own ? ` dla pracy „${own.workKind}”` : ''}).`,
    ),
  ]
}

/** What may be doubted about one agreement (settlement.md 5.2): `paid`: the volunteer is also paid in this task. */
export function doubtsOfAgreement(
  one: AgreementFacts,
  rows: readonly WorkFacts[],
  terms: ContributionTerms,
  paid: boolean,
): Doubt[] {
  const days = daysBetween(one.validFrom, one.validTo) + 1
  const { shortDays } = terms
  const first = rows.map((row) => row.workedOn).sort()[0]
  const entered = new Set(rows.map((row) => row.enteredOn))
  const unsigned = rows.filter((row) => !row.volunteerSigned || !row.coordinatorSigned).length
  return [
    ...when(!one.terminationClause, 'V-02', 'Porozumienie nie mówi, jak je rozwiązać. Dopisz ten punkt aneksem.'),
    ...when(
      shortDays !== null && days > shortDays && !one.written,
      'V-03',
      `Porozumienie trwa dłużej niż ${shortDays} dni, a nie jest na piśmie.`,
    ),
    ...when(!one.risksTold, 'V-04', 'Nie odnotowano informacji o ryzyku i bezpieczeństwie pracy.'),
    ...when(
      shortDays !== null && days <= shortDays && !one.insured,
      'V-05',
      `Porozumienie trwa do ${shortDays} dni: wolontariusz potrzebuje ubezpieczenia od wypadków (NNW).`,
    ),
    ...when(unsigned > 0, 'V-07', `Bez obu podpisów: ${counted(unsigned, 'wpis', 'wpisy', 'wpisów')}.`),
    ...when(one.rateBasis === '', 'V-09', 'Nie wpisano, skąd jest stawka.'),
    ...doubtsOfRate(one, terms),
    ...when(paid, 'V-11', 'Ta osoba dostaje też wynagrodzenie w tym zadaniu. Sprawdź, czy nie za te same czynności.'),
    ...when(
      rows.length >= telling && entered.size === 1 && !entered.has(null),
      'V-12',
      'Wszystkie wpisy karty są z jednego dnia. Biuro może odrzucić całą kartę.',
    ),
    ...when(
      rows.length >= telling && rows.every((row) => row.minutes % 60 === 0),
      'V-12',
      'Wszystkie wpisy to równe godziny. Sprawdź, czy tak było naprawdę.',
    ),
    ...when(
      first !== undefined && first < one.signedOn,
      'V-02',
      `Praca zaczęła się ${first === undefined ? '' : formatDate(first)}, przed podpisaniem porozumienia.`,
    ),
  ]
}

/** What may be doubted about one row of a card; `rows`: all of the same volunteer's, itself among them. */
export function doubtsOfWork<Row extends WorkFacts>(
  row: Row,
  rows: readonly Row[],
  one: AgreementFacts,
  terms: ContributionTerms,
): Doubt[] {
  const overlaps = rows.some(
    (other) =>
      other !== row &&
      other.workedOn === row.workedOn &&
      row.startsAt !== null &&
      row.endsAt !== null &&
      other.startsAt !== null &&
      other.endsAt !== null &&
      other.startsAt < row.endsAt &&
      row.startsAt < other.endsAt,
  )
  return [
    ...when(row.lineId === null, 'V-13', 'Bez pozycji budżetu ta praca nie wejdzie do sprawozdania.'),
    ...when(
      row.workedOn < terms.taskFrom || row.workedOn > terms.taskTo,
      'C-06',
      `Dzień ${formatDate(row.workedOn)} jest poza terminem zadania.`,
    ),
    ...when(
      row.workedOn < one.validFrom || row.workedOn > one.validTo,
      'V-02',
      `Dzień ${formatDate(row.workedOn)} jest poza czasem porozumienia.`,
    ),
    ...when(overlaps, 'V-11', `Dnia ${formatDate(row.workedOn)} godziny zachodzą na inny wpis tej osoby.`),
    ...when(
      row.enteredOn !== null && row.enteredOn < row.workedOn,
      'V-12',
      `Wpis z ${row.enteredOn === null ? '' : formatDate(row.enteredOn)} jest wcześniejszy niż sama praca.`,
    ),
  ]
}

/** What may be doubted about a thing given (settlement.md 5.3). */
export const doubtsOfItem = (one: ItemFacts, terms: ContributionTerms): Doubt[] => [
  ...when(one.lineId === null, 'V-13', 'Bez pozycji budżetu ten wkład nie wejdzie do sprawozdania.'),
  ...when(one.valuationBasis === '', 'C-52', 'Nie wpisano, skąd jest wycena.'),
  ...when(one.ownerDocument === '', 'C-52', 'Brakuje dokumentu właściciela: umowy użyczenia albo oświadczenia.'),
  ...when(one.boughtWithPublicMoney, 'C-52', 'Rzecz kupiona za pieniądze publiczne nie może być wkładem własnym.'),
  ...when(
    one.givenOn < terms.taskFrom || one.givenOn > terms.taskTo,
    'C-06',
    `Dzień ${formatDate(one.givenOn)} jest poza terminem zadania.`,
  ),
]
