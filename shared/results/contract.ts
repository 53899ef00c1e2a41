/** Promised results and actions of a grant, and what was achieved. */
export const resultsContract = {}
