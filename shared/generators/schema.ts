import { z } from 'zod'
import { id, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { plainWords } from '../kernel/text.ts'
import { dateFormats, decimalSigns } from './format.ts'

/** Boxes of the report a generator may limit, in the order of the form. */
export const limitedBoxes = ['i1', 'i2', 'ii3', 'ii4', 'iii'] as const
export type LimitedBox = (typeof limitedBoxes)[number]
const limit = z
  .int('Wpisz liczbę znaków albo zostaw puste.')
  .min(1, 'Wpisz liczbę znaków albo zostaw puste.')
  .max(1_000_000, 'Za dużo znaków.')
  .nullable()

const formatFields = {
  decimalSign: z.enum(decimalSigns),
  thousands: z.boolean(),
  dateFormat: z.enum(dateFormats),
  /** The most signs of each box; null: no limit is known. */
  limits: z.strictObject({ i1: limit, i2: limit, ii3: limit, ii4: limit, iii: limit }),
}
const generatorFields = {
  name: requiredText('nazwę generatora', 120),
  /** Words by which it is known in what a grant calls it. */
  words: optionalText(300),
  /** What is peculiar about it, for the coordinator. */
  note: optionalText(2000),
  /** The paper to sign comes from the generator; the program's own print is a working copy. */
  compulsory: z.boolean(),
  /** Asks for the number of those who used the task, which the form does not print. */
  asksPeople: z.boolean(),
  ...formatFields,
}
/** A system reports are typed into (settlement.md 7); `id` null adds one. */
export const generatorInput = z.strictObject({ id: id.nullable(), ...generatorFields, revision })
export type GeneratorInput = z.input<typeof generatorInput>
/** Only how values are written, switched while copying; a preference, so the last wish holds whatever was saved in between. */
export const formatInput = z.strictObject({ id, ...formatFields })
export const generator = stored({ id, ...generatorFields, revision })
export type Generator = z.infer<typeof generator>

/** The generator a grant means by what was typed in its terms: `Witkac` finds `Witkac.pl`. `undefined`: none is known by it. */
export function generatorMeant<One extends Pick<Generator, 'name' | 'words'>>(
  typed: string,
  known: readonly One[],
): One | undefined {
  const said = plainWords(typed)
  if (said === '') return undefined
  const words = new Set(said.split(' '))
  return (
    known.find((one) => plainWords(one.name) === said) ??
    known.find((one) =>
      plainWords(one.words)
        .split(' ')
        .some((word) => words.has(word)),
    )
  )
}
