/** What a calendar program may follow. */
export const calendar = ``
