import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { issueInput } from './issue.ts'
import { certificateKinds } from './kinds.ts'
import { certificateTemplateInput } from './template.ts'

/** Certificates on paper. */
export const certificatesPrints = [
  /** Issued certificates, from their frozen copies, in one PDF. */
  z.strictObject({
    kind: z.literal('certificates'),
    certificateIds: z.array(id).min(1, 'Zaznacz zaświadczenia.').max(500, 'Najwyżej 500 na raz.'),
  }),
  /** Certificates as they would be issued, without numbers. */
  z.strictObject({ kind: z.literal('certificatesDraft'), issue: issueInput }),
  /** A duplicate, from the frozen copy. */
  z.strictObject({ kind: z.literal('certificateDuplicate'), duplicateId: id }),
  /** A template as it is being written, for a made-up person. */
  z.strictObject({ kind: z.literal('certificateTemplate'), template: certificateTemplateInput }),
  /** The register of issued certificates (kis.md 5.3). */
  z.strictObject({
    kind: z.literal('certificateRegister'),
    year: z.int().min(1900).max(2200).nullable(),
    certificateKind: z.enum(certificateKinds).nullable(),
  }),
] as const
