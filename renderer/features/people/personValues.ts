import type { Person, PersonInput } from '#shared/people/schema.ts'

type Chosen = 'education' | 'disability' | 'citizenship' | 'wojewodztwo' | 'areaKind'
type Relative = NonNullable<PersonInput['relatives']>[number]
/** What stands in the form of a person: as the contract wants it, but what was not typed or chosen yet is `null`. */
export type PersonValues = Omit<Required<PersonInput>, 'pesel' | 'sex' | 'birthDate' | 'relatives' | Chosen> & {
  pesel: string | null
  sex: 'K' | 'M' | null
  birthDate: string | null
  relatives: (Omit<Relative, 'relation'> & { relation: string | null })[]
} & { [Field in Chosen]: string | null }

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
  education: null,
  citizenship: 'PL',
  disability: null,
  disabilityUntil: null,
  street: '',
  postalCode: '',
  city: '',
  gmina: '',
  powiat: '',
  wojewodztwo: null,
  areaKind: null,
  phone: '',
  email: '',
  contactPerson: '',
  relatives: [],
  note: '',
}

export const valuesOf = ({ participations: _, ...person }: Person): PersonValues => ({
  ...person,
  pesel: person.pesel || null,
  education: person.education || null,
  disability: person.disability || null,
  citizenship: person.citizenship || null,
  wojewodztwo: person.wojewodztwo || null,
  areaKind: person.areaKind || null,
})

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (values: PersonValues): PersonInput =>
  ({
    ...values,
    pesel: values.pesel ?? '',
    education: values.education ?? '',
    disability: values.disability ?? '',
    citizenship: values.citizenship ?? '',
    wojewodztwo: values.wojewodztwo ?? '',
    areaKind: values.areaKind ?? '',
    relatives: values.relatives.map((one) => ({ ...one, relation: one.relation ?? '' })),
  }) as PersonInput

/** `Anna Kowalska`, as a heading has it. */
export const nameOf = (person: { firstName: string; lastName: string }): string =>
  `${person.firstName} ${person.lastName}`
