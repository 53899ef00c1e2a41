/**
 * What scrypt is asked to do for every passphrase that is tried: 128 MB and about a third of a second on a laptop (RFC 7914).
 * Part of the file's format: a file made at one cost does not open at another. A piece of its own, so that tests of all else,
 * which derive hundreds of keys, can put a light one in its place.
 */
export const derivationCost = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 } as const
