import { z } from 'zod'
import {
  emailText,
  id,
  isoDate,
  krsText,
  nipText,
  optionalDate,
  optionalText,
  postalCodeText,
  regonText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

export const partnerStandings = ['initiator', 'member', 'supporter'] as const
export const partnerStandingNames: Readonly<Record<(typeof partnerStandings)[number], string>> = {
  initiator: 'inicjator',
  member: 'członek',
  supporter: 'wspierający',
}

const contact = z.strictObject({
  name: requiredText('imię i nazwisko osoby do kontaktu', 120),
  functionTitle: optionalText(120),
  phone: optionalText(40),
  email: emailText,
})
const partnerFields = {
  name: requiredText('nazwę partnera', 300),
  shortName: optionalText(80),
  /** Code list `partner_sector`. */
  sector: z.string('Wybierz sektor.').min(1, 'Wybierz sektor.').max(20),
  legalForm: optionalText(120),
  nip: nipText,
  regon: regonText,
  krs: krsText,
  street: optionalText(120),
  postalCode: postalCodeText,
  city: optionalText(120),
  phone: optionalText(40),
  email: emailText,
  website: optionalText(200),
  /** Who speaks for it, and as whom: stands in agreements. */
  representative: optionalText(120),
  representativeFunction: optionalText(120),
  standing: z.enum(partnerStandings, 'Wybierz, kim jest w partnerstwie.'),
  joinedOn: isoDate,
  /** Last day of the partnership; null: still a partner. */
  leftOn: optionalDate,
  note: optionalText(2000),
}
/** An institution the club works with (kis.md 8.1); `id` null adds one. */
export const partnerInput = z
  .strictObject({
    id: id.nullable(),
    ...partnerFields,
    contacts: z.array(contact).max(20, 'Najwyżej 20 osób do kontaktu.'),
    revision,
  })
  .refine((one) => one.leftOn === null || one.joinedOn <= one.leftOn, {
    path: ['leftOn'],
    message: 'Dzień wystąpienia jest przed dniem przystąpienia.',
  })
export type PartnerInput = z.input<typeof partnerInput>

export const partner = stored({ id, ...partnerFields, revision }).extend({
  sectorLabel: z.string(),
  contacts: z.array(stored(contact.shape)),
  agreements: z.int(),
  commitments: z.int(),
  /** Meetings somebody of the partner was present at. */
  meetings: z.int(),
})
export type Partner = z.infer<typeof partner>

export const partnerRow = z.object({
  id,
  name: z.string(),
  shortName: z.string(),
  sector: z.string(),
  sectorLabel: z.string(),
  standing: z.enum(partnerStandings),
  city: z.string(),
  /** First person to contact, with the telephone. */
  contact: z.string(),
  joinedOn: z.string(),
  leftOn: z.string().nullable(),
  /** Commitments in force, and those of them that are overdue. */
  commitments: z.int(),
  overdue: z.int(),
})
export type PartnerRow = z.infer<typeof partnerRow>

export const partnerList = z.object({
  day: z.string(),
  rows: z.array(partnerRow),
  /** Partners on the day, whatever the search and the sector: the sum of the sectors. */
  count: z.int(),
  sectors: z.array(z.object({ code: z.string(), label: z.string(), count: z.int() })),
  /** What a document says otherwise; null: nothing. */
  difference: z.string().nullable(),
})
export type PartnerList = z.infer<typeof partnerList>

const settingFields = {
  agreementPattern: requiredText('wzór numeru', 60).refine(
    (text) => text.includes('{NR}') && text.includes('{ROK}'),
    'Wzór musi mieć {NR} i {ROK}, inaczej dwa porozumienia miałyby ten sam numer.',
  ),
  /** How many partners the programme document names; null: it is not compared. */
  declaredCount: z
    .int('Wpisz liczbę partnerów.')
    .min(0, 'Liczba partnerów nie może być ujemna.')
    .max(1000, 'Za dużo partnerów.')
    .nullable(),
  /** Which document says so. */
  declaredIn: optionalText(200),
}
/** What is said of the partnership as a whole. */
export const partnershipInput = z.strictObject({ ...settingFields, revision })
export type PartnershipInput = z.input<typeof partnershipInput>
export const partnership = stored({ ...settingFields, revision })
