import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText } from '../contract/fields.ts'
import { certificateKinds } from './kinds.ts'

/** What is decided when certificates are issued; also asked for by their preview. */
export const issueInput = z.strictObject({
  kind: z.enum(certificateKinds).default('ZK'),
  /** The words; null: those the program gives a certificate of ended participation by itself. */
  templateId: id.nullable().default(null),
  participationIds: z.array(id).max(500, 'Najwyżej 500 zaświadczeń na raz.').default([]),
  /** Partners and volunteers, for kinds that are not about a participation. */
  recipients: z.array(requiredText('dla kogo', 200)).max(100, 'Najwyżej 100 na raz.').default([]),
  /** What ZU and ZP are about: a group or a course. */
  groupId: id.nullable().default(null),
  courseId: id.nullable().default(null),
  /** What CE and PO are about, in words. */
  subject: optionalText(300).default(''),
  /** The time a PO confirms. */
  periodFrom: optionalDate.default(null),
  periodTo: optionalDate.default(null),
  /** Hours a PO confirms, in minutes. */
  minutes: z.int().min(0).max(600_000).nullable().default(null),
  issuedOn: isoDate,
  place: requiredText('miejscowość', 120),
  signatoryIds: z.array(id).min(1, 'Wybierz osobę podpisującą.').max(3, 'Najwyżej trzy osoby podpisujące.'),
  orientation: z.enum(['portrait', 'landscape']),
})
export type IssueInput = z.input<typeof issueInput>
export type IssueData = z.output<typeof issueInput>
