/** What tells a file of sample data from one's own. */
export const sample = ``
