/** Reports that left the house, frozen. */
export const filingsContract = {}
