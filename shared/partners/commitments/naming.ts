import { plainWords } from '../../kernel/text.ts'

/** Shorter names stand in too many texts to tell anything. */
const leastLetters = 3

/**
 * Does a text name an institution, by its full or its short name, as whole words with case and Polish marks aside? `GOK`
 * stands in `sala GOK w Łomazach`, not in `gokart`.
 */
export function namesPartner(text: string, partner: { readonly name: string; readonly shortName: string }): boolean {
  const words = ` ${plainWords(text)} `
  return [partner.name, partner.shortName]
    .map(plainWords)
    .some((name) => name.length >= leastLetters && words.includes(` ${name} `))
}
