import { z } from 'zod'
import { type GrantMode, grantModes } from '../../grants/modes.ts'
import { type IsoDate, isIsoDate } from '../../kernel/dates.ts'
import { reportParts } from '../reportParts.ts'
import annex5of2018 from './annex5-2018.json' with { type: 'json' }
import { annex5TextIds } from './annex5Texts.ts'
import simplifiedOf2018 from './simplified-2018.json' with { type: 'json' }
import { simplifiedTextIds } from './simplifiedTexts.ts'

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
/** A part of a form as the coordinator works on it, and what it is called. */
export const formPart = z.object({ part: z.enum(reportParts), name: z.string().min(1) })
export type FormPart = z.infer<typeof formPart>
/** Which costs the tables of a form hold: all, or only what the grant pays (art. 19a ust. 7c pkt 2). */
export const formCosts = z.enum(['all', 'grant'])

/**
 * A version of a form as data: its texts, its parts, its legal source, and the grants it is used for: how they are given and
 * when their call was announced or their offer filed (days, inclusive).
 */
export const form = z.object({
  id: z.string(),
  name: z.string(),
  legalSource: z.string(),
  inForceFrom: day,
  callsFrom: day,
  callsTo: day.nullable(),
  modes: z.array(z.enum(grantModes)),
  /** The builder that prints it. */
  paper: z.enum(['sprawozdanie', 'simplifiedReport']),
  costs: formCosts,
  parts: z.array(formPart),
  texts: z.array(formText),
})
export type Form = z.infer<typeof form>

const versions: readonly Form[] = [form.parse(annex5of2018), form.parse(simplifiedOf2018)]

/** The texts of annex 5 by id, as its builder takes them. */
export const formTexts = z.record(z.enum(annex5TextIds), z.string())
export type FormTexts = z.infer<typeof formTexts>
/** The texts of the simplified report by id, as its builder takes them. */
export const simplifiedTexts = z.record(z.enum(simplifiedTextIds), z.string())
export type SimplifiedTexts = z.infer<typeof simplifiedTexts>

/** The version with this id; `undefined` when the program does not know it. */
export const formById = (id: string): Form | undefined => versions.find((version) => version.id === id)

/**
 * The report form of a grant by how it is given and by the day its call was announced or its offer filed, never by today. An
 * older one than the oldest version known gets that oldest one: the program prints nothing earlier. Source: Dz.U. 2018
 * poz. 2057 and 2055.
 */
export function formFor({ mode, lawDate }: { readonly mode: GrantMode; readonly lawDate: IsoDate }): Form {
  const own = versions.filter(({ modes }) => modes.includes(mode))
  const fitting = own.filter(({ callsTo }) => callsTo === null || lawDate <= callsTo)
  const latest = fitting.filter(({ callsFrom }) => callsFrom <= lawDate).at(-1)
  return latest ?? fitting[0] ?? own[0] ?? versions[0]!
}
