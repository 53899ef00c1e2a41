import type { Source } from './sources.ts'

/** The kind of programme a grant belongs to; see `termFields.ts`. */
export type ProgrammeKind = 'none' | 'ministry' | 'municipalEu'

const usual: Readonly<Record<Source, string>> = {
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

/** A programme of a municipality with EU money calls its grant and its partner's money by their own names. */
const ofMunicipality: Readonly<Record<Source, string>> = {
  ...usual,
  grant: 'Dotacja ze środków UE',
  ownMoney: 'Wkład własny',
  otherMoney: 'Wkład partnera',
}

/** The same names with their preposition, as sentences say where money came from. */
const usualPhrases: Readonly<Record<Source, string>> = {
  grant: 'z dotacji',
  interest: 'z odsetek od dotacji',
  otherIncome: 'z innych przychodów',
  ownMoney: 'ze środków własnych',
  fees: 'ze świadczeń od odbiorców',
  publicOther: 'z innych środków publicznych',
  otherMoney: 'z pozostałych środków',
  personal: 'z wkładu osobowego',
  material: 'z wkładu rzeczowego',
}
const phrasesOfMunicipality: Readonly<Record<Source, string>> = {
  ...usualPhrases,
  grant: 'z dotacji ze środków UE',
  ownMoney: 'z wkładu własnego',
  otherMoney: 'z wkładu partnera',
}

/**
 * What a source of money is called on the screen and in our own papers: as in part II.2 of the report form, short enough for
 * a list. The official forms keep their own wording whatever the programme.
 */
export const sourceNamesOf = (programme: ProgrammeKind): Readonly<Record<Source, string>> =>
  programme === 'municipalEu' ? ofMunicipality : usual

/** A source in a sentence of our own papers, with its preposition: `z wkładu partnera`. */
export const sourcePhrasesOf = (programme: ProgrammeKind): Readonly<Record<Source, string>> =>
  programme === 'municipalEu' ? phrasesOfMunicipality : usualPhrases
