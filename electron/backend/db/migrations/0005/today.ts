/** What the first screen remembers. */
export const today = ``
