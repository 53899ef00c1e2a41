/** Digits and letters nobody confuses on paper: no I, L, O, U. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** The print of the history at a step: the step's number and 60 bits of its link, to be written down and compared later. */
export type Fingerprint = { readonly step: number; readonly code: string }

/** The twelve signs of a link (hexadecimal, 64 digits). */
export function fingerprintCode(link: string): string {
  let bits = BigInt(`0x${link.slice(0, 15)}`)
  let code = ''
  for (let place = 0; place < 12; place++) {
    code = signs[Number(bits & 31n)] + code
    bits >>= 5n
  }
  return code
}

/** As it is shown and printed: `1234-7K4M-9QXD-2HTA`. */
export const fingerprintText = ({ step, code }: Fingerprint): string =>
  [String(step), code.slice(0, 4), code.slice(4, 8), code.slice(8)].join('-')

/** Reads a print as somebody typed it from paper: spaces, small letters and confused signs are forgiven. `undefined`: it is none. */
export function readFingerprint(typed: string): Fingerprint | undefined {
  const plain = typed.toUpperCase().replace(/[\s\u2010-\u2015]/g, '-')
  const parts = /^-*(\d{1,9})-+([0-9A-Z-]+)$/.exec(plain)
  const code = parts?.[2]?.replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1') ?? ''
  if (!parts || code.length !== 12 || [...code].some((sign) => !signs.includes(sign))) return undefined
  return { step: Number(parts[1]), code }
}
