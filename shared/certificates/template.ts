import { z } from 'zod'
import { id, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { unknownPlaceholders } from './fillText.ts'
import { certificateKinds } from './kinds.ts'

const filled = (max: number) =>
  optionalText(max).superRefine((text, ctx) => {
    const unknown = unknownPlaceholders(text)
    if (unknown.length > 0)
      ctx.addIssue({
        code: 'custom',
        message: `Program nie zna pola {${unknown[0]}}. Wybierz pole z listy albo usuń nawiasy.`,
      })
  })

const templateFields = {
  kind: z.enum(certificateKinds, 'Wybierz rodzaj zaświadczenia.'),
  name: requiredText('nazwę wzoru', 120),
  heading: requiredText('nagłówek', 120),
  subtitle: optionalText(300),
  legalBasis: filled(400),
  opening: filled(300),
  body: filled(2000),
  closing: filled(1000),
  orientation: z.enum(['portrait', 'landscape']),
  logoId: id.nullable(),
  showBirth: z.boolean(),
  /** The list of classes with their hours: on the front, or on a second page when it is long. */
  showProgramme: z.boolean(),
  /** The line with all hours. */
  showHours: z.boolean(),
  /** Which hours: those of the programme or those the person attended. */
  hoursShown: z.enum(['offered', 'attended']),
  active: z.boolean(),
}
/** A template of a certificate: words with fields in braces, and how the paper looks. */
export const certificateTemplateInput = z.strictObject({ id: id.nullable(), ...templateFields, revision })
export type CertificateTemplateInput = z.input<typeof certificateTemplateInput>
export const certificateTemplate = stored({ id, ...templateFields, revision }).extend({
  /** Certificates issued from it: their papers are frozen, so it may be changed, but not removed. */
  used: z.int(),
})
export type CertificateTemplate = z.infer<typeof certificateTemplate>

/** A logo strip. */
export const picture = z.object({ id, name: z.string(), width: z.int(), height: z.int(), used: z.int() })
export type Picture = z.infer<typeof picture>
/** A PNG or JPEG as a `data:` address, judged by its content; at most 600 000 characters. */
export const pictureInput = z.strictObject({
  name: requiredText('nazwę obrazu', 120),
  image: z
    .string('Wybierz plik z obrazem.')
    .max(600_000, 'Obraz jest za duży: najwyżej 440 kB. Zmniejsz go i dodaj jeszcze raz.')
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/, 'Wybierz plik PNG albo JPG.'),
})

/** How numbers of a kind are written. */
export const certificateSeries = z.object({ kind: z.enum(certificateKinds), pattern: z.string(), revision })
export const certificateSeriesInput = z.strictObject({
  kind: z.enum(certificateKinds),
  pattern: requiredText('wzór numeru', 60)
    .refine((text) => text.includes('{NR}'), 'Wzór musi zawierać {NR}: bez niego numery byłyby takie same.')
    .refine((text) => text.includes('{ROK}'), 'Wzór musi zawierać {ROK}: numery liczy się w każdym roku od nowa.'),
  revision,
})
