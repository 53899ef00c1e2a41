/** Stands in for the cost of the derivation where a test is about anything but it: a key takes a millisecond. */
export const derivationCost = { N: 2 ** 4, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const
