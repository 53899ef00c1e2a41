/** Individual support of a participant against its limits. */
export const supportCardsContract = {}
