/** Copies and the history of the file. */
export const keeping = ``
