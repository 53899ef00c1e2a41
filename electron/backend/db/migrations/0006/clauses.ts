/** How a clause was given and confirmed, and whose an activity is. */
export const clauses = ``
