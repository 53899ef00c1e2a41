import { z } from 'zod'

/** Values tried for a text: the word that is looked for, a day, a figure of a report, a checksum of a file, nothing. */
const texts = (word: string): readonly string[] => [word, '2021-12-31', 'head.persons', '0'.repeat(64), '']
/** So many combinations of the fields of one input; where there are more, they are taken from all over by a step of a prime. */
const most = 300
const step = 7919

/**
 * Inputs an operation may be called with, made from its schema: record number 1 wherever a number is asked for, every choice
 * of every list, the given word wherever there is text. For tests that have to reach all operations, also those to come.
 */
export function candidateInputs(schema: z.ZodType, word: string): unknown[] {
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(
      ([name, field]) => [name, candidateInputs(field, word)] as const,
    )
    const total = fields.reduce((product, [, values]) => product * values.length, 1)
    return Array.from({ length: Math.min(total, most) }, (_, at) => {
      let place = total <= most ? at : (at * step) % total
      const input: Record<string, unknown> = {}
      for (const [name, values] of fields) {
        input[name] = values[place % values.length]
        place = Math.floor(place / values.length)
      }
      return input
    })
  }
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodOptional)
    return [...candidateInputs(schema.unwrap() as z.ZodType, word).slice(0, 2), undefined]
  if (schema instanceof z.ZodNullable) return [...candidateInputs(schema.unwrap() as z.ZodType, word), null]
  if (schema instanceof z.ZodArray) return candidateInputs(schema.element as z.ZodType, word).map((one) => [one])
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((one) => candidateInputs(one as z.ZodType, word))
  if (schema instanceof z.ZodEnum) return schema.options
  if (schema instanceof z.ZodLiteral) return [...schema.values]
  if (schema instanceof z.ZodBoolean) return [true, false]
  if (schema instanceof z.ZodNumber) return [1, 2021]
  if (schema instanceof z.ZodString) return [...texts(word)]
  if (schema instanceof z.ZodPipe) return candidateInputs(schema.in as z.ZodType, word)
  return [undefined]
}
