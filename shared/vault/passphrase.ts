/** Characters of the shortest passphrase that can be set. The only rule: strength is shown, never demanded. */
export const shortestPassphrase = 8
/** Characters of the longest passphrase. */
export const longestPassphrase = 256

/**
 * The passphrase as it is turned into a key: Polish letters in one form, whichever way the keyboard made them (NFC). Nothing else
 * is changed; spaces at the ends and capital letters count.
 */
export const canonicalPassphrase = (typed: string): string => typed.normalize('NFC')

/** What is wrong with a passphrase that is to be set, in a sentence; `undefined`: nothing. */
export const passphraseProblem = (typed: string): string | undefined =>
  [...canonicalPassphrase(typed)].length < shortestPassphrase
    ? `Hasło musi mieć co najmniej ${shortestPassphrase} znaków.`
    : undefined
