import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { breachStates } from './breachClock.ts'
import { checkStates } from './checklist.ts'
import { disclosureKinds, restrictionKinds, risks } from './names.ts'
import { personCategories } from './personCategories.ts'

const activityFields = {
  name: requiredText('nazwę czynności', 200),
  purposes: optionalText(2000),
  legalBasis: optionalText(2000),
  /** Whose data it is about, for the copy of a person's data; empty: not said. */
  categories: z.array(z.enum(personCategories)).max(personCategories.length).default([]),
  peopleKinds: optionalText(2000),
  dataKinds: optionalText(2000),
  recipients: optionalText(2000),
  /** Transfers outside the European Economic Area. */
  transfers: optionalText(500),
  /** When the data are erased. */
  erasure: optionalText(1000),
  safeguards: optionalText(2000),
  note: optionalText(2000),
  active: z.boolean(),
}
/** One activity of the register of art. 30; `id` null adds one. */
export const activityInput = z.strictObject({ id: id.nullable(), ...activityFields, revision })
export type ActivityInput = z.input<typeof activityInput>
export const activity = stored({ id, ...activityFields, revision })
export type Activity = z.infer<typeof activity>

const authorisationFields = {
  number: requiredText('numer upoważnienia', 60),
  staffId: id,
  scope: requiredText('zakres upoważnienia', 2000),
  /** Programs and cabinets it gives access to. */
  systems: optionalText(500),
  validFrom: isoDate,
  validTo: optionalDate,
  givenBy: optionalText(200),
  note: optionalText(2000),
}
/** Who of the staff may process what, from a day to a day. */
export const authorisationInput = z
  .strictObject({ id: id.nullable(), ...authorisationFields, revision })
  .superRefine(({ validFrom, validTo }, ctx) => {
    if (validTo !== null && validTo < validFrom)
      ctx.addIssue({ code: 'custom', path: ['validTo'], message: 'Koniec jest przed początkiem.' })
  })
export type AuthorisationInput = z.input<typeof authorisationInput>
export const authorisation = stored({ id, ...authorisationFields, revision }).extend({
  staffName: z.string(),
  /** Day the person signed the statement of confidentiality; kept with the staff. */
  confidentialityOn: z.string().nullable(),
  /** Valid today. */
  inForce: z.boolean(),
})
export type Authorisation = z.infer<typeof authorisation>

const breachFields = {
  happenedOn: optionalDate,
  noticedOn: isoDate,
  /** Minute of the day. */
  noticedAt: z.int('Wpisz godzinę, na przykład 9:30.').min(0).max(1439),
  description: requiredText('co się stało', 4000),
  dataKinds: optionalText(2000),
  peopleCount: z.int('Wpisz liczbę osób.').min(0, 'Liczba osób nie może być ujemna.').max(1_000_000).nullable(),
  consequences: optionalText(4000),
  remedies: optionalText(4000),
  risk: z.enum(risks, 'Wybierz, jak duże jest ryzyko.'),
  riskReason: optionalText(2000),
  reportedOn: optionalDate,
  reportNumber: optionalText(120),
  peopleToldOn: optionalDate,
  closedOn: optionalDate,
  note: optionalText(2000),
}
/** A breach of personal data (art. 33 ust. 5). */
export const breachInput = z.strictObject({ id: id.nullable(), ...breachFields, revision }).superRefine((one, ctx) => {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if (one.happenedOn !== null && one.happenedOn > one.noticedOn)
    refuse('happenedOn', 'Zdarzenie jest po dniu, w którym je zauważono.')
  if (one.risk === 'unlikely' && one.riskReason === '')
    refuse('riskReason', 'Napisz, dlaczego naruszenie raczej nikomu nie zaszkodzi; bez tego trzeba je zgłosić.')
  for (const path of ['reportedOn', 'peopleToldOn', 'closedOn'] as const)
    if (one[path] !== null && one[path] < one.noticedOn) refuse(path, 'To jest przed dniem zauważenia.')
})
export type BreachInput = z.input<typeof breachInput>
export const breach = stored({ id, ...breachFields, revision }).extend({
  state: z.enum(breachStates),
  /** Last moment to report, on the clock of Poland. */
  dueOn: z.string(),
  dueAt: z.int(),
  hoursLeft: z.int(),
})
export type Breach = z.infer<typeof breach>

/** Lays a restriction on the data of a person. */
export const restrictInput = z.strictObject({
  personId: id,
  kind: z.enum(restrictionKinds, 'Wybierz: ograniczenie albo sprzeciw.'),
  since: isoDate,
  reason: requiredText('powód', 1000),
  requestId: id.nullable().default(null),
})
export type RestrictInput = z.input<typeof restrictInput>
/** Takes a restriction off again. */
export const liftInput = z.strictObject({ id, liftedOn: isoDate, reason: requiredText('powód', 1000), revision })
export const restriction = z.object({
  id,
  personId: id,
  personName: z.string(),
  kind: z.enum(restrictionKinds),
  since: z.string(),
  liftedOn: z.string().nullable(),
  reason: z.string(),
  liftedReason: z.string(),
  requestId: id.nullable(),
  revision,
})
export type Restriction = z.infer<typeof restriction>

export const disclosureInput = z.strictObject({
  personId: id,
  /** `access`: the person got a copy of their own data. */
  kind: z.enum(['handedOver', 'access'], 'Wybierz, co to było.').default('handedOver'),
  recipient: requiredText('komu', 300),
  what: requiredText('co przekazano', 1000),
})
export const disclosure = z.object({
  id,
  at: z.string(),
  kind: z.enum(disclosureKinds),
  personId: id.nullable(),
  personName: z.string(),
  recipient: z.string(),
  what: z.string(),
})
export type Disclosure = z.infer<typeof disclosure>

export const checkInput = z.strictObject({
  id,
  state: z.enum(checkStates, 'Wybierz stan.'),
  checkedOn: optionalDate,
  note: optionalText(1000),
  revision,
})
export const protectionCheck = z.object({
  id,
  code: z.string(),
  state: z.enum(checkStates),
  checkedOn: z.string().nullable(),
  note: z.string(),
  /** What the file itself shows of it: who has no authorisation, how many have the clause; empty: nothing. */
  seen: z.string(),
  revision,
})
export type ProtectionCheck = z.infer<typeof protectionCheck>
