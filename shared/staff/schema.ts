import { z } from 'zod'
import { emailText, id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'

const memberFields = {
  firstName: requiredText('imię', 80),
  lastName: requiredText('nazwisko', 120),
  /** Degree or professional title before the name: `mgr`. */
  title: optionalText(60),
  phone: optionalText(40),
  email: emailText,
  /** Day the statement of confidentiality was signed; null: not yet (kis.md 1.8). */
  confidentialityOn: optionalDate,
  /** Still works for the club: offered when a leader or an author is chosen. */
  active: z.boolean(),
  note: optionalText(2000),
  /** Is on the list of people at work, whose name stands beside every change. */
  atComputer: z.boolean(),
}
/** A person who works for the club, paid or not; `id` null adds one. */
export const memberInput = z.strictObject({ id: id.nullable(), ...memberFields, revision })
export type MemberInput = z.input<typeof memberInput>

const code = (what: string) => z.string(`Wybierz ${what}.`).min(1, `Wybierz ${what}.`).max(40)
const assignmentFields = {
  staffId: id,
  editionId: id.nullable(),
  grantId: id.nullable(),
  /** Code list `staff_role`. */
  role: code('rolę'),
  /** Code list `employment_basis`. */
  basis: code('podstawę'),
  /** Part of a full post in hundredths: 50 is half a post. */
  fteHundredths: z
    .int('Wpisz część etatu, na przykład 0,5.')
    .min(1, 'Wpisz część etatu większą od zera.')
    .max(200, 'Najwyżej 2 etaty.')
    .nullable(),
  /** Agreed working time of a month, in minutes. */
  monthMinutes: z
    .int('Wpisz liczbę godzin.')
    .min(1, 'Wpisz liczbę godzin większą od zera.')
    .max(744 * 60, 'Miesiąc nie ma tylu godzin.')
    .nullable(),
  validFrom: isoDate,
  validTo: optionalDate,
  /** Code list `funding_source`: who pays. */
  fundingSource: z.string().max(40).nullable(),
  contractNumber: optionalText(80),
  note: optionalText(2000),
}
/** What somebody does for the club, on what basis and for how long (kis.md 1.6); `id` null adds one. */
export const assignmentInput = z
  .strictObject({ id: id.nullable(), ...assignmentFields, revision })
  .superRefine((assignment, ctx) => {
    if (assignment.validTo !== null && assignment.validTo < assignment.validFrom)
      ctx.addIssue({ code: 'custom', path: ['validTo'], message: 'Koniec zaangażowania jest przed jego początkiem.' })
    if (assignment.fteHundredths !== null && assignment.monthMinutes !== null)
      ctx.addIssue({
        code: 'custom',
        path: ['monthMinutes'],
        message: 'Podaj albo część etatu, albo godziny w miesiącu, nie jedno i drugie.',
      })
  })
export type AssignmentInput = z.input<typeof assignmentInput>
export const assignment = stored({ id, ...assignmentFields, revision }).extend({
  roleLabel: z.string(),
  basisLabel: z.string(),
  fundingLabel: z.string().nullable(),
  editionName: z.string().nullable(),
  grantTitle: z.string().nullable(),
})
export type Assignment = z.infer<typeof assignment>

/** Days on which assignments add up to more than one post. */
export const postOverload = z.object({ from: z.string(), to: z.string().nullable(), fteHundredths: z.int() })

export const member = stored({ id, ...memberFields, revision }).extend({
  assignments: z.array(assignment),
  overloads: z.array(postOverload),
})
export type Member = z.infer<typeof member>

export const staffRow = z.object({
  id,
  /** `Nowak Anna`, as lists are sorted. */
  name: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  title: z.string(),
  phone: z.string(),
  email: z.string(),
  /** Polish names of the roles, each once; with `editionId` only those in this edition. */
  roles: z.array(z.string()),
  /** Code list `staff_role`, in the order of `roles`. */
  roleCodes: z.array(z.string()),
  confidentialityOn: z.string().nullable(),
  active: z.boolean(),
  atComputer: z.boolean(),
})
export type StaffRow = z.infer<typeof staffRow>
