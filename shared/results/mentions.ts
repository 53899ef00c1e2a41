import { plainWords } from '../kernel/text.ts'

/**
 * Does a text name this result or action as the offer does? Letter case, Polish marks, signs and line breaks make no
 * difference; the words and their order do. A name without a word is mentioned nowhere.
 */
export function mentions(text: string, name: string): boolean {
  const wanted = plainWords(name)
  return wanted !== '' && ` ${plainWords(text)} `.includes(` ${wanted} `)
}
