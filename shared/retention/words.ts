import { formatDate, type IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { eventNames, eventShortNames, withoutLength } from './kinds.ts'
import type { DueLine, RetentionRule } from './schema.ts'
import { isDue, type Rule } from './term.ts'

/** So many days before its end a term is told of as coming soon. */
export const soonDays = 90

/** Completes „liczony …”. */
export const countingNames: Readonly<Record<RetentionRule['counting'], string>> = {
  yearEnd: 'od początku następnego roku',
  event: 'od tego dnia',
}
export const lengthUnitNames: Readonly<Record<RetentionRule['lengthUnit'], string>> = {
  years: 'lata',
  months: 'miesiące',
}

type Written = Pick<RetentionRule, 'lengthValue' | 'lengthUnit' | 'event' | 'counting'>
/** `5 lat`, `12 miesięcy`; nothing where the records end with something else. */
export function lengthWords({ lengthValue, lengthUnit }: Written): string {
  if (lengthValue === null) return ''
  if (lengthValue === 0) return 'bez zwłoki'
  return lengthUnit === 'years'
    ? counted(lengthValue, 'rok', 'lata', 'lat')
    : counted(lengthValue, 'miesiąc', 'miesiące', 'miesięcy')
}

/** What a term runs from: `od początku roku po roku końca edycji`. */
export function startWords({ event, counting }: Written): string {
  if (withoutLength.includes(event)) return eventNames[event]
  return counting === 'yearEnd' ? `od początku roku po roku ${eventNames[event]}` : `od ${eventNames[event]}`
}

/** The whole rule in one line. */
export const ruleWords = (rule: Written): string => [lengthWords(rule), startWords(rule)].filter(Boolean).join(' ')

/** A rule as the records are kept by it, in one line. */
export const keptWords = ({ length, event, counting }: Rule): string =>
  ruleWords({ lengthValue: length?.value ?? null, lengthUnit: length?.unit ?? 'years', event, counting })

/** How a term stands on a day; `undefined`: it is far off. `soonUntil` is the last day that is soon. */
export const stateOn = (until: IsoDate, on: IsoDate, soonUntil: IsoDate): 'due' | 'soon' | undefined =>
  isDue(until, on) ? 'due' : until <= soonUntil ? 'soon' : undefined

type Told = Pick<DueLine, 'event' | 'eventOn' | 'by' | 'state'>
/** The day a term runs from and what it is, in few words: `31.12.2021, koniec edycji`; of a contract the end of its task. */
export const startedWords = ({ event, eventOn, by }: Told): string =>
  `${formatDate(eventOn)}, ${by === 'contract' ? 'umowa dotacji' : eventShortNames[event]}`

/** How a line stands. */
export const dueWords = ({ state }: Told): string => (state === 'due' ? 'termin minął' : 'termin mija')
