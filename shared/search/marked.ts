import { composed, fold } from '../kernel/text.ts'

/** A piece of a text; `hit`: it answers the words. */
export type MarkedPart = { readonly text: string; readonly hit: boolean }

/**
 * Cuts a text where its words begin as the looked-for words do (`lom` marks `Łom` of Łomazy), whatever the marks. The
 * pieces put together give the text.
 */
export function markedParts(text: string, words: readonly string[]): MarkedPart[] {
  const signs = [...composed(text)]
  // The folded text, and for each of its units the sign it came from: folding may drop a sign or make two of one.
  const from: number[] = []
  let folded = ''
  for (const [index, sign] of signs.entries()) {
    const plain = fold(sign)
    folded += plain
    for (let unit = 0; unit < plain.length; unit++) from.push(index)
  }
  const hit = new Array<boolean>(signs.length).fill(false)
  for (const { 0: word, index } of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const longest = Math.max(0, ...words.filter((one) => word.startsWith(one)).map((one) => one.length))
    for (let unit = index; unit < index + longest; unit++) hit[from[unit]!] = true
  }
  const parts: { text: string; hit: boolean }[] = []
  for (const [index, sign] of signs.entries()) {
    const last = parts.at(-1)
    if (last && last.hit === hit[index]) last.text += sign
    else parts.push({ text: sign, hit: hit[index]! })
  }
  return parts
}
