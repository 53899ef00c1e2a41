import type { Person, PersonInput } from '#shared/people/schema.ts'

/** What stands in the form of a person: as the contract wants it, but what was not typed yet is `null`. */
export type PersonValues = Omit<PersonInput, 'pesel' | 'sex' | 'birthDate'> & {
  pesel: string | null
  sex: 'K' | 'M' | null
  birthDate: string | null
}

export const newPerson: PersonValues = {
  id: null,
  revision: 0,
  pesel: null,
  otherIdentifier: '',
  lastName: '',
  firstName: '',
  birthDate: null,
  sex: null,
  birthPlace: '',
  street: '',
  postalCode: '',
  city: '',
  gmina: '',
  phone: '',
  email: '',
  note: '',
}

export const valuesOf = ({ participations: _, ...person }: Person): PersonValues => ({
  ...person,
  pesel: person.pesel || null,
})

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (values: PersonValues): PersonInput => ({ ...values, pesel: values.pesel ?? '' }) as PersonInput

/** `Anna Kowalska`, as a heading has it. */
export const nameOf = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`
