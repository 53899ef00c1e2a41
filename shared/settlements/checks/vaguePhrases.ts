/** A narrative shorter than this is often sent back (a common rule of operators; no law sets it). */
export const enoughCharacters = 1000

/** Phrases that say nothing; found without regard to case and Polish marks. */
export const vaguePhrases: readonly string[] = [
  'zrealizowano zaplanowane działania',
  'zrealizowano wszystkie zaplanowane działania',
  'wszystkie działania zostały zrealizowane zgodnie z planem',
  'działania zrealizowano zgodnie z harmonogramem',
  'zadanie zostało zrealizowane zgodnie z umową',
  'osiągnięto zakładane rezultaty',
]
