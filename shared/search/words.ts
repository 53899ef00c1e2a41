import { fold, plainWords } from '../kernel/text.ts'

/** More words than anybody types to find one thing. */
const most = 12

/**
 * The words of what was typed to be looked for: without marks and case, each once, in the order of the alphabet, so that
 * neither marks nor the order of typing can change what is found. None: there is nothing to look for.
 */
export const searchWords = (typed: string): string[] =>
  [...new Set(fold(typed).match(/[\p{L}\p{N}]+/gu) ?? [])].sort().slice(0, most)

/** Does each of the words begin some word of the text? Marks, case and order do not matter. */
export function beginsEach(words: readonly string[], text: string): boolean {
  const own = ` ${plainWords(text)}`
  return words.every((word) => own.includes(` ${word}`))
}

/** How well a name or number answers the words: 0 is it itself, 1 begins with one of them, 2 only holds them. */
export function closeness(words: readonly string[], name: string): 0 | 1 | 2 {
  const own = plainWords(name)
  if ([...new Set(own.split(' '))].sort().join(' ') === words.join(' ')) return 0
  return words.some((word) => own.startsWith(word)) ? 1 : 2
}
