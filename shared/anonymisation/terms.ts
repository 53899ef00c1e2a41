import { formatDate, type IsoDate } from '../kernel/dates.ts'

/**
 * One reason why somebody's data are kept, with its last day. `task`: papers of a public task, which a contract and the law ask
 * for; `application`: of somebody not taken in, kept for the association's own ends.
 */
export type Term = {
  readonly subject: 'task' | 'application'
  readonly edition: string
  readonly grant: string | null
  readonly until: IsoDate
}

/**
 * Does something stronger than the person's wish keep the data (art. 17 ust. 3 lit. b RODO: a duty in law, a task in the public
 * interest)? The association's own term for applications does not: on a wish they go at once.
 */
export const isDuty = ({ subject }: Term): boolean => subject === 'task'

/** What is kept: `dokumentacja zadania publicznego „Od KIS-u do PES-u” (edycja „2021”)`. */
export const subjectWords = ({ subject, edition, grant }: Term): string =>
  subject === 'application'
    ? `zgłoszenie do edycji „${edition}” bez przyjęcia`
    : grant === null
      ? `dokumentacja edycji „${edition}”`
      : `dokumentacja zadania publicznego „${grant}” (edycja „${edition}”)`

/** Says of a passed term what it was for and until when it ran. */
export const passedTerm = (term: Term): string =>
  `${subjectWords(term)}: okres przechowywania minął ${formatDate(term.until)}`

/** Duties that still run on a day, the longest first; the last day itself still runs. */
export const runningDuties = (terms: readonly Term[], on: IsoDate): Term[] =>
  terms.filter((term) => isDuty(term) && term.until >= on).toSorted((a, b) => b.until.localeCompare(a.until))

/** How a request to be forgotten can be answered. */
export type Verdict = 'whole' | 'part' | 'blocked'

/**
 * `blocked`: the data are in use (a stay runs, an application waits, the grant is not settled); `part`: a duty keeps the core,
 * what no duty needs can go; `whole`: nothing stands in the way.
 */
export const verdictOf = (blocked: string | null, duties: readonly Term[]): Verdict =>
  blocked !== null ? 'blocked' : duties.length > 0 ? 'part' : 'whole'

/** The sentence for the person: which duty keeps the data and until when (art. 12 ust. 4, art. 17 ust. 3 RODO). */
export function refusalSentence(blocked: string | null, duties: readonly Term[]): string {
  const complaint = 'Na tę decyzję można złożyć skargę do Prezesa Urzędu Ochrony Danych Osobowych.'
  const kept = duties.map((term) => `${subjectWords(term)} – do ${formatDate(term.until)}`).join('; ')
  const duty =
    duties.length === 0
      ? ''
      : ` Prawo i umowa wyznaczają okres przechowywania: ${kept} (art. 17 ust. 3 lit. b RODO). Po ostatnim z tych dni dane zostaną zanonimizowane bez nowego wniosku.`
  return `Danych nie można teraz usunąć.${blocked === null ? '' : ` ${blocked}`}${duty} ${complaint}`
}
