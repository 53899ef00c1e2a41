import { z } from 'zod'

type Shape = Readonly<Record<string, z.ZodType>>
/** The schema of what is read back, with the same type. */
type Stored<S extends Shape> = z.ZodObject<{ [K in keyof S]: z.ZodType<z.output<S[K]>> }>

/** The same kind of value without limits and checks. */
function plain(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodNullable) return plain(schema.unwrap() as z.ZodType).nullable()
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return plain(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodString) return z.string()
  if (schema instanceof z.ZodNumber) return z.int()
  if (schema instanceof z.ZodArray) return z.array(plain(schema.element as z.ZodType))
  if (schema instanceof z.ZodObject) return stored(schema.shape)
  return schema
}

/**
 * The fields of an input as they are answered by a read: the same types, but none of the rules. What is in the file must be
 * readable even when a later version of the program would not accept it any more.
 */
export const stored = <const S extends Shape>(shape: S): Stored<S> =>
  z.object(
    Object.fromEntries(Object.entries(shape).map(([name, field]) => [name, plain(field)])),
  ) as unknown as Stored<S>
