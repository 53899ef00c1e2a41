/** What is still open in an edition that is being closed. */
export const closingContract = {}
