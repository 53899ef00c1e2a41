import type { z } from 'zod'

/** A schema as far as the walks need to look into it. */
export type Def = {
  readonly type: string
  readonly checks?: readonly { readonly _zod: { readonly def: Record<string, unknown> } }[]
  readonly pattern?: RegExp
  readonly format?: string
  readonly innerType?: z.ZodType
  readonly element?: z.ZodType
  readonly keyType?: z.ZodType
  readonly valueType?: z.ZodType
  readonly in?: z.ZodType
  readonly options?: readonly z.ZodType[]
  readonly shape?: Readonly<Record<string, z.ZodType>>
  readonly entries?: Readonly<Record<string, string | number>>
  readonly values?: readonly unknown[]
}
export const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def

/** The definitions of the checks of a schema. */
export const checksOf = (schema: z.ZodType): readonly Record<string, unknown>[] =>
  (defOf(schema).checks ?? []).map((one) => one._zod.def)

/** The schemas directly under one, each with its step of the path. */
export function partsOf(schema: z.ZodType): (readonly [step: string, part: z.ZodType])[] {
  const { innerType, in: taken, element, valueType, keyType, options, shape } = defOf(schema)
  const parts: (readonly [string, z.ZodType | undefined])[] = [
    ['', innerType],
    ['', taken],
    ['[]', element],
    ['{key}', keyType],
    ['{}', valueType],
    ...(options ?? []).map((one) => ['', one] as const),
    ...Object.entries(shape ?? {}).map(([name, one]) => [`.${name}`, one] as const),
  ]
  return parts.flatMap(([step, part]) => (part ? [[step, part] as const] : []))
}

/** A pattern that lets in texts of limited length only: held at both ends, nothing in it repeated without an end. */
const hasEnd = ({ source }: RegExp): boolean =>
  source.startsWith('^') && source.endsWith('$') && !/(?<!\\)[*+]|\{\d+,\}/.test(source)

const isBounded = (schema: z.ZodType): boolean => {
  const checks = checksOf(schema)
  const told = (...names: string[]) => checks.some(({ check }) => names.includes(String(check)))
  switch (defOf(schema).type) {
    case 'string':
      return (
        told('max_length', 'length_equals') ||
        checks.some(({ pattern }) => pattern instanceof RegExp && hasEnd(pattern))
      )
    case 'array':
    case 'set':
      return told('max_length', 'length_equals', 'max_size')
    // How many entries a record may have no built-in check says; a rule of its own does.
    case 'record':
      return told('custom')
    case 'unknown':
    case 'any':
      return false
    default:
      return true
  }
}

/** Paths of a schema where a text, a list or a record may be of any length, or anything may stand. */
export function unboundedIn(schema: z.ZodType, path = ''): string[] {
  const here = isBounded(schema) ? [] : [`${path} (${defOf(schema).type})`]
  return [...here, ...partsOf(schema).flatMap(([step, part]) => unboundedIn(part, path + step))]
}

/** A value that has the shape of a schema; whether its rules accept it is another matter. */
export function shapeOf(schema: z.ZodType, random: () => number): unknown {
  const { type, innerType, in: taken, element, options, shape, entries, values } = defOf(schema)
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!
  if (shape) return Object.fromEntries(Object.entries(shape).map(([name, one]) => [name, shapeOf(one, random)]))
  if (options) return shapeOf(pick(options), random)
  if (type === 'nullable' && random() < 0.3) return null
  const inner = innerType ?? taken
  if (inner) return shapeOf(inner, random)
  if (element) return Array.from({ length: Math.floor(random() * 3) }, () => shapeOf(element, random))
  if (entries) return pick(Object.values(entries))
  if (values) return pick(values)
  if (type === 'number') return Math.floor(random() * 5)
  if (type === 'boolean') return random() < 0.5
  if (type === 'string') return pick(['', 'a', 'Łoś', '2021-06-01', '0'.repeat(64), 'people.save'])
  return {}
}
