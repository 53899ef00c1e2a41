import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, positiveGrosze, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const worth = z.int().brand<'Grosze'>()
/** Something that makes an office doubt the contribution: the rule it stands on and a Polish sentence. Never a refusal. */
export const doubt = z.object({ rule: z.string(), text: z.string() })
export type Doubt = z.infer<typeof doubt>

const agreementFields = {
  grantId: id,
  staffId: id,
  number: requiredText('numer porozumienia', 80),
  signedOn: isoDate,
  validFrom: isoDate,
  validTo: isoDate,
  /** What the volunteer does, and where. */
  scope: optionalText(2000),
  place: optionalText(200),
  written: z.boolean(),
  terminationClause: z.boolean(),
  insured: z.boolean(),
  risksTold: z.boolean(),
  /** Kind of work the rate is for, as the contract of the grant names it; empty: none named. */
  workKind: optionalText(80).default(''),
  /** Worth of an hour (60 minutes) in grosze: a valuation, nobody is paid. */
  rate: positiveGrosze,
  /** Where the rate comes from. */
  rateBasis: optionalText(500),
  note: optionalText(2000),
}
/** An agreement with a volunteer (settlement.md 5.2); `id` null adds one. */
export const agreementInput = z
  .strictObject({ id: id.nullable(), ...agreementFields, revision })
  .refine((one) => one.validFrom <= one.validTo, {
    path: ['validTo'],
    message: 'Koniec porozumienia jest przed jego początkiem.',
  })
export type AgreementInput = z.input<typeof agreementInput>
export const agreement = stored({ id, ...agreementFields, revision }).extend({
  /** `Nowak Anna`. */
  volunteer: z.string(),
  rows: z.int(),
  minutes: z.int(),
  value: worth,
  doubts: z.array(doubt),
})
export type Agreement = z.infer<typeof agreement>

const minuteOfDay = z.int('Wpisz godzinę, na przykład 9:30.').min(0).max(1440, 'Doba ma 24 godziny.')
const workFields = {
  agreementId: id,
  lineId: id.nullable(),
  workedOn: isoDate,
  startsAt: minuteOfDay.nullable(),
  endsAt: minuteOfDay.nullable(),
  /** Minutes worked; with both times given it is the time between them. */
  minutes: z
    .int('Wpisz liczbę godzin.')
    .min(1, 'Wpisz liczbę godzin większą od zera.')
    .max(1440, 'Doba ma 24 godziny.'),
  activity: requiredText('czynność', 500),
  volunteerSigned: z.boolean(),
  coordinatorSigned: z.boolean(),
  /** Day the row was written on the card; null: not noted. */
  enteredOn: optionalDate,
}
/** A row of a volunteer's card; `id` null adds one. */
export const workInput = z.strictObject({ id: id.nullable(), ...workFields, revision }).superRefine((row, ctx) => {
  const say = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if ((row.startsAt === null) !== (row.endsAt === null))
    say(row.endsAt === null ? 'endsAt' : 'startsAt', 'Wpisz obie godziny albo żadnej.')
  else if (row.startsAt !== null && row.endsAt !== null) {
    if (row.endsAt <= row.startsAt) say('endsAt', 'Koniec pracy jest przed jej początkiem.')
    else if (row.endsAt - row.startsAt !== row.minutes)
      say('minutes', 'Liczba godzin nie zgadza się z godzinami od–do. Popraw jedno z nich.')
  }
})
export type WorkInput = z.input<typeof workInput>
export const work = stored({ id, ...workFields, revision }).extend({
  lineCode: z.string().nullable(),
  value: worth,
  doubts: z.array(doubt),
})
export type Work = z.infer<typeof work>

const itemFields = {
  grantId: id,
  lineId: id.nullable(),
  number: requiredText('numer oświadczenia', 80),
  item: requiredText('przedmiot wkładu', 500),
  owner: requiredText('właściciela', 300),
  givenOn: isoDate,
  periodFrom: optionalDate,
  periodTo: optionalDate,
  /** Units in hundredths: 250 is two and a half. */
  quantityHundredths: z
    .int('Wpisz ilość, na przykład 2,5.')
    .min(1, 'Wpisz ilość większą od zera.')
    .max(100_000_000, 'Ilość jest za duża.'),
  unit: optionalText(40),
  unitValue: positiveGrosze,
  valuationBasis: optionalText(1000),
  ownerDocument: optionalText(300),
  boughtWithPublicMoney: z.boolean(),
  note: optionalText(2000),
}
/** A thing given or lent to the task (settlement.md 5.3); `id` null adds one. */
export const itemInput = z
  .strictObject({ id: id.nullable(), ...itemFields, revision })
  .refine((one) => one.periodFrom === null || one.periodTo === null || one.periodFrom <= one.periodTo, {
    path: ['periodTo'],
    message: 'Koniec użyczenia jest przed jego początkiem.',
  })
export type ItemInput = z.input<typeof itemInput>
export const item = stored({ id, ...itemFields, revision }).extend({
  lineCode: z.string().nullable(),
  value: worth,
  doubts: z.array(doubt),
})
export type Item = z.infer<typeof item>

export const contributions = z.object({
  agreements: z.array(agreement),
  items: z.array(item),
  /** Months in which volunteers worked, as `2021-06`, in order. */
  workMonths: z.array(z.string()),
  /** Worth of what stands on a line of the budget, and of what does not yet and so is in no report. */
  personal: worth,
  material: worth,
  withoutLine: worth,
  plannedPersonal: worth,
  plannedMaterial: worth,
  /** Doubts about the whole: the same thing counted from a document and from here. */
  doubts: z.array(doubt),
})
export type Contributions = z.infer<typeof contributions>
