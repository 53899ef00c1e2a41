/** Characters of the longest passphrase. */
export const longestPassphrase = 256

/**
 * The passphrase as it is turned into a key: Polish letters in one form, whichever way the keyboard made them (NFC). Nothing else
 * is changed; spaces at the ends and capital letters count.
 */
export const canonicalPassphrase = (typed: string): string => typed.normalize('NFC')
