import type { ApplicationInput } from '#shared/recruitment/schema.ts'

/** What stands in the form of a new application; what was not typed yet is `null`. */
export type ApplyValues = {
  who: 'known' | 'new'
  personId: number | null
  person: Omit<NonNullable<ApplicationInput['person']>, 'sex' | 'birthDate'> & {
    sex: 'K' | 'M' | null
    birthDate: string | null
  }
  appliedOn: string | null
  mainGroup: string | null
  referral: string | null
  referredBy: string
  note: string
}
export const newApplication = (appliedOn: string): ApplyValues => ({
  who: 'known',
  personId: null,
  person: {
    firstName: '',
    lastName: '',
    sex: null,
    pesel: '',
    otherIdentifier: '',
    birthDate: null,
    phone: '',
    email: '',
    gmina: '',
  },
  appliedOn,
  mainGroup: null,
  referral: null,
  referredBy: '',
  note: '',
})

/** For the back end, which says itself what is missing: the form has refused empty required fields before. */
export const inputOf = (editionId: number, values: ApplyValues): ApplicationInput => {
  const { who, personId, person, appliedOn, ...rest } = values
  return {
    ...rest,
    editionId,
    appliedOn: appliedOn ?? '',
    personId: who === 'known' ? personId : null,
    person: who === 'new' ? (person as NonNullable<ApplicationInput['person']>) : null,
  }
}
