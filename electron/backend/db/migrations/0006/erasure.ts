/** What was anonymised or deleted, by whom and on what ground. */
export const erasure = ``
