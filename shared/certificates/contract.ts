import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, listing, optionalText, requiredText } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { issueInput } from './issue.ts'
import { certificateKinds } from './kinds.ts'
import {
  certificateSeries,
  certificateSeriesInput,
  certificateTemplate,
  certificateTemplateInput,
  picture,
  pictureInput,
} from './template.ts'

export const certificateRow = z.object({
  id,
  kind: z.enum(certificateKinds),
  number: z.string(),
  issuedOn: z.string(),
  /** `nazwisko imię`, or the recipient who is no participant. */
  name: z.string(),
  personId: id.nullable(),
  participationId: id.nullable(),
  editionId: id.nullable(),
  editionName: z.string(),
  /** What a ZU, ZP, CE or PO is about. */
  subject: z.string(),
  periodFrom: z.string().nullable(),
  periodTo: z.string().nullable(),
  receivedOn: z.string().nullable(),
  duplicates: z.int(),
  annulledOn: z.string().nullable(),
  annulledReason: z.string().nullable(),
})
export type CertificateRow = z.infer<typeof certificateRow>

/** A participant who could get a ZU or ZP for a group or course, with what stands in the way. */
export const candidateRow = z.object({
  participationId: id,
  name: z.string(),
  attendedMinutes: z.int(),
  /** Hundredths of a percent; null: nothing was due, or it is a course. */
  rate: z.int().nullable(),
  /** Ready for this kind; otherwise `why` says what is missing. */
  ready: z.boolean(),
  why: z.string(),
  /** A valid certificate of this kind about the same. */
  issuedNumber: z.string().nullable(),
})
export type CandidateRow = z.infer<typeof candidateRow>

const areas = ['certificates', 'editions', 'people'] as const
const saved = z.object({ id, revision: z.int() })
const papers = (n: number) => counted(n, 'zaświadczenie', 'zaświadczenia', 'zaświadczeń')

export const certificatesContract = {
  /** The register of issued certificates. */
  'certificates.list': query({
    input: z.strictObject({
      ...listing(['number', 'issuedOn', 'name']),
      editionId: id.nullable().default(null),
      kind: z.enum(certificateKinds).nullable().default(null),
      year: z.int().min(1900).max(2200).nullable().default(null),
    }),
    output: z.object({ rows: z.array(certificateRow), total: z.int(), annulled: z.int() }),
    areas,
  }),
  /** One line of the register with its duplicates. */
  'certificates.get': query({
    input: z.strictObject({ id }),
    output: certificateRow.extend({
      duplicateList: z.array(z.object({ id, issuedOn: z.string(), signatoryName: z.string(), reason: z.string() })),
    }),
    areas,
  }),
  /** Groups and courses of an edition that a ZU or ZP can be about. */
  'certificates.supports': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(z.object({ groupId: id.nullable(), courseId: id.nullable(), name: z.string(), people: z.int() })),
    areas: ['editions', 'classes', 'supports'],
  }),
  /** Who could get a ZU or ZP for a group or a course. */
  'certificates.candidates': query({
    input: z.strictObject({ kind: z.enum(['ZU', 'ZP']), groupId: id.nullable(), courseId: id.nullable() }),
    output: z.array(candidateRow),
    areas: ['certificates', 'editions', 'people', 'classes', 'supports'],
  }),
  /**
   * Issues certificates under the next numbers of their kind. What is printed is frozen. ZK (art. 18 ust. 5a) is owed for
   * every ended participation; ZU and ZP want hours, ZU the threshold too (kis.md 5.3). Refused as a whole when one of them
   * cannot be issued.
   */
  'certificates.issue': command({
    input: issueInput,
    output: z.object({ certificates: z.array(z.object({ id, number: z.string(), participationId: id.nullable() })) }),
    areas,
    undo: 'final',
    sentence: (c) => `wydano ${papers(c.participationIds.length + c.recipients.length)}`,
  }),
  /** Annuls an issued certificate; its number is never used again. */
  'certificates.annul': command({
    input: z.strictObject({ id, reason: requiredText('powód unieważnienia', 500) }),
    output: z.object({ id }),
    areas,
    undo: 'final',
    sentence: () => 'unieważniono zaświadczenie',
  }),
  /** Makes a duplicate from the frozen copy: the same words and number, the day and who signs it. */
  'certificates.duplicate': command({
    input: z.strictObject({ id, issuedOn: isoDate, signatoryId: id, reason: optionalText(300) }),
    output: z.object({ id }),
    areas,
    undo: 'final',
    sentence: () => 'wydano duplikat zaświadczenia',
  }),
  /** Notes the day the papers were handed over; null takes the note away. */
  'certificates.receive': command({
    input: z.strictObject({
      ids: z.array(id).min(1, 'Zaznacz zaświadczenia.').max(500),
      receivedOn: isoDate.nullable(),
    }),
    output: z.object({ changed: z.int() }),
    areas,
    sentence: (c) => `zapisano odbiór: ${papers(c.ids.length)}`,
  }),
  'certificates.templates': query({
    input: z.strictObject({}),
    output: z.array(certificateTemplate),
    areas: ['certificates', 'templates'],
  }),
  'certificates.saveTemplate': command({
    input: certificateTemplateInput,
    output: saved,
    areas: ['templates'],
    sentence: (t) => `${t.id ? 'zmieniono' : 'dodano'} wzór zaświadczenia „${t.name}”`,
  }),
  'certificates.removeTemplate': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['templates'],
    removes: true,
    sentence: () => 'usunięto wzór zaświadczenia',
  }),
  /** Logo strips. */
  'certificates.pictures': query({ input: z.strictObject({}), output: z.array(picture), areas: ['templates'] }),
  'certificates.addPicture': command({
    input: pictureInput,
    output: z.object({ id }),
    areas: ['templates'],
    sentence: (p) => `dodano pasek logotypów „${p.name}”`,
  }),
  'certificates.removePicture': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['templates'],
    removes: true,
    sentence: () => 'usunięto pasek logotypów',
  }),
  'certificates.series': query({
    input: z.strictObject({}),
    output: z.array(certificateSeries),
    areas: ['certificates'],
  }),
  'certificates.saveSeries': command({
    input: certificateSeriesInput,
    output: z.object({}),
    areas: ['certificates'],
    sentence: () => 'zmieniono wzór numeru zaświadczeń',
  }),
}
