import { z } from 'zod'
import {
  emailText,
  id,
  isoDate,
  listing,
  optionalDate,
  optionalText,
  peselText,
  postalCodeText,
  requiredText,
  revision,
} from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { readPesel } from '../kernel/identifiers.ts'
import { participationTime, standings } from '../participations/standing.ts'
import { voivodeships } from './voivodeships.ts'

/** A code of a list; which codes there are, the file knows. */
const code = optionalText(20)
/** Somebody close to a person: their children are counted in day-rooms, the rest tells of the household. */
const relative = z.strictObject({
  id: id.nullable(),
  name: requiredText('imię i nazwisko', 160),
  relation: requiredText('kim jest ta osoba', 20),
  birthYear: z
    .int('Wpisz rok, na przykład 2015.')
    .min(1880, 'Wpisz rok, na przykład 2015.')
    .max(2200, 'Wpisz rok, na przykład 2015.')
    .nullable(),
  note: optionalText(500).default(''),
})

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
  /** Codes of the lists `education`, `disability`, `citizenship`, `area_kind`; empty: not known. */
  education: code.default(''),
  disability: code.default(''),
  /** Until when the certificate of disability is valid; null: for good, or not known. */
  disabilityUntil: optionalDate.default(null),
  citizenship: code.default('PL'),
  powiat: optionalText(80).default(''),
  wojewodztwo: optionalText(40)
    .refine((name) => name === '' || (voivodeships as readonly string[]).includes(name), 'Wybierz województwo z listy.')
    .default(''),
  areaKind: code.default(''),
  /** Whom to call when the person does not answer: name and telephone. */
  contactPerson: optionalText(200).default(''),
}
/**
 * A person to save; `id` null adds one. A PESEL must agree with the birth date; without one another identifier is needed.
 * A sex other than the PESEL's is allowed, because corrections of sex exist (kis.md 10.1). Relatives left out stay as they are.
 */
export const personInput = z
  .strictObject({
    id: id.nullable(),
    ...personFields,
    relatives: z.array(relative).max(30, 'Najwyżej 30 osób bliskich.').optional(),
    revision,
  })
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
  relatives: z.array(stored(relative.shape).extend({ id })),
  /** Every edition they applied for or took part in, the latest first. */
  participations: z.array(participationTime.extend({ certificateNumber: z.string().nullable() })),
})
export type Person = z.infer<typeof person>

export const peopleListInput = z.strictObject({
  ...listing(['name', 'birthDate', 'gmina']),
  editionId: id.nullable().default(null),
  sex: z.enum(['K', 'M']).nullable().default(null),
  /** How somebody stands in the edition asked for, or in any; `none`: in no edition at all. */
  standing: z
    .enum([...standings, 'none'])
    .nullable()
    .default(null),
  /** Code of `target_group`, main or additional. */
  group: optionalText(20).nullable().default(null),
  pathId: id.nullable().default(null),
})
export const personRow = z.object({
  id,
  lastName: z.string(),
  firstName: z.string(),
  sex: z.enum(['K', 'M']),
  birthDate: z.string(),
  gmina: z.string(),
  phone: z.string(),
  /** Names of the editions they took part in. */
  editions: z.string(),
  /** How they stand now: in what is running, or else in the latest; null: in no edition. */
  standing: z.enum(standings).nullable(),
})
export type PersonRow = z.infer<typeof personRow>
export const peopleList = z.object({ rows: z.array(personRow), total: z.int(), women: z.int(), men: z.int() })
