import { formatHours, hoursOf } from '../editions/hours.ts'
import { formatDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'
import { folded } from '../peopleReports/figure.ts'
import { formulaOf, type ResultFacts } from '../results/formulas.ts'
import type { ResultRow, ScheduledRow } from '../results/schema.ts'
import { quantityWords, rateWords, unitWords } from '../results/words.ts'
import { type Engaged, engagedSentences } from './engaged.ts'
import { draftText } from './refresh.ts'

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
/** Words of the coordinator as a sentence of the draft: on one line, with a stop at the end. */
const sentence = (label: string, text: string): string => {
  const words = oneLine(text)
  return words === '' ? '' : `${label}${words}${/[.!?…]$/.test(words) ? '' : '.'}`
}
const paragraph = (heading: string, sentences: readonly string[]): string =>
  [heading, sentences.filter(Boolean).join(' ')].filter(Boolean).join('\n')

function resultParagraph(one: ResultRow): string {
  const unit = unitWords(one.unit, one.inHours, one.hourMinutes)
  const inUnit = (value: number) => `${quantityWords(value)}${unit === '' ? '' : ` (${unit})`}`
  return paragraph(`Rezultat „${oneLine(one.name)}”`, [
    `Wartość planowana: ${inUnit(one.planned)}.`,
    one.achieved === null
      ? 'Wartości osiągniętej jeszcze nie ustalono.'
      : `Wartość osiągnięta: ${inUnit(one.achieved)}${one.rate === null ? '' : `, czyli ${rateWords(one.rate)} planu`}.`,
    sentence('Sposób pomiaru: ', one.monitoring),
    one.typed === null ? sentence('', one.how) : '',
    sentence('Potwierdzenie: ', one.evidence),
    sentence('Wyjaśnienie różnicy: ', one.explanation),
  ])
}
/** Part I.1: a paragraph for each result, under its name in the offer (settlement.md 1.2). */
export const draftOfResults = (results: readonly ResultRow[]): string => draftText(results.map(resultParagraph))

function termWords({ startsOn, endsOn }: ScheduledRow): string {
  if (startsOn !== null && endsOn !== null)
    return `Termin według harmonogramu: ${formatDate(startsOn)}–${formatDate(endsOn)}.`
  if (startsOn !== null) return `Początek według harmonogramu: ${formatDate(startsOn)}.`
  return endsOn === null ? '' : `Koniec według harmonogramu: ${formatDate(endsOn)}.`
}
const actionParagraph = (one: ScheduledRow, engaged: Engaged | undefined): string =>
  paragraph(`Działanie „${oneLine(one.name)}”`, [
    termWords(one),
    sentence('Grupa docelowa: ', one.targetGroup),
    sentence('', one.doneDescription),
    ...engagedSentences(engaged),
    sentence('Zakres wykonany przez podmiot niebędący stroną umowy: ', one.outsideParty),
  ])

type Kind = { readonly code: string; readonly label: string }
const count = (id: string, facts: ResultFacts, code: string): number => {
  const formula = formulaOf(id)
  return formula ? (folded(formula.behind(facts, code), formula.fold) ?? 0) : 0
}
/** `doradztwo zawodowe: 12 spotkań, 18 godz. (po 45 min), 9 osób`; empty where there was no counted meeting. */
function kindLines({ code, label }: Kind, facts: ResultFacts): string[] {
  const own = facts.sessions.filter((one) => one.counted && one.supportType === code)
  if (own.length === 0) return []
  // Hours of different lengths are never added together.
  const hours = ([45, 60] as const).flatMap((length) => {
    const minutes = own.reduce((sum, one) => sum + (one.hourMinutes === length ? one.minutes : 0), 0)
    return minutes === 0 ? [] : [`${formatHours(hoursOf(minutes, length))}\u00a0godz. (po ${length} min)`]
  })
  const people = count('supported', facts, code)
  return [
    `${label}: ${[counted(own.length, 'spotkanie', 'spotkania', 'spotkań'), ...hours, counted(people, 'osoba', 'osoby', 'osób')].join(', ')}.`,
  ]
}
/**
 * Part I.2: a paragraph for each action of the schedule with the work and things engaged in it, those of the other lines of
 * the budget together, then what was done in numbers, by kind of support. Of actions paid from the same part of the budget
 * the first names what was engaged, so that nothing is told twice.
 */
export function draftOfActions(
  schedule: readonly ScheduledRow[],
  facts: ResultFacts,
  kinds: readonly Kind[],
  engaged: readonly Engaged[],
): string {
  const lines = kinds.flatMap((kind) => kindLines(kind, facts))
  const left = new Map(engaged.map((one) => [one.actionId, one]))
  const actions = schedule.map((one) => {
    const own = one.actionId === null ? undefined : left.get(one.actionId)
    if (own) left.delete(own.actionId)
    return actionParagraph(one, own)
  })
  const others = [...left.values()].map((one) => [one.name, ...engagedSentences(one)].filter(Boolean).join(': '))
  return draftText([
    ...actions,
    ...(others.length === 0 ? [] : [['Wkład osobowy i rzeczowy w pozostałych kosztach', ...others].join('\n')]),
    ...(lines.length === 0 ? [] : [['Zajęcia i wsparcie w liczbach', ...lines].join('\n')]),
  ])
}
