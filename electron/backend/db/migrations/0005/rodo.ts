/** Clauses, consents, authorisations, processing activities, requests of participants. */
export const rodo = ``
