/** The words that stand beside the name of somebody whose data may only be kept. */
export const restrictedWords = 'przetwarzanie ograniczone'

/** Tables in which the rights of the person herself are kept: they are written whatever is restricted. */
export const tablesOfRights: readonly string[] = [
  'person_request',
  'request_notice',
  'person_restriction',
  'disclosure',
]

/**
 * Calls that may write of somebody whose data may only be kept: the attendance of a meeting is a record of the whole group, which
 * would be false without one of them.
 */
export const freeOfRestriction: readonly string[] = [
  'classes.confirmAttendance',
  'classes.withdrawAttendance',
  // Taking data out has rules of its own: a restriction stands in its way unless it grants the person’s request.
  'anonymisation.run',
  'anonymisation.runPart',
]

const marked = (name: string) => `${name} (${restrictedWords})`

/**
 * The same value with the mark beside each of the names, wherever a text holds one: for papers and calendars, in which a name is
 * a part of a sentence. `names`: as they are written, in every order.
 */
export function markNames<T>(value: T, names: readonly string[]): NoInfer<T> {
  if (names.length === 0) return value as NoInfer<T>
  const mark = (text: string): string =>
    names.reduce((so, name) => (so.includes(marked(name)) ? so : so.replaceAll(name, marked(name))), text)
  const walk = (one: unknown): unknown => {
    if (typeof one === 'string') return mark(one)
    if (Array.isArray(one)) return one.map(walk)
    if (one === null || typeof one !== 'object' || Object.getPrototypeOf(one) !== Object.prototype) return one
    const walked = Object.fromEntries(Object.entries(one).map(([key, own]) => [key, walk(own)]))
    const { firstName, lastName } = one as { firstName?: unknown; lastName?: unknown }
    return typeof firstName === 'string' && names.includes(`${lastName} ${firstName}`)
      ? { ...walked, firstName: marked(firstName) }
      : walked
  }
  return walk(value) as NoInfer<T>
}

type Ids = { readonly personIds: readonly number[]; readonly participationIds: readonly number[] }
/** Is a row about somebody whose data may only be kept? By the number of the person or of the participation. */
export function isRestricted(row: object, { personIds, participationIds }: Ids): boolean {
  const { personId, participationId } = row as { personId?: unknown; participationId?: unknown }
  return (
    (typeof personId === 'number' && personIds.includes(personId)) ||
    (typeof participationId === 'number' && participationIds.includes(participationId))
  )
}

/** Rows of a list without what a list need not tell of somebody whose data may only be kept: how to reach them and what was noted. */
export const withoutDetails = <R extends object>(rows: readonly R[], restricted: Ids): NoInfer<R>[] =>
  rows.map((row) => {
    if (!isRestricted(row, restricted)) return row
    const details = ['phone', 'note', 'decisionNote', 'email', 'job'].filter(
      (key) => typeof (row as Readonly<Record<string, unknown>>)[key] === 'string',
    )
    return { ...row, ...Object.fromEntries(details.map((key) => [key, ''])) }
  })
