/** Restricted notes under a key of their own. */
export const restricted = ``
