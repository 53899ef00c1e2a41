import { z } from 'zod'
import { id, isoDate, optionalText, requiredText } from '../contract/fields.ts'
import { certificateKinds } from './kinds.ts'

/** The words of a certificate made from a template, filled in; null in `certificateData`: the words the program gives a ZK by itself. */
export const certificateWording = z.strictObject({
  heading: requiredText('nagłówek', 120),
  subtitle: optionalText(300),
  /** Stands above the name. */
  opening: optionalText(300),
  /** Stands under the name. */
  sentence: optionalText(3000),
  closing: optionalText(1000),
  showBirth: z.boolean(),
})
export type CertificateWording = z.infer<typeof certificateWording>

/**
 * Everything a certificate says, frozen at the moment of issue (kis.md 5.2, 5.3): later changes
 * of the person, the club or the edition never reach it, and printing it again gives the same paper.
 * On purpose it holds no PESEL, no target group, no reason of ending and no name of a welfare office:
 * the paper is shown to employers.
 */
export const certificateData = z.strictObject({
  kind: z.enum(certificateKinds),
  /** As given at issue: `3/KIS/2021`. */
  number: requiredText('numer zaświadczenia', 60),
  organisation: z.strictObject({
    name: requiredText('nazwę stowarzyszenia', 300),
    /** One line: street, postal code and town. */
    address: optionalText(300),
    krs: optionalText(20),
  }),
  club: z.strictObject({
    name: requiredText('nazwę klubu', 300),
    /** Number in the register of the wojewoda; with whose register: `Wojewoda Lubelski`. */
    registerNumber: optionalText(60),
    registerAuthority: optionalText(120),
  }),
  /** Printed under the title; empty leaves the line out. */
  legalBasis: optionalText(400),
  /** The participant; null: somebody else, named in `recipient`. */
  person: z
    .strictObject({
      firstName: requiredText('imię', 80),
      lastName: requiredText('nazwisko', 120),
      /** Chooses the gendered words. */
      sex: z.enum(['K', 'M'], 'Wybierz płeć.'),
      birthDate: isoDate,
      /** In the nominative; empty leaves it out. */
      birthPlace: optionalText(120),
    })
    .nullable(),
  /** A partner, a volunteer; empty when it is a participant. */
  recipient: optionalText(200).default(''),
  /** Null where a time has no sense (a letter of thanks). */
  period: z.strictObject({ from: isoDate, to: isoDate }).nullable(),
  wording: certificateWording.nullable().default(null),
  /** What it is about, for the register. */
  subject: optionalText(300).default(''),
  /** Number of the picture with the logo strip; a picture in use is never changed. */
  logoId: id.nullable().default(null),
  editionName: optionalText(120),
  projectTitle: optionalText(300),
  programme: optionalText(300),
  /** Up to six are printed on the front, more on a second page. */
  activities: z.array(z.strictObject({ name: requiredText('nazwę zajęć', 200), minutes: z.int().min(0) })).max(40),
  /** Minutes in one hour of classes. */
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  /** All hours in minutes; null leaves the line out. */
  totalMinutes: z.int().min(0).nullable(),
  /** What the total counts: the hours of the programme or those the person attended. */
  totalKind: z.enum(['programme', 'attended']),
  place: requiredText('miejscowość', 120),
  issuedOn: isoDate,
  signatories: z
    .array(z.strictObject({ name: requiredText('imię i nazwisko', 120), function: optionalText(120) }))
    .max(3),
  fundingLine: optionalText(600),
  orientation: z.enum(['portrait', 'landscape']),
  /** True prints the paper crossed with „ANULOWANO”, for the file only. */
  annulled: z.boolean().default(false),
  /** The day a duplicate was made; null for the original. */
  duplicateOn: isoDate.nullable().default(null),
  /** Who signs the duplicate; the names on the original stand as written there. */
  duplicateSignatory: optionalText(250).default(''),
})
export type CertificateData = z.infer<typeof certificateData>
