import type { CodeListItem } from '#shared/club/schema.ts'

/** A version of a text that consents are signed under. */
export type SignedText = { readonly id: number; readonly kind: string; readonly name: string; readonly version: number }

const decisions = [
  { value: 'given', label: 'tak' },
  { value: 'refused', label: 'odmowa' },
] as const

/** Answers a kind of consent allows: a clause is read, nobody refuses it. */
export const decisionsOf = (kind: CodeListItem | undefined): readonly { value: string; label: string }[] => {
  const allowed = kind?.attributes.decisions
  return decisions.filter(({ value }) => !Array.isArray(allowed) || allowed.includes(value))
}

/** Texts of the kind that the consent names, as options of a field. */
export const textsOf = (
  kind: CodeListItem | undefined,
  texts: readonly SignedText[],
): readonly { value: number; label: string }[] =>
  texts
    .filter((text) => text.kind === (kind?.attributes.text ?? 'consent'))
    .map(({ id, name, version }) => ({ value: id, label: `${name}, wersja ${version}` }))
