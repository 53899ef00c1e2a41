/** What the automatic checks ask of records (settlement.md 6). */
export const checks = ``
