/** What became of people, and how it is known. */
export const outcomesContract = {}
