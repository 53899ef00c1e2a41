import { z } from 'zod'
import { id, optionalText } from '../contract/fields.ts'
import { freeKinds } from './freeOfDuty.ts'
import { bases, scopes } from './grounds.ts'

/** So many people at once. */
const people = z.array(id).min(1, 'Wskaż co najmniej jedną osobę.').max(500)
/** Scans that go besides those the rule takes: somebody looked and saw only these people on them. */
const scanIds = z.array(id).max(1000).default([])
export const previewInput = z.strictObject({ personIds: people })
export const runInput = z
  .strictObject({
    personIds: people,
    basis: z.enum(bases, 'Wybierz podstawę.'),
    /** Anything to add, without names; on another ground the ground itself. */
    reason: optionalText(500).default(''),
    /** The request that is granted by it; only with the basis `request`. */
    requestId: id.nullable().default(null),
    scanIds,
  })
  .superRefine((one, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
    if (one.basis === 'other' && one.reason === '') refuse('reason', 'Napisz, na jakiej podstawie, bez nazwisk.')
    if (one.basis === 'request' && one.requestId === null)
      refuse('requestId', 'Wskaż wniosek z rejestru wniosków osób.')
    if (one.basis !== 'request' && one.requestId !== null) refuse('requestId', 'Wniosek podaje się tylko przy wniosku.')
  })
/** Takes away what no duty keeps, on a request that cannot be granted in whole. */
export const partInput = z.strictObject({
  requestId: id,
  kinds: z.array(z.enum(freeKinds)).min(1, 'Wskaż, co usunąć.').max(freeKinds.length),
})

/** Rows of one kind, how many of them lose content, and what of them goes. */
export const tableCount = z.object({ record: z.string(), rows: z.int(), fields: z.array(z.string()).default([]) })

/** Why a scan goes or stays. */
export const scanFates = ['own', 'termPassed', 'chosen', 'others', 'named', 'evidence'] as const
export type ScanFate = (typeof scanFates)[number]
export const scanInSight = z.object({
  /** Number of the link; null: it is in the bin. */
  id: id.nullable(),
  name: z.string(),
  /** `spotkanie 12.03.2021`; empty: the record is in the bin. */
  record: z.string(),
  fate: z.enum(scanFates),
  goes: z.boolean(),
  /** The day its evidence is needed until; null: nothing says so. */
  until: z.string().nullable(),
})
export type ScanInSight = z.infer<typeof scanInSight>

const oldCopies = z.object({ sentences: z.array(z.string()), goneBy: z.string().nullable() })

/** Copies that still hold what the latest protocol took out. */
export const olderCopies = z.object({
  /** Those the program can remove now: verified ones of both places, and files kept aside by a restore. */
  here: z.int(),
  place: z.int(),
  aside: z.int(),
  /** Files named like copies that stand in no register: nobody's to remove. */
  unknown: z.int(),
  /** The second place is not connected. */
  isAway: z.boolean(),
  /** A verified copy made after the protocol is there. */
  hasNewer: z.boolean(),
})
export type OlderCopies = z.infer<typeof olderCopies>

/** What anonymising would do, before anything is done. */
export const preview = z.object({
  people: z.array(
    z.object({
      id,
      name: z.string(),
      becomes: z.string(),
      blocked: z.string().nullable(),
      grounds: z.array(z.string()),
    }),
  ),
  records: z.array(tableCount),
  historyChanges: z.int(),
  scans: z.array(scanInSight),
  remains: z.array(z.string()),
  copies: oldCopies,
})
export type Preview = z.infer<typeof preview>

/** What was done and what the check found; kept for good, without anything of the people. Older protocols lack the later fields. */
export const protocolData = z.object({
  /** Numbers of the records: what the people are called now; of a part they keep their names, so they are only counted. */
  people: z.array(z.string()),
  records: z.array(tableCount),
  historyChanges: z.int(),
  historySentences: z.int(),
  /** Values nobody else has, searched for in the whole file after the act; none was found, or the act would not stand. */
  valuesSearched: z.int(),
  /** Values other records have too (a town, a first name): they cannot be searched for. */
  valuesShared: z.int(),
  remains: z.array(z.string()),
  /** Tables and texts that were searched. */
  tablesSearched: z.int().default(0),
  textsSearched: z.int().default(0),
  /** What the ground rests on: the terms that passed, the request, the duty that keeps the rest. */
  grounds: z.array(z.string()).default([]),
  /** Who was at work in the program; empty: nobody was chosen. */
  madeBy: z.string().default(''),
  /** UTC moment of the act. */
  madeAt: z.string().default(''),
  administrator: z
    .object({ name: z.string(), address: z.string(), numbers: z.string() })
    .default({ name: '', address: '', numbers: '' }),
  scans: z
    .object({ gone: z.int(), bytes: z.int(), stay: z.array(z.string()) })
    .default({ gone: 0, bytes: 0, stay: [] }),
  copies: oldCopies.default({ sentences: [], goneBy: null }),
})
export type ProtocolData = z.infer<typeof protocolData>
export const protocol = protocolData.extend({
  id,
  /** As on paper: `3/2022`. */
  number: z.string(),
  madeOn: z.string(),
  basis: z.enum(bases),
  scope: z.enum(scopes),
  reason: z.string(),
  requestId: id.nullable(),
  /** When the file on the disk was written anew after it; null: it was not yet. */
  cleanedAt: z.string().nullable(),
  /** When copies made before it were removed by the program, and how many; null: they were not. */
  copiesRemoved: z.object({ on: z.string(), count: z.int() }).nullable(),
})
export type Protocol = z.infer<typeof protocol>

/** A request to be forgotten, and what can be answered. */
export const requestCase = z.object({
  requestId: id,
  receivedOn: z.string(),
  dueOn: z.string(),
  personId: id,
  name: z.string(),
  /** Answered already; then nothing is left to do here. */
  answered: z.boolean(),
  verdict: z.enum(['whole', 'part', 'blocked']),
  blocked: z.string().nullable(),
  duties: z.array(z.object({ what: z.string(), until: z.string() })),
  /** What the person is told when the request is refused. */
  refusal: z.string(),
  /** What no duty keeps, with how many rows hold such; kinds without any are left out. */
  free: z.array(z.object({ kind: z.enum(freeKinds), rows: z.int() })),
  /** Whom data were handed to and who is not noted as told (art. 19): nobody knows them any more once the person is taken out. */
  recipients: z.array(z.string()),
})
export type RequestCase = z.infer<typeof requestCase>
