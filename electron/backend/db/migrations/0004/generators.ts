/** Copying into generators (settlement.md 7). */
export const generators = ``
