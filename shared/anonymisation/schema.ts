import { z } from 'zod'
import { id, requiredText } from '../contract/fields.ts'

/** Why people are anonymised: the time is over, or a request that is justified. */
export const bases = ['retention', 'request'] as const
export const basisNames = { retention: 'minął okres przechowywania', request: 'uzasadniony wniosek osoby' } as const

/** So many people at once. */
const people = z.array(id).min(1, 'Wskaż co najmniej jedną osobę.').max(500)
export const previewInput = z.strictObject({ personIds: people })
export const runInput = z.strictObject({
  personIds: people,
  basis: z.enum(bases, 'Wybierz podstawę.'),
  reason: requiredText('powód bez nazwisk', 500),
})

/** Rows of one kind and how many of them lose content. */
export const tableCount = z.object({ record: z.string(), rows: z.int() })

/** What anonymising would do, before anything is done. */
export const preview = z.object({
  people: z.array(z.object({ id, name: z.string(), becomes: z.string(), blocked: z.string().nullable() })),
  records: z.array(tableCount),
  historyChanges: z.int(),
  remains: z.array(z.string()),
})

/** What was done and what the check found; kept for good, without anything of the people. */
export const protocolData = z.object({
  /** Numbers of the records: what the people are called now. */
  people: z.array(z.string()),
  records: z.array(tableCount),
  historyChanges: z.int(),
  historySentences: z.int(),
  /** Values nobody else has, searched for in the whole file after the act; none was found, or the act would not stand. */
  valuesSearched: z.int(),
  /** Values other records have too (a town, a first name): they cannot be searched for. */
  valuesShared: z.int(),
  remains: z.array(z.string()),
})
export type ProtocolData = z.infer<typeof protocolData>
export const protocol = protocolData.extend({
  id,
  /** As on paper: `3/2022`. */
  number: z.string(),
  madeOn: z.string(),
  basis: z.enum(bases),
  reason: z.string(),
})
export type Protocol = z.infer<typeof protocol>
