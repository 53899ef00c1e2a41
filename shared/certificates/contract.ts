import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, listing, requiredText } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'

/** What is decided when certificates are issued; also asked for by their preview. */
export const issueInput = z.strictObject({
  participationIds: z
    .array(id)
    .min(1, 'Zaznacz osoby, którym wydajesz zaświadczenia.')
    .max(500, 'Najwyżej 500 zaświadczeń na raz.'),
  issuedOn: isoDate,
  place: requiredText('miejscowość', 120),
  signatoryIds: z.array(id).min(1, 'Wybierz osobę podpisującą.').max(3, 'Najwyżej trzy osoby podpisujące.'),
  orientation: z.enum(['portrait', 'landscape']),
})
export type IssueInput = z.input<typeof issueInput>

export const certificateRow = z.object({
  id,
  number: z.string(),
  issuedOn: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  personId: id,
  editionId: id,
  editionName: z.string(),
  periodFrom: z.string(),
  periodTo: z.string(),
  annulledOn: z.string().nullable(),
  annulledReason: z.string().nullable(),
})
export type CertificateRow = z.infer<typeof certificateRow>

export const certificatesContract = {
  /** The register of issued certificates. */
  'certificates.list': query({
    input: z.strictObject({ ...listing(['number', 'issuedOn', 'name']), editionId: id.nullable().default(null) }),
    output: z.object({ rows: z.array(certificateRow), total: z.int(), annulled: z.int() }),
    areas: ['certificates', 'editions', 'people'],
  }),
  /** One line of the register. */
  'certificates.get': query({
    input: z.strictObject({ id }),
    output: certificateRow,
    areas: ['certificates', 'editions', 'people'],
  }),
  /**
   * Issues a certificate of ending participation (art. 18 ust. 5a) to each of these participations under the next numbers.
   * What is printed is frozen. Refused when a participation has not ended or already has a certificate that is not annulled.
   */
  'certificates.issue': command({
    input: issueInput,
    output: z.object({ certificates: z.array(z.object({ id, number: z.string(), participationId: id })) }),
    areas: ['certificates', 'editions', 'people'],
    undo: 'final',
    sentence: (c) => `wydano ${counted(c.participationIds.length, 'zaświadczenie', 'zaświadczenia', 'zaświadczeń')}`,
  }),
  /** Annuls an issued certificate; its number is never used again. */
  'certificates.annul': command({
    input: z.strictObject({ id, reason: requiredText('powód unieważnienia', 500) }),
    output: z.object({ id }),
    areas: ['certificates', 'editions', 'people'],
    undo: 'final',
    sentence: () => 'unieważniono zaświadczenie',
  }),
}
