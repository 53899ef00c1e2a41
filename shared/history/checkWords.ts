import type { BreakKind, HistoryCheck } from './schema.ts'

const kinds: Readonly<Record<BreakKind, string>> = {
  alteredChange: 'zmieniono treść zapisanej zmiany',
  missingChange: 'brakuje zapisanej zmiany',
  addedChange: 'dopisano zmianę, której program nie zapisał',
  alteredStep: 'zmieniono zapis o kroku: kto, kiedy albo co zrobił',
  missingStep: 'brakuje kroku',
  addedStep: 'dopisano krok, którego program nie zapisał',
  order: 'kroki stoją w innej kolejności',
  unexplained: 'usunięto treść bez protokołu',
  alteredRemoval: 'zmieniono zapis o usunięciu treści albo to, co po niej zostało',
}

/** Where and how the history is broken, as sentences; the record is named by its kind only. */
export function brokenWords({ kind, step, record }: NonNullable<HistoryCheck['broken']>): string {
  const what = record === null ? kinds[kind] : `${kinds[kind]} (${record})`
  return `Przy kroku ${step} ${what}. Wcześniejsze kroki zgadzają się.`
}
