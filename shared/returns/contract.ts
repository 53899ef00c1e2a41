/** What of a grant has to go back, with interest. */
export const returnsContract = {}
