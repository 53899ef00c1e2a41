/** Days that the contract and the law set. */
export const deadlinesContract = {}
