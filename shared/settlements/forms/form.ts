import { z } from 'zod'
import { type IsoDate, isIsoDate } from '../../kernel/dates.ts'
import annex5of2018 from './annex5-2018.json' with { type: 'json' }
import { annex5TextIds } from './annex5Texts.ts'

/**
 * How sure a printed text is:
 * - `confirmed`: seen in a public copy of the official form;
 * - `partly`: seen in part, or in a sister form;
 * - `unverified`: from memory; to be compared with the official text before the first real print.
 */
export const textStatuses = ['confirmed', 'partly', 'unverified'] as const

/**
 * One printed text of a form. Marks inside it: `[^2]` is the reference to footnote 2, `~~x~~` is struck through,
 * `…` is where the program writes a value. `note` tells the person who compares what is in doubt.
 */
const formText = z.object({
  id: z.enum(annex5TextIds),
  status: z.enum(textStatuses),
  text: z.string().min(1),
  note: z.string().optional(),
})
export type FormText = z.infer<typeof formText>

const day = z.string().refine(isIsoDate)
/** A version of a form as data: its texts, its legal source, and the calls it is used for (days of announcement, inclusive). */
export const form = z.object({
  id: z.string(),
  name: z.string(),
  legalSource: z.string(),
  inForceFrom: day,
  callsFrom: day,
  callsTo: day.nullable(),
  texts: z.array(formText),
})
export type Form = z.infer<typeof form>

const versions: readonly Form[] = [form.parse(annex5of2018)]

/** The texts of a form by id, as a document builder takes them. */
export const formTexts = z.record(z.enum(annex5TextIds), z.string())
export type FormTexts = z.infer<typeof formTexts>

/** The version with this id; `undefined` when the program does not know it. */
export const formById = (id: string): Form | undefined => versions.find((version) => version.id === id)

/**
 * The report form of a grant by the day its call was announced. An older call than the oldest version known gets that
 * oldest one: the program prints nothing earlier. Source: Dz.U. 2018 poz. 2057.
 */
export function formFor(announcedOn: IsoDate): Form {
  const fitting = versions.filter(({ callsTo }) => callsTo === null || announcedOn <= callsTo)
  const latest = fitting.filter(({ callsFrom }) => callsFrom <= announcedOn).at(-1)
  return latest ?? fitting[0] ?? versions[0]!
}
