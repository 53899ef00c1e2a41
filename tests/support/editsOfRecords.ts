import { z } from 'zod'
import { candidateInputs } from './candidateInputs.ts'

/** Every object anywhere in an answer. */
export function objectsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (value === null || typeof value !== 'object') return []
  const own = value as Record<string, unknown>
  return [own, ...Object.values(own).flatMap(objectsIn)]
}

/** Another value a field may be given in place of the one that stands: words more, one more, the other answer, the next of a list. */
function others(schema: z.ZodType, value: unknown): unknown[] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return others(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodPipe) return others(schema.in as z.ZodType, value)
  if (schema instanceof z.ZodEnum) return schema.options.filter((one) => one !== value)
  if (typeof value === 'boolean') return [!value]
  if (typeof value === 'number') return [value + 1]
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d$/.test(value) ? ['2021-11-30'] : [`${value} i więcej`]
  return schema instanceof z.ZodString ? ['nowe słowa', '2021-11-30'] : []
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || typeof value === 'object'

/**
 * Edits of a record that stands, as a form would send them: what an answer of the program says of it, as far as the command asks
 * for it, with one field changed,
 * those that say something already first. None where the object does not fit the command.
 */
export function editsOf(schema: z.ZodType, standing: Readonly<Record<string, unknown>>): unknown[] {
  if (!(schema instanceof z.ZodObject)) return []
  const shape = schema.shape as Record<string, z.ZodType>
  const names = Object.keys(shape).filter((name) => name in standing)
  if (!names.includes('id') && !names.includes('revision')) return []
  const as: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(shape)) {
    const value = name in standing ? standing[name] : candidateInputs(field, '')[0]
    if (field.safeParse(value).success) as[name] = value
    else if (name in standing && Array.isArray(value) && field.safeParse([]).success) as[name] = []
    else return []
  }
  return names
    .filter((name) => !/^(id|revision|.*Id)$/.test(name))
    .sort((one, other) => Number(isEmpty(as[one])) - Number(isEmpty(as[other])))
    .flatMap((name) => others(shape[name]!, standing[name]).map((other) => ({ ...as, [name]: other })))
    .filter((edit) => schema.safeParse(edit).success)
}
