/** The folder of a participant (teczka): what is complete, what is missing, when it is due. */
export const papersContract = {}
