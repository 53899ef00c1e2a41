/** What is kept of people whose data were taken away. */
export const anonymise = ``
