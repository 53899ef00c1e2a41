import { z } from 'zod'
import {
  emailText,
  id,
  isoDate,
  listing,
  optionalText,
  peselText,
  postalCodeText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { readPesel } from '../kernel/identifiers.ts'

const personFields = {
  firstName: requiredText('imię', 80),
  lastName: requiredText('nazwisko', 120),
  sex: z.enum(['K', 'M'], 'Wybierz płeć.'),
  pesel: peselText,
  /** Kind and number of another document, for a person without a PESEL. */
  otherIdentifier: optionalText(80),
  birthDate: isoDate,
  birthPlace: optionalText(120),
  phone: optionalText(40),
  email: emailText,
  street: optionalText(),
  postalCode: postalCodeText,
  city: optionalText(),
  gmina: optionalText(),
  note: optionalText(4000),
}
/**
 * A person to save; `id` null adds one. A PESEL must agree with the birth date; without one another identifier is needed.
 * A sex other than the PESEL's is allowed, because corrections of sex exist (kis.md 10.1).
 */
export const personInput = z
  .strictObject({ id: id.nullable(), ...personFields, revision })
  .superRefine((person, ctx) => {
    const facts = person.pesel === '' ? undefined : readPesel(person.pesel)
    if (facts && facts.birthDate !== person.birthDate) {
      ctx.addIssue({
        code: 'custom',
        path: ['birthDate'],
        message: 'Data urodzenia nie zgadza się z numerem PESEL. Sprawdź, która jest prawdziwa.',
      })
    }
    if (person.pesel === '' && person.otherIdentifier === '') {
      ctx.addIssue({
        code: 'custom',
        path: ['pesel'],
        message: 'Wpisz PESEL, a gdy osoba go nie ma, rodzaj i numer innego dokumentu.',
      })
    }
  })
export type PersonInput = z.input<typeof personInput>

export const person = stored({ id, ...personFields, revision }).extend({
  participations: z.array(
    z.object({
      id,
      editionId: id,
      editionName: z.string(),
      startedOn: z.string(),
      endedOn: z.string().nullable(),
      certificateNumber: z.string().nullable(),
    }),
  ),
})
export type Person = z.infer<typeof person>

export const peopleListInput = z.strictObject({
  ...listing(['name', 'birthDate', 'gmina']),
  editionId: id.nullable().default(null),
  sex: z.enum(['K', 'M']).nullable().default(null),
})
export const personRow = z.object({
  id,
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(['K', 'M']),
  birthDate: z.string(),
  gmina: z.string(),
  phone: z.string(),
  editions: z.string(),
})
export type PersonRow = z.infer<typeof personRow>
export const peopleList = z.object({ rows: z.array(personRow), total: z.int(), women: z.int(), men: z.int() })
