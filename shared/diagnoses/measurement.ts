import { addDays, formatDate, type IsoDate } from '../kernel/dates.ts'

/** Kinds of measurement in the order they are made. */
export const measurementKinds = ['initial', 'interim', 'final', 'followUp'] as const
export type MeasurementKind = (typeof measurementKinds)[number]

export const measurementWords: Readonly<Record<MeasurementKind, string>> = {
  initial: 'początkowy',
  interim: 'śródokresowy',
  final: 'końcowy',
  followUp: 'po zakończeniu',
}
/** Of these there can be several in one participation, numbered. */
export const isRepeated = (kind: MeasurementKind): boolean => kind === 'interim' || kind === 'followUp'
/** `śródokresowy 2`; the two that are made once carry no number. */
export const measurementName = ({ kind, sequence }: { kind: MeasurementKind; sequence: number }): string =>
  isRepeated(kind) ? `${measurementWords[kind]} ${sequence}` : measurementWords[kind]

/** How long before the start a diagnosis may be made (kis.md 2.4). */
export const daysBeforeStart = 30
/** The first measurement is made within so many days of the start, the last one within so many of the end. */
export const daysAroundEnds = 14

export type MeasurementDate = {
  readonly kind: MeasurementKind
  readonly measuredOn: IsoDate
}
export type DateContext = {
  readonly today: IsoDate
  /** Null: not taken in yet. */
  readonly startedOn: IsoDate | null
  readonly endedOn: IsoDate | null
  /** The other measurements of the participation. */
  readonly others: readonly MeasurementDate[]
}

/** Why a measurement cannot have this kind and day, as a sentence and its field; undefined: it can (kis.md 2.4). */
export function measurementProblem(
  { kind, measuredOn }: MeasurementDate,
  { today, startedOn, others }: DateContext,
): { path: 'kind' | 'measuredOn'; message: string } | undefined {
  if (measuredOn > today) return { path: 'measuredOn', message: 'Ten dzień jeszcze nie nadszedł.' }
  if (startedOn !== null && measuredOn < addDays(startedOn, -daysBeforeStart))
    return {
      path: 'measuredOn',
      message: `Pomiar może być najwyżej ${daysBeforeStart} dni przed początkiem udziału.`,
    }
  if (!isRepeated(kind) && others.some((other) => other.kind === kind))
    return { path: 'kind', message: `Pomiar ${measurementWords[kind]} już jest; może być tylko jeden.` }
  const initial = others.find((other) => other.kind === 'initial')
  const final = others.find((other) => other.kind === 'final')
  if (kind === 'final' && initial && measuredOn <= initial.measuredOn)
    return { path: 'measuredOn', message: 'Pomiar końcowy musi być późniejszy niż początkowy.' }
  if (kind === 'initial' && final && measuredOn >= final.measuredOn)
    return { path: 'measuredOn', message: 'Pomiar początkowy musi być wcześniejszy niż końcowy.' }
  return undefined
}

/** What is unusual about the day of a measurement; it is saved all the same. */
export function dateWarnings({ kind, measuredOn }: MeasurementDate, context: DateContext): string[] {
  const { startedOn, endedOn, others } = context
  const initial = others.find((other) => other.kind === 'initial')
  const warnings: string[] = []
  if (kind === 'initial' && startedOn !== null && measuredOn > addDays(startedOn, daysAroundEnds))
    warnings.push(`Pomiar początkowy jest później niż ${daysAroundEnds} dni od początku udziału.`)
  if (kind !== 'initial' && !initial)
    warnings.push('Nie ma pomiaru początkowego, więc nie ma z czym porównać tego pomiaru.')
  if (kind === 'interim' && initial && measuredOn <= initial.measuredOn)
    warnings.push('Pomiar śródokresowy nie jest późniejszy niż początkowy.')
  if (kind === 'final' && endedOn !== null && measuredOn < addDays(endedOn, -daysAroundEnds))
    warnings.push(`Pomiar końcowy jest wcześniej niż ${daysAroundEnds} dni przed końcem udziału.`)
  if (kind === 'followUp' && (endedOn === null || measuredOn < endedOn))
    warnings.push('Pomiar po zakończeniu jest przed końcem udziału.')
  return warnings
}

/** The measurement that is due next: the initial one, then the final one, then one after the end. */
export function nextKind(kinds: readonly MeasurementKind[], ended: boolean): MeasurementKind {
  if (!kinds.includes('initial')) return 'initial'
  if (kinds.includes('final')) return 'followUp'
  return ended ? 'final' : kinds.length === 1 ? 'interim' : 'final'
}

/** When a measurement of this kind is usually made, as a sentence; undefined: at any time, or the days are not known yet. */
export function usualDays(
  kind: MeasurementKind,
  { startedOn, endedOn }: Pick<DateContext, 'startedOn' | 'endedOn'>,
): string | undefined {
  if (kind === 'initial' && startedOn !== null)
    return `Zwykle do ${formatDate(addDays(startedOn, daysAroundEnds))} (${daysAroundEnds} dni od początku).`
  if (kind === 'final' && endedOn !== null)
    return `Zwykle od ${formatDate(addDays(endedOn, -daysAroundEnds))} do ${formatDate(endedOn)}.`
  if (kind === 'followUp' && endedOn !== null) return `Po ${formatDate(endedOn)}, zwykle po 3 i 6 miesiącach.`
  return undefined
}
