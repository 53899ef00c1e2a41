import type { ComparedSide } from '#shared/filings/comparison.ts'

const words = ({ kind, id }: ComparedSide): string => `${kind === 'filing' ? 'zlozone' : 'dzis'}-${id}`

/** Where two reports are laid side by side, from the page of one: `/sprawozdania/3/porownanie?bylo=zlozone-2&jest=dzis-3`. */
export const compareAddress = (reportId: number, before: ComparedSide, after: ComparedSide): string =>
  `/sprawozdania/${reportId}/porownanie?bylo=${words(before)}&jest=${words(after)}`

/** A side as an option of a list. */
export const sideValue = words

/** The side an address or an option names; `undefined`: none. */
export function sideIn(text: string | null | undefined): ComparedSide | undefined {
  const found = /^(zlozone|dzis)-([1-9]\d{0,14})$/.exec(text ?? '')
  return found ? { kind: found[1] === 'zlozone' ? 'filing' : 'report', id: Number(found[2]) } : undefined
}
