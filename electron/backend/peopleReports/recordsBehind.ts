import type { z } from 'zod'
import { comparePolish, counted } from '#shared/kernel/text.ts'
import { type Behind, personsIn } from '#shared/peopleReports/figure.ts'
import { openIn } from '#shared/peopleReports/makeReport.ts'
import type { BehindList, BehindRow, behindQuestion, Figure } from '#shared/peopleReports/schema.ts'
import { valueWords } from '#shared/peopleReports/words.ts'
import type { Reader } from '../db/open.ts'
import { type BehindName, namers } from './behindNames.ts'
import { factsOf } from './facts.ts'
import { overridesOf } from './queries.ts'

/** Records once each, with what they add together: a person in two kinds of classes is one line. */
function merged(behind: readonly Behind[]): Behind[] {
  const byKey = new Map<string, Behind>()
  for (const one of behind) {
    const known = byKey.get(`${one.kind} ${one.id}`)
    byKey.set(
      `${one.kind} ${one.id}`,
      known && one.amount !== undefined ? { ...known, amount: (known.amount ?? 0) + one.amount } : (known ?? one),
    )
  }
  return [...byKey.values()]
}

async function namesOf(db: Reader, behind: readonly Behind[]): Promise<Map<string, BehindName>> {
  const names = new Map<string, BehindName>()
  for (const [kind, own] of Map.groupBy(behind, (one) => one.kind))
    for (const name of await namers[kind](
      db,
      own.map(({ id }) => id),
    ))
      names.set(`${kind} ${name.id}`, name)
  return names
}

/** What one record adds to a figure; empty where records are only counted. A single mark is whole, a mean of marks in hundredths. */
function amountWords({ unit, hourMinutes }: Figure, amount: number): string {
  if (unit === 'score') return valueWords(amount * 100, unit)
  return unit === 'hours' || unit === 'grosze' || unit === 'posts' ? valueWords(amount, unit, hourMinutes) : ''
}

/** The list behind a figure, in Polish order; `undefined`: the report has no such figure. */
export async function recordsBehind(
  db: Reader,
  asked: z.output<typeof behindQuestion>,
  today: string,
): Promise<BehindList | undefined> {
  const { kind, filter, figureId, ofBase, offset, limit } = asked
  const facts = await factsOf(db, kind, filter, today)
  const opened = openIn(facts, kind, await overridesOf(db, filter), figureId)
  if (!opened) return undefined
  const { figure } = opened
  const behind = merged(ofBase ? opened.base : opened.behind)
  const names = await namesOf(db, behind)
  const wordsOf = (amount: number) => amountWords(figure, amount)
  const rows = behind
    .map((one): BehindRow => {
      const key = `${one.kind} ${one.id}`
      const name = names.get(key)
      return {
        key,
        kind: one.kind,
        label: name?.label ?? 'zapis usunięty',
        detail: name?.detail ?? '',
        amount: wordsOf(one.amount ?? 0),
        href: name?.href ?? '',
      }
    })
    .sort((a, b) => comparePolish(a.label, b.label) || comparePolish(a.detail, b.detail))
  const persons = personsIn(behind)
  return {
    label: figure.label,
    text: figure.text,
    how: [
      counted(rows.length, 'zapis', 'zapisy', 'zapisów'),
      ...(persons > 0 ? [`różnych osób: ${persons}`] : []),
    ].join(', '),
    total: rows.length,
    rows: rows.slice(offset, offset + limit),
  }
}
