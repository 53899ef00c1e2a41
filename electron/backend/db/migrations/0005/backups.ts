/** What is remembered of copies and their rehearsals. */
export const backups = ``
