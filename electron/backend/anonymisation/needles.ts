const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
/** As a text stands inside recorded JSON. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Looks for any of many values at once, as they are and as they stand inside JSON. */
export type Needles = { readonly size: number; in(text: string): string | undefined }

/** One question for all values: the longest are tried first, so that a full name is found before a part of it. */
export function needlesOf(values: Iterable<string>): Needles {
  const known = new Map<string, string>()
  for (const value of values) {
    known.set(value, value)
    known.set(inJson(value), value)
  }
  const longest = [...known.keys()].sort((a, b) => b.length - a.length)
  const pattern = longest.length === 0 ? undefined : new RegExp(longest.map(escaped).join('|'))
  return {
    size: new Set(known.values()).size,
    in: (text) => {
      const found = pattern?.exec(text)?.[0]
      return found === undefined ? undefined : known.get(found)
    },
  }
}
