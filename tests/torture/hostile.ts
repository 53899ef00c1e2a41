import type { Entry } from '#shared/contract/define.ts'
import { shapeOf } from '../support/schemaWalk.ts'

/** A source of chance that can be begun anew from its seed (mulberry32), so that a fault can be found again. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const nested = (depth: number): unknown => {
  let value: unknown = 0
  for (let n = 0; n < depth; n += 1) value = [value]
  return value
}

/** What no field expects: every value JSON can carry that has broken a program before. */
const values: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e308, -0, 2 ** 53, Number.MIN_SAFE_INTEGER, '', ' ', '\u0000', '\ud800', '\u202e\u2066'],
  ...['9999-99-99', '2021-02-30', '-1', 'NaN', "'; drop table person; --", '../../etc/passwd', '=1+1', '<script>'],
  ...[
    'ż'.repeat(100_000),
    'A'.repeat(65_536),
    [],
    [[]],
    {},
    { id: 1 },
    nested(200),
    Array.from({ length: 5_000 }, () => 1),
  ],
  ...[JSON.parse('{"__proto__":{"admin":true}}'), { constructor: { prototype: {} } }, { toString: 1 }, { length: -1 }],
]

/** One place of a value replaced, taken out or added to; the value itself is left alone. */
function spoiled(value: unknown, random: () => number): unknown {
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : []
  if (keys.length === 0 || random() < 0.15) return pick(values)
  const key = pick(keys)
  if (Array.isArray(value)) return value.with(Number(key), spoiled(value[Number(key)], random))
  const { [key]: one, ...others } = value as Record<string, unknown>
  if (random() < 0.15) return others
  if (random() < 0.1) return { ...(value as object), unknownField: pick(values) }
  return { ...others, [key]: spoiled(one, random) }
}

/** An input the operation must refuse: near to what it takes, or far from it. */
export function malformed(entry: Entry, random: () => number): unknown {
  for (;;) {
    let input = spoiled(shapeOf(entry.input, random), random)
    while (random() < 0.3) input = spoiled(input, random)
    if (!isAccepted(entry, input)) return input
  }
}

/** Some inputs make the schema itself stumble; they are as malformed as any. */
function isAccepted(entry: Entry, input: unknown): boolean {
  try {
    return entry.input.safeParse(input).success
  } catch {
    return false
  }
}
