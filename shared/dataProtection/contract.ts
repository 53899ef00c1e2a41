import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { clauseOverview, giveInput } from './clauseSchema.ts'
import { personRequest, requestInput } from './requestSchema.ts'
import {
  activity,
  activityInput,
  authorisation,
  authorisationInput,
  breach,
  breachInput,
  checkInput,
  disclosure,
  disclosureInput,
  liftInput,
  protectionCheck,
  restrictInput,
  restriction,
} from './schema.ts'

const nothing = z.strictObject({})
const one = z.strictObject({ id })
const done = z.object({ id })
const saved = z.object({ id, revision: z.int() })
const people = (count: number) => counted(count, 'osoba', 'osoby', 'osób')

/** Data protection: registers, requests of people, restrictions, disclosures, the checklist (kis.md 7). */
export const dataProtectionContract = {
  /** The register of processing activities, in its order. */
  'dataProtection.activities': query({ input: nothing, output: z.array(activity), areas: ['protection'] }),
  'dataProtection.saveActivity': command({
    input: activityInput,
    output: saved,
    areas: ['protection'],
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} czynność przetwarzania „${a.name}”`,
  }),
  /** Moves an activity one place up (-1) or down (1). */
  'dataProtection.moveActivity': command({
    input: z.strictObject({ id, step: z.union([z.literal(-1), z.literal(1)], 'Wybierz: wyżej albo niżej.') }),
    output: done,
    areas: ['protection'],
    sentence: () => 'zmieniono kolejność czynności przetwarzania',
  }),
  'dataProtection.removeActivity': command({
    input: one,
    output: done,
    areas: ['protection'],
    removes: true,
    sentence: () => 'usunięto czynność przetwarzania',
  }),
  /** Authorisations, those in force first; and who of the working staff has none. */
  'dataProtection.authorisations': query({
    input: nothing,
    output: z.object({
      rows: z.array(authorisation),
      missing: z.array(z.object({ staffId: id, name: z.string() })),
      nextNumber: z.string(),
    }),
    areas: ['protection', 'staff'],
  }),
  'dataProtection.saveAuthorisation': command({
    input: authorisationInput,
    output: saved,
    areas: ['protection', 'staff'],
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} upoważnienie ${a.number}`,
  }),
  'dataProtection.removeAuthorisation': command({
    input: one,
    output: done,
    areas: ['protection'],
    removes: true,
    sentence: () => 'usunięto upoważnienie',
  }),
  /** The register of breaches, the latest first. */
  'dataProtection.breaches': query({ input: nothing, output: z.array(breach), areas: ['protection'] }),
  'dataProtection.saveBreach': command({
    input: breachInput,
    output: saved,
    areas: ['protection'],
    sentence: (b) => (b.id ? 'zmieniono wpis o naruszeniu' : 'dodano wpis o naruszeniu'),
  }),
  'dataProtection.removeBreach': command({
    input: one,
    output: done,
    areas: ['protection'],
    removes: true,
    sentence: () => 'usunięto wpis o naruszeniu',
  }),
  /** Requests of people, those that wait first. */
  'dataProtection.requests': query({
    input: nothing,
    output: z.array(personRequest),
    areas: ['protection', 'people', 'history'],
  }),
  'dataProtection.saveRequest': command({
    input: requestInput,
    output: saved,
    areas: ['protection'],
    sentence: (r) => (r.id ? 'zmieniono wniosek osoby' : 'dodano wniosek osoby'),
  }),
  'dataProtection.removeRequest': command({
    input: one,
    output: done,
    areas: ['protection'],
    removes: true,
    sentence: () => 'usunięto wniosek osoby',
  }),
  /** Everybody in the file, by name: whom a request may be of. Those whose data are restricted are among them. */
  'dataProtection.people': query({
    input: nothing,
    output: z.array(z.object({ id, name: z.string(), birthDate: z.string() })),
    areas: ['people', 'protection'],
  }),
  /** Restrictions and objections, those in force first; of one person, or all. */
  'dataProtection.restrictions': query({
    input: z.strictObject({ personId: id.nullable().default(null) }),
    output: z.array(restriction),
    areas: ['protection', 'people'],
  }),
  /** Numbers of those whose data may only be kept now, and of their participations: what lists mark them by. */
  'dataProtection.restrictedNow': query({
    input: nothing,
    output: z.object({ personIds: z.array(id), participationIds: z.array(id) }),
    areas: ['protection', 'people', 'participations', 'editions'],
  }),
  'dataProtection.restrict': command({
    input: restrictInput,
    output: saved,
    areas: ['protection', 'people', 'participations', 'editions'],
    sentence: (r) => (r.kind === 'objection' ? 'zapisano sprzeciw osoby' : 'ograniczono przetwarzanie danych osoby'),
  }),
  'dataProtection.lift': command({
    input: liftInput,
    output: saved,
    areas: ['protection', 'people', 'participations', 'editions'],
    sentence: () => 'zniesiono ograniczenie przetwarzania danych osoby',
  }),
  /** What was shown and handed over, the latest first. */
  'dataProtection.disclosures': query({
    input: nothing,
    output: z.array(disclosure),
    areas: ['protection', 'people'],
  }),
  /** Notes that data of a person were handed to somebody. */
  'dataProtection.disclose': command({
    input: disclosureInput,
    output: done,
    areas: ['protection'],
    sentence: () => 'zapisano przekazanie danych osoby',
  }),
  /**
   * All that is held of a person as a JSON file, fetched by `fileId` like a print (art. 15 and 20 RODO); the same on paper is the
   * print `personAccess`. Notes under their own passphrase and data of other people are left out, which is said in their place.
   */
  'dataProtection.access': query({
    input: z.strictObject({ personId: id }),
    output: z.object({
      ...{ fileId: z.string(), name: z.string(), bytes: z.int(), person: z.string() },
      ...{ records: z.int(), hidden: z.int(), keptUntil: z.string().nullable() },
    }),
    areas: [
      'protection',
      'people',
      'participations',
      'papers',
      'diagnoses',
      'plans',
      'classes',
      'supports',
      'outcomes',
    ],
  }),
  /** Who has the present wording of the information clause, and which consents were taken back. */
  'dataProtection.clauses': query({
    input: nothing,
    output: clauseOverview,
    areas: ['protection', 'templates', 'participations', 'people', 'editions', 'staff', 'club'],
  }),
  /** Notes that people were given the information clause, as one act; who has that wording keeps what was noted. */
  'dataProtection.giveClause': command({
    input: giveInput,
    output: z.object({ added: z.int() }),
    areas: ['protection', 'participations', 'papers', 'staff', 'templates'],
    sentence: (g) => `zapisano przekazanie klauzuli: ${people(g.participationIds.length + g.staffIds.length)}`,
  }),
  /** Says that what a withdrawn consent allowed has stopped; the day is today. */
  'dataProtection.stopUse': command({
    input: one,
    output: done,
    areas: ['protection', 'participations'],
    sentence: () => 'zapisano zaprzestanie użycia po wycofaniu zgody',
  }),
  /** What a small association needs, and how it stands. */
  'dataProtection.checklist': query({
    input: nothing,
    output: z.array(protectionCheck),
    areas: ['protection', 'staff', 'participations', 'templates'],
  }),
  'dataProtection.saveCheck': command({
    input: checkInput,
    output: saved,
    areas: ['protection'],
    sentence: () => 'zmieniono pozycję listy kontrolnej ochrony danych',
  }),
}
