/** The header that carries the loopback host's token with every call and file. */
export const tokenHeader = 'x-klubownik-token'
/** Where a page that another program opened changes its ticket (`#ticket=…`) for the token. */
export const ticketPath = '/token'
/** The header of a call that is meant for the sample beside the own file, and its value. */
export const fileHeader = 'x-klubownik-file'
export const sampleFile = 'sample'
/** A longer request is refused: no form of the program comes near it. Bytes. */
export const longestBody = 8 * 1024 * 1024
/** The type of the bytes of a file handed in; a form of a foreign page cannot send it without asking first. */
export const fileType = 'application/octet-stream'
/** A longer file is refused: a scan of a long contract is a tenth of it. Bytes. */
export const longestFile = 20 * 1024 * 1024
