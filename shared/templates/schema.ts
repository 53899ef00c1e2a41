import { z } from 'zod'
import { id, isoDate, requiredText, revision } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { unknownPlaceholders } from './placeholders.ts'

/** Papers that are printed from a text of the coordinator. */
export const templateKinds = [
  'application',
  'agreement',
  'informationClause',
  'consent',
  'entitlement',
  'confidentiality',
  'partnership',
] as const
export type TemplateKind = (typeof templateKinds)[number]
export const templateKindNames: Readonly<Record<TemplateKind, string>> = {
  application: 'formularz zgłoszeniowy',
  agreement: 'umowa uczestnictwa',
  informationClause: 'klauzula informacyjna RODO',
  consent: 'zgody',
  entitlement: 'oświadczenie z art. 1 ust. 3',
  confidentiality: 'oświadczenie o poufności',
  partnership: 'porozumienie z partnerami',
}
/** Papers of a participant; the others are of the staff and of partners. */
export const participantPapers = ['application', 'agreement', 'informationClause', 'consent', 'entitlement'] as const

/** The text of a template: headings, paragraphs, lists, tables and bold letters in Markdown, places in braces. */
export const templateBody = requiredText('treść pisma', 40_000).superRefine((body, ctx) => {
  const unknown = unknownPlaceholders(body)
  if (unknown.length > 0)
    ctx.addIssue({
      code: 'custom',
      message: `Program nie zna ${counted(unknown.length, 'miejsca', 'miejsc', 'miejsc')}: ${unknown.slice(0, 5).join(', ').slice(0, 200)}. Wstaw je z listy „Wstaw dane” albo usuń nawiasy.`,
    })
})
export const templateInput = z.strictObject({
  id: id.nullable(),
  kind: z.enum(templateKinds, 'Wybierz rodzaj pisma.'),
  name: requiredText('nazwę wzoru', 120),
  body: templateBody,
  active: z.boolean(),
  /** First day of this wording; it matters when a text already handed out changes. */
  validFrom: isoDate,
  revision,
})
export type TemplateInput = z.input<typeof templateInput>

export const template = z.object({
  id,
  kind: z.enum(templateKinds),
  name: z.string(),
  version: z.int(),
  body: z.string(),
  active: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Somebody was given this wording: it stays as it is, a change makes the next version. */
  used: z.boolean(),
  revision,
})
export type Template = z.infer<typeof template>
