import { addDays, type IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import { retentionKinds } from '#shared/retention/kinds.ts'
import type { DueLine } from '#shared/retention/schema.ts'
import { type DaySpan, isWithin } from '#shared/retention/term.ts'
import { soonDays, stateOn } from '#shared/retention/words.ts'
import { blocksOf } from '../anonymisation/blocks.ts'
import type { Reader } from '../db/open.ts'
import { peopleEnding } from './peopleEnding.ts'
import { personTerms } from './personTerms.ts'
import { type Keeping, keepingBy, keptRules } from './queries.ts'
import { recordFacts } from './recordFacts.ts'

/** A term of a record, wherever it ends. */
export type TermLine = Omit<DueLine, 'state'>
type Line = TermLine
type Told = Omit<Line, 'event' | 'eventOn' | 'until' | 'by' | 'ruleId'>

const lineOf = (told: Told, term: NonNullable<ReturnType<Keeping>>): Line => ({
  ...told,
  ...{ event: term.rule.event, eventOn: term.on, until: term.until, by: term.by, ruleId: term.rule.id },
})

/**
 * Every record with a term that runs or is over: people first, then the rest; nobody is left out but those anonymised. `ends`: only
 * terms whose last day lies in the span, and only people who may have one are looked at.
 */
export async function termLines(db: Reader, ends: DaySpan | null = null): Promise<Line[]> {
  const rules = await keptRules(db)
  const keeping = keepingBy(rules)
  const personIds = ends && (await peopleEnding(db, rules, ends))
  const people = (await personTerms(db, keeping, personIds)).map(({ personId, name, kind, term }) =>
    lineOf(
      {
        ...{ key: `${kind}-${personId}`, kind, name, href: `/uczestnicy/${personId}` },
        ...{ personId: kind === 'diagnosis' ? null : personId, blocked: null },
      },
      term,
    ),
  )
  const records = (await recordFacts(db)).flatMap(({ kind, key, name, href, duty }) => {
    const term = keeping(kind, duty)
    return term ? [lineOf({ kind, key, name, href, personId: null, blocked: null }, term)] : []
  })
  const lines = [...people, ...records]
  return ends === null ? lines : lines.filter(({ until }) => isWithin(until, ends))
}

const rank = new Map(retentionKinds.map((kind, index) => [kind, index]))

/** What is due on a day or within `soonDays` after it, the longest overdue first; who is due and still needed, with the reason. */
export async function dueOn(db: Reader, on: IsoDate): Promise<DueLine[]> {
  const soonUntil = addDays(on, soonDays)
  const lines = (await termLines(db)).flatMap((line) => {
    const state = stateOn(line.until, on, soonUntil)
    return state ? [{ ...line, state }] : []
  })
  const blocks = await blocksOf(
    db,
    lines.flatMap(({ personId }) => personId ?? []),
  )
  return lines
    .map((line) => ({ ...line, blocked: line.personId === null ? null : (blocks.get(line.personId) ?? null) }))
    .sort(
      (a, b) =>
        (a.until < b.until ? -1 : a.until > b.until ? 1 : 0) ||
        rank.get(a.kind)! - rank.get(b.kind)! ||
        comparePolish(a.name, b.name) ||
        (a.key < b.key ? -1 : 1),
    )
}
