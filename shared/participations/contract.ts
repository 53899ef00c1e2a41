import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalDate } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { pathCounts } from './pathCounts.ts'
import {
  caseHead,
  caseInput,
  caseRecord,
  consentInput,
  consentRecord,
  contractInput,
  contractRecord,
  sharedConsent,
} from './schema.ts'

const one = z.strictObject({ id })
const ofParticipation = z.strictObject({ participationId: id })
const saved = z.object({ id, revision: z.int() })
const people = (n: number) => counted(n, 'osoba', 'osoby', 'osób')

/** Taking part in an edition: groups, referral, kontrakt socjalny, consents, paths. */
export const participationsContract = {
  /** Whose participation it is and in which edition, its neighbours there, and how many things do not fit. */
  'participations.head': query({
    input: one,
    output: caseHead,
    areas: ['participations', 'people', 'editions'],
  }),
  'participations.get': query({
    input: one,
    output: caseRecord,
    areas: ['participations', 'people', 'editions', 'certificates'],
  }),
  'participations.save': command({
    input: caseInput,
    output: saved,
    areas: ['participations', 'editions', 'people', 'papers', 'certificates'],
    sentence: () => 'zmieniono udział w edycji',
  }),
  /** The kontrakty socjalne of a participation, the earliest first. */
  'participations.contracts': query({
    input: ofParticipation,
    output: z.array(contractRecord),
    areas: ['participations'],
  }),
  /** Centres and workers noted before, so that they need not be typed again. */
  'participations.knownInstitutions': query({
    input: z.strictObject({}),
    output: z.array(z.object({ institution: z.string(), workerName: z.string(), workerPhone: z.string() })),
    areas: ['participations'],
  }),
  'participations.saveContract': command({
    input: contractInput,
    output: saved,
    areas: ['participations', 'editions', 'papers'],
    sentence: (c) => (c.id ? 'zmieniono kontrakt socjalny' : 'dodano kontrakt socjalny'),
  }),
  'participations.removeContract': command({
    input: one,
    output: one,
    areas: ['participations', 'editions', 'papers'],
    removes: true,
    sentence: () => 'usunięto kontrakt socjalny',
  }),
  /** Consents of a participation, and the texts they may be signed under. */
  'participations.consents': query({
    input: ofParticipation,
    output: z.object({
      rows: z.array(consentRecord),
      texts: z.array(z.object({ id, kind: z.string(), name: z.string(), version: z.int() })),
    }),
    areas: ['participations', 'templates'],
  }),
  /** Notes consents as one act and takes back notes made by mistake; those left out stay as they are. */
  'participations.saveConsents': command({
    input: z
      .strictObject({
        participationId: id,
        consents: z.array(consentInput).max(60),
        removedIds: z.array(id).max(60).default([]),
      })
      .refine(({ consents, removedIds }) => consents.length + removedIds.length > 0, {
        path: ['consents'],
        message: 'Zaznacz choć jedną zgodę.',
      }),
    output: z.object({ saved: z.int() }),
    areas: ['participations', 'papers', 'diagnoses'],
    sentence: () => 'zapisano zgody',
  }),
  /** Notes what several people signed on one day; who has answered a question already stays as they are. */
  'participations.recordConsents': command({
    input: z.strictObject({
      participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(500),
      decidedOn: isoDate,
      consents: z.array(sharedConsent).min(1, 'Zaznacz choć jedną zgodę.').max(60),
    }),
    output: z.object({ added: z.int() }),
    areas: ['participations', 'papers', 'diagnoses'],
    sentence: (c) => `zapisano zgody: ${people(c.participationIds.length)}`,
  }),
  /** Puts several people into a path at once; who is in it already stays as they are. */
  'participations.joinPath': command({
    input: z.strictObject({
      participationIds: z.array(id).min(1, 'Zaznacz osoby.').max(500),
      pathId: id,
      validFrom: optionalDate,
    }),
    output: z.object({ added: z.int() }),
    areas: ['participations', 'editions', 'people'],
    sentence: (p) => `dopisano do ścieżki: ${people(p.participationIds.length)}`,
  }),
  /** People of an edition: once in the total, and once in each path they belong to (kis.md 9.6). */
  'participations.pathCounts': query({
    input: z.strictObject({ editionId: id }),
    output: pathCounts,
    areas: ['participations', 'editions', 'people'],
  }),
}
