/** Partners, their agreements, commitments, meetings, and the log of promotion (kis.md 8, 5.4). */
export const partners = ``
