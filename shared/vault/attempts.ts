/** Wrong passphrases that cost nothing: a slip of the finger is no attack. */
const free = 3
/** Seconds of the longest wait. */
const longest = 300

/**
 * Seconds to wait after so many wrong passphrases in a row: none after the first three, then 2, 4, 8 … up to five minutes. It
 * slows a person at the keyboard; somebody with a copy of the file is slowed by the derivation of the key alone.
 */
export const waitAfter = (failures: number): number =>
  failures <= free ? 0 : Math.min(2 ** Math.min(failures - free, 30), longest)
