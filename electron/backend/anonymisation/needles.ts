/** As a text stands inside recorded JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Texts shorter than this say nothing of anybody and are found everywhere. */
export const shortestNeedle = 3

/** Looks for any of many values at once, as they are and as they stand inside JSON. */
export type Needles = {
  readonly size: number
  /** Is any of them in the text? */
  isIn(text: string): boolean
  /** Those that are in the text. */
  allIn(text: string): ReadonlySet<string>
}

type Written = { readonly text: string; readonly value: string }
/** A number below 65 536 of three signs that follow one another. */
const mark = (a: number, b: number, c: number): number => (a * 961 + b * 31 + c) & 0xffff

/**
 * One question for all values: each place of a text is asked whether any value begins there, by its first three signs, so that
 * the time does not grow with the number of values. Values shorter than three signs are not looked for.
 */
export function needlesOf(values: Iterable<string>): Needles {
  const wanted = new Set([...values].filter((value) => value.length >= shortestNeedle))
  const begins = new Uint8Array(0x10000)
  const byMark = new Map<number, Written[]>()
  for (const value of wanted)
    for (const text of new Set([value, inJson(value)])) {
      const at = mark(text.charCodeAt(0), text.charCodeAt(1), text.charCodeAt(2))
      begins[at] = 1
      byMark.set(at, [...(byMark.get(at) ?? []), { text, value }])
    }
  /** Calls `found` for each value met, until it answers true. */
  const walk = (text: string, found: (value: string) => boolean): void => {
    let a = text.charCodeAt(0)
    let b = text.charCodeAt(1)
    for (let at = 2; at < text.length; at += 1) {
      const c = text.charCodeAt(at)
      const here = mark(a, b, c)
      a = b
      b = c
      if (begins[here] === 0) continue
      for (const one of byMark.get(here) ?? []) if (text.startsWith(one.text, at - 2) && found(one.value)) return
    }
  }
  return {
    size: wanted.size,
    isIn(text) {
      let is = false
      walk(text, () => {
        is = true
        return true
      })
      return is
    },
    allIn(text) {
      const all = new Set<string>()
      walk(text, (value) => {
        all.add(value)
        return false
      })
      return all
    },
  }
}
