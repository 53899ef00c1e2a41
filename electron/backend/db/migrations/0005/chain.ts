/** The chain that shows whether the history was altered. */
export const chain = ``
