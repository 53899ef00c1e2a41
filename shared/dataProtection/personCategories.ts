/** Whose data an activity of the register can be about (art. 30 ust. 1 lit. c); the check of `activity_category` names the same. */
export const personCategories = [
  'applicant',
  'participant',
  'relative',
  'pictured',
  'staff',
  'volunteer',
  'contractor',
  'partner',
] as const
export type PersonCategory = (typeof personCategories)[number]
export const personCategoryNames: Readonly<Record<PersonCategory, string>> = {
  applicant: 'osoby zgłaszające się',
  participant: 'uczestnicy klubu',
  relative: 'osoby bliskie uczestników',
  pictured: 'osoby na zdjęciach',
  staff: 'kadra',
  volunteer: 'wolontariusze',
  contractor: 'kontrahenci',
  partner: 'przedstawiciele partnerów',
}

type Known = {
  /** Took part in the club, now or before. */
  readonly tookPart: boolean
  /** Applied without being taken in, or is known without any application. */
  readonly onlyApplied: boolean
  /** Agreed once to be in pictures. */
  readonly pictured: boolean
}
/** In which roles the club knows a person. */
export const categoriesOfPerson = ({ tookPart, onlyApplied, pictured }: Known): PersonCategory[] => [
  ...(onlyApplied ? (['applicant'] as const) : []),
  ...(tookPart ? (['participant'] as const) : []),
  ...(pictured ? (['pictured'] as const) : []),
]

/** Is the activity about such a person? One that does not say whose data it is about may be, so nothing is kept back. */
export const concerns = (ofActivity: readonly PersonCategory[], ofPerson: readonly PersonCategory[]): boolean =>
  ofActivity.length === 0 || ofActivity.some((one) => ofPerson.includes(one))

/** The categories of an activity with the words written beside them: for the register. */
export const peopleInWords = (categories: readonly PersonCategory[], words: string): string => {
  const names = categories.map((one) => personCategoryNames[one]).join(', ')
  return words === '' ? names : words
}
