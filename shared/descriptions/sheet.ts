import { type ProgrammeKind, sourcePhrasesOf } from '../grants/sourceNames.ts'
import { isInKind, type Source, sources } from '../grants/sources.ts'
import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { formatZloty, type Grosze, sum } from '../kernel/money.ts'
import type { Description, Gap } from './schema.ts'

/** What a sheet takes from the document; amounts in grosze. */
export type DocumentFacts = {
  readonly gross: Grosze
  readonly description: string
  readonly issuedOn: IsoDate
  readonly performedOn: IsoDate | null
  readonly paidOn: IsoDate | null
  readonly bookingNumber: string
  /** Parts charged to the grant of the sheet. */
  readonly parts: readonly { readonly line: string; readonly source: Source; readonly amount: Grosze }[]
  /** Names of the actions the lines belong to. */
  readonly actions: readonly string[]
  /** Charged to other grants too. */
  readonly elsewhere: boolean
}
export type GrantFacts = {
  readonly contractNumber: string
  readonly contractDate: IsoDate | null
  readonly funder: string
  readonly researchFrom: Grosze | null
  readonly annotation: string
  /** Sources are called as the programme of the grant calls them. */
  readonly programmeKind: ProgrammeKind
}

/** `nr KIS/7/2021 z 20.04.2021`; empty: neither is known. */
export const contractWords = (grant: Pick<GrantFacts, 'contractNumber' | 'contractDate'>): string =>
  [
    grant.contractNumber === '' ? '' : `nr ${grant.contractNumber}`,
    grant.contractDate === null ? '' : `z ${formatDate(grant.contractDate)}`,
  ]
    .filter(Boolean)
    .join(' ')

/** Amounts by source, in the order of the form. */
function bySource(parts: DocumentFacts['parts']): [Source, Grosze][] {
  return sources.flatMap((source): [Source, Grosze][] => {
    const own = parts.filter((part) => part.source === source)
    return own.length === 0 ? [] : [[source, sum(own.map((part) => part.amount))]]
  })
}

/** How the document was paid for, with its contract and lines (O-04): amounts are those of the split, to the grosz. */
export function splitSentence(document: DocumentFacts, grant: GrantFacts): string {
  if (document.parts.length === 0) return ''
  const phrases = sourcePhrasesOf(grant.programmeKind)
  const amounts = bySource(document.parts).map(([source, amount]) => `${phrases[source]}: ${formatZloty(amount)} zł`)
  const lines = [...new Set(document.parts.map((part) => part.line))].join('; ')
  const contract = contractWords(grant)
  return `Z dokumentu na kwotę ${formatZloty(document.gross)} zł w zadaniu rozlicza się ${formatZloty(sum(document.parts.map((part) => part.amount)))} zł, w tym ${amounts.join(', ')}${contract === '' ? '' : `; umowa ${contract}`}; pozycja kosztorysu: ${lines}.`
}

/** The funder's own words with the grant's amount and the contract put in (O-14). */
export const annotationText = (document: DocumentFacts, grant: GrantFacts): string =>
  grant.annotation
    .replaceAll(
      '{kwota}',
      `${formatZloty(sum(document.parts.filter((part) => part.source === 'grant').map((part) => part.amount)))} zł`,
    )
    .replaceAll('{umowa}', contractWords(grant))

/** The words of the statement the coordinator gives under a description (O-08). */
export const statementText =
  'Oświadczam, że wydatek poniesiono zgodnie z umową, w terminie realizacji zadania, że był do niego potrzebny i że nie sfinansowano go z innego źródła ponad podane kwoty.'

/** What the substance may begin with: what was bought, for which action, when. */
export function proposedSubstance(document: DocumentFacts): string {
  const when = formatDate(document.performedOn ?? document.issuedOn)
  const actions = [...new Set(document.actions)].map((name) => `„${name}”`).join(', ')
  return `${document.description.replace(/[.\s]+$/, '')}${actions === '' ? '' : ` – na działanie ${actions}`}, ${when}.`
}

const when = (condition: boolean, rule: string, text: string): Gap[] => (condition ? [{ rule, text }] : [])

/**
 * What the description of a document still lacks (settlement.md 5.1, O-01 to O-13). `description` undefined: none is written.
 * O-14 and O-15 are printed by themselves when there is something to print.
 */
export function descriptionGaps(
  document: DocumentFacts,
  description: Description | undefined,
  grant: GrantFacts,
): Gap[] {
  const own = description
  const charged = sum(document.parts.map((part) => part.amount))
  const lines = new Set(document.parts.map((part) => part.line))
  const shared = document.elsewhere || lines.size > 1 || charged !== document.gross
  const research = grant.researchFrom !== null && document.gross >= grant.researchFrom
  const unpaid = document.paidOn === null && document.parts.some((part) => !isInKind(part.source))
  const signed = (by: string | undefined, on: IsoDate | null | undefined) => Boolean(by) && Boolean(on)
  return [
    ...when(contractWords(grant) === '', 'O-02', 'Dotacja nie ma numeru ani dnia umowy.'),
    ...when(document.parts.length === 0, 'O-03', 'Dokument nie stoi na żadnej pozycji budżetu.'),
    ...when(!own?.substance, 'O-05', 'Brakuje opisu merytorycznego.'),
    ...when(shared && !own?.divisionKey, 'O-06', 'Dokument jest podzielony: wpisz klucz podziału.'),
    ...when(
      research && (!own?.procurement || own.researchedOn === null || own.offersCount === null),
      'O-07',
      'Przy tej kwocie umowa wymaga rozeznania rynku: wpisz tryb, dzień i liczbę ofert.',
    ),
    ...when(!own?.statementGiven, 'O-08', 'Nie złożono oświadczenia.'),
    ...when(!own?.bookkeeping && document.bookingNumber === '', 'O-09', 'Brakuje dekretacji albo numeru księgowego.'),
    ...when(!signed(own?.checkedBy, own?.checkedOn), 'O-10', 'Nie sprawdzono pod względem merytorycznym.'),
    ...when(!signed(own?.formalBy, own?.formalOn), 'O-11', 'Nie sprawdzono pod względem formalnym i rachunkowym.'),
    ...when(!signed(own?.approvedBy, own?.approvedOn), 'O-12', 'Nie zatwierdzono do wypłaty.'),
    ...when(unpaid, 'O-13', 'Dokument nie jest zapłacony.'),
  ]
}
