import type { Source } from '#shared/grants/sources.ts'

/** What a source of money is called on the screen: as in part II.2 of the report form, short enough for a list. */
export const sourceNames: Readonly<Record<Source, string>> = {
  grant: 'Dotacja',
  interest: 'Odsetki bankowe od dotacji',
  otherIncome: 'Inne przychody',
  ownMoney: 'Środki finansowe własne',
  fees: 'Świadczenia pieniężne od odbiorców',
  publicOther: 'Inne źródła publiczne',
  otherMoney: 'Pozostałe środki finansowe',
  personal: 'Wkład osobowy',
  material: 'Wkład rzeczowy',
}

/** Choices for a list of sources, in the order of the form. */
export const sourceOptions = (of: readonly Source[]): { value: Source; label: string }[] =>
  of.map((source) => ({ value: source, label: sourceNames[source] }))
