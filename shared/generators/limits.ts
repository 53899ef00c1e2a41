/** How a text stands to the most signs a field of a generator takes. */
export type Fit = {
  readonly length: number
  /** How many signs are too many; 0: it fits. */
  readonly over: number
  /** What still goes in; the whole text when it fits. */
  readonly kept: string
  /** What would be cut off; empty when it fits. */
  readonly cut: string
}

/**
 * Counts as fields of web pages do: UTF-16 units, a line break is one. The cut never goes through a pair of units that
 * makes one sign. `limit` null: the generator sets none.
 */
export function fitOf(text: string, limit: number | null): Fit {
  const length = text.length
  if (limit === null || length <= limit) return { length, over: 0, kept: text, cut: '' }
  const inPair = /[\uD800-\uDBFF]/.test(text[limit - 1] ?? '')
  const at = inPair ? limit - 1 : limit
  return { length, over: length - limit, kept: text.slice(0, at), cut: text.slice(at) }
}

/** The last words that still go in: `…zajęć grupowych`. */
export function lastWords(kept: string, signs = 40): string {
  const tail = kept.slice(-signs)
  return kept.length <= signs ? tail : `…${tail.replace(/^\S*\s/, '')}`
}
