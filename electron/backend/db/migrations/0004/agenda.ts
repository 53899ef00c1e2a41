/** The calendar and the first screen. */
export const agenda = ``
