/** The header that carries the loopback host's token with every call and file. */
export const tokenHeader = 'x-klubownik-token'
/** A longer request is refused: no form of the program comes near it. Bytes. */
export const longestBody = 8 * 1024 * 1024
