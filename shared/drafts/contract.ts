/** Half-filled forms that outlive the program. */
export const draftsContract = {}
