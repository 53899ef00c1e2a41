import type { CertificateData } from './schema.ts'

type Sex = NonNullable<CertificateData['person']>['sex'] | null

/** What a template may say in braces, with what the coordinator is told about it. */
export const placeholders = [
  ['udział', 'zdanie o udziale: okres, klub, edycja, projekt, program'],
  ['okres.od', 'początek okresu'],
  ['okres.do', 'koniec okresu'],
  ['klub', 'nazwa klubu'],
  ['edycja', 'nazwa edycji'],
  ['projekt', 'tytuł projektu'],
  ['program', 'nazwa programu'],
  ['temat', 'czego dotyczy: zajęcia, kurs, zasługa'],
  ['godziny', 'wymiar zajęć'],
  ['obecność', 'czas obecności'],
  ['frekwencja', 'frekwencja w procentach'],
  ['wynik', 'wynik'],
  ['organizacja', 'nazwa stowarzyszenia'],
  ['podstawa', 'podstawa prawna na dzień wydania'],
  ['tytuł', 'Pani lub Pan'],
] as const
export type Placeholder = (typeof placeholders)[number][0]
export type PlaceholderValues = Readonly<Record<Placeholder, string>>

const names = new Set<string>(placeholders.map(([name]) => name))
const braces = /\{([^{}]*)\}/g
const gendered = /^k:([^|]*)\|([^|]*)$/

/** Braces of a template that the program cannot fill, each once. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(braces)].map((match) => match[1]!).filter((inner) => !names.has(inner) && !gendered.test(inner)),
  ),
]

/**
 * A template with its braces filled: `{temat}` by its value, `{k:ukończyła|ukończył}` by the word for the sex, both words
 * when the sex is not known. What an empty value leaves behind (doubled spaces, a space before a comma) is closed up.
 */
export function fillText(text: string, values: PlaceholderValues, sex: Sex): string {
  const filled = text.replace(braces, (whole, inner: string) => {
    const words = gendered.exec(inner)
    if (words) return sex === 'K' ? words[1]! : sex === 'M' ? words[2]! : `${words[1]}/${words[2]}`
    return names.has(inner) ? values[inner as Placeholder] : whole
  })
  return filled
    .replace(/[^\S\n\u00a0]+/g, ' ')
    .replace(/ +([,.;:])/g, '$1')
    .trim()
}
