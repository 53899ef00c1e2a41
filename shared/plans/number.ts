/**
 * The number of a plan from the pattern of its edition: `{EDYCJA}` its name (without the word „edycja”), `{ROK}` the year the plan is drawn up, `{NR}`
 * the place in the row. A pattern without `{NR}` gets it at the end: two plans never share a number.
 */
export const planNumber = (pattern: string, edition: string, year: number, sequence: number): string =>
  (pattern.includes('{NR}') ? pattern : `${pattern}/{NR}`)
    .replaceAll('{NR}', String(sequence))
    .replaceAll('{EDYCJA}', edition.replace(/^edycja\s+/i, ''))
    .replaceAll('{ROK}', String(year))
