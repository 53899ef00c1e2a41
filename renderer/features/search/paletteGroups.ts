import type { Hit, HitGroup, HitKind } from '#shared/search/contract.ts'
import { beginsEach, closeness, searchWords } from '#shared/search/words.ts'

/** A screen or an action that is always at hand. */
export type Place = {
  readonly kind: 'screen' | 'action'
  readonly label: string
  /** Other words it is found by. */
  readonly words: string
  /** Keys that do the same. */
  readonly keys?: string
  readonly go: () => void
}
/** One line of the palette. `local`: known without asking the file, so it can be chosen at once. */
export type Entry = {
  readonly key: string
  readonly title: string
  readonly note: string
  readonly local: boolean
  readonly go: () => void
}
export type EntryGroup = { readonly key: string; readonly heading: string; readonly entries: readonly Entry[] }

const headings: Readonly<Record<HitKind, string>> = {
  person: 'Osoby',
  participation: 'Karty udziału',
  document: 'Dokumenty',
  supplier: 'Wystawcy',
  grant: 'Dotacje',
  report: 'Sprawozdania',
  certificate: 'Zaświadczenia',
  edition: 'Edycje',
  group: 'Grupy zajęć',
  session: 'Spotkania',
  course: 'Kursy',
  partner: 'Partnerzy',
  partnerAgreement: 'Porozumienia',
  staff: 'Kadra',
}
const placeHeadings = { screen: 'Ekrany', action: 'Czynności' } as const
/** Screens or actions shown beside what was found in the file. */
const placesAtMost = 3

const entryOf = (place: Place): Entry => ({
  key: `${place.kind} ${place.label}`,
  title: place.label,
  note: place.keys ?? '',
  local: true,
  go: place.go,
})
function placeGroups(places: readonly Place[], atMost: number): EntryGroup[] {
  return (['screen', 'action'] as const)
    .map((kind) => ({
      key: kind,
      heading: placeHeadings[kind],
      entries: places
        .filter((place) => place.kind === kind)
        .slice(0, atMost)
        .map(entryOf),
    }))
    .filter(({ entries }) => entries.length > 0)
}

export type Leading = {
  readonly onHit: (kind: HitKind, hit: Hit) => void
  /** Shows all of a kind: in its list, or here. */
  readonly onAll: (kind: HitKind) => void
}

/**
 * The lines of the palette: without words every action and screen; else first those that are called so, then what was found
 * in the file, then those found by another word for them.
 */
export function entryGroups(
  typed: string,
  places: readonly Place[],
  found: readonly HitGroup[],
  { onHit, onAll }: Leading,
): EntryGroup[] {
  const words = searchWords(typed)
  // The screens stand beside the palette anyway.
  if (typed.trim() === '') return placeGroups(places, places.length).toReversed()
  if (words.length === 0) return []
  const fitting = places.filter(({ label, words: others }) => beginsEach(words, `${label} ${others}`))
  const isCalledSo = ({ label }: Place) => beginsEach(words, label) && closeness(words, label) < 2
  const ofFile = found.map(({ kind, hits, more }) => ({
    key: kind,
    heading: headings[kind],
    entries: [
      ...hits.map((hit) => ({
        key: `${kind} ${hit.id}`,
        title: hit.title,
        note: hit.note,
        local: false,
        go: () => onHit(kind, hit),
      })),
      ...(more
        ? [{ key: `${kind} all`, title: 'Pokaż wszystkie', note: headings[kind], local: false, go: () => onAll(kind) }]
        : []),
    ],
  }))
  return [
    ...placeGroups(fitting.filter(isCalledSo), placesAtMost),
    ...ofFile,
    ...placeGroups(
      fitting.filter((place) => !isCalledSo(place)),
      placesAtMost,
    ).map((group) => ({ ...group, key: `${group.key} also` })),
  ]
}
