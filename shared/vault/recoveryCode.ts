import { err, ok, type Result } from '../kernel/result.ts'

/** Lines of a code; each stands on its own, so that a mistyped one can be pointed at. */
export const codeLines = 4
/** Signs of a line: thirteen of the key, two that check them. */
export const lineLength = 15
const keySigns = 13
/** A line is written in groups of so many signs. */
const groupLength = 5
const keyBytes = 32

/** Crockford's 32 signs: no I, L, O or U, which are taken for other signs. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const alike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }
const valueOfSign = (sign: string): bigint => BigInt(signs.indexOf(sign))

/** The number that is written as these signs, the number of the line before them, so that lines cannot change places. */
const numberOf = (line: number, text: string): bigint =>
  [...text].reduce((all, sign) => all * 32n + valueOfSign(sign), BigInt(line + 1))
/**
 * Two signs that check a line: its number modulo the prime 1021. Any one wrong sign and any two signs that changed places make
 * another remainder, for no difference below 32 and no power of 32 times one is a multiple of that prime.
 */
const checkOf = (line: number, text: string): string => {
  const rest = Number(numberOf(line, text) % 1021n)
  return `${signs[rest >> 5]}${signs[rest & 31]}`
}

/** The signs of a line in groups: `7GKQ2-0WZ4C-3D9TX`. */
export const grouped = (line: string): string => line.replace(new RegExp(`(.{${groupLength}})(?=.)`, 'g'), '$1-')

/** A key of 32 bytes as four lines of three groups, each line with its check. */
export function recoveryCodeOf(key: Uint8Array): string[] {
  if (key.length !== keyBytes) throw new Error('a recovery code is of a key of 32 bytes')
  // 260 bits in 52 signs; the last four are zero.
  let number = key.reduce((all, byte) => all * 256n + BigInt(byte), 0n) << 4n
  const all: string[] = []
  for (let place = 0; place < codeLines * keySigns; place++) {
    all.unshift(signs[Number(number & 31n)] ?? '')
    number >>= 5n
  }
  return Array.from({ length: codeLines }, (_, line) => {
    const text = all.slice(line * keySigns, (line + 1) * keySigns).join('')
    return grouped(`${text}${checkOf(line, text)}`)
  })
}

/** What was typed as the signs of a code: capital letters, look-alikes put right, everything between them left out. */
export const codeSigns = (typed: string): string =>
  [...typed.toUpperCase().replace(/[\s\p{P}\p{S}]/gu, '')].map((sign) => alike[sign] ?? sign).join('')

/** What is wrong with one line of a code (counted from 0), in a sentence; `undefined`: nothing, or it is not all there yet. */
export function lineProblem(line: number, typed: string): string | undefined {
  const text = codeSigns(typed)
  const stray = [...text].find((sign) => !signs.includes(sign))
  if (stray !== undefined) return `Wiersz ${line + 1}: znaku „${stray}” nie ma na arkuszu. Sprawdź ten wiersz.`
  if (text.length > lineLength) return `Wiersz ${line + 1} jest za długi: na arkuszu ma trzy grupy po pięć znaków.`
  if (text.length < lineLength) return undefined
  return checkOf(line, text.slice(0, keySigns)) === text.slice(keySigns)
    ? undefined
    : `Wiersz ${line + 1} nie zgadza się z arkuszem: któryś znak jest inny. Porównaj go jeszcze raz.`
}

/** The key of a typed code; or why it is none, in a sentence that names the line. */
export function keyOfCode(typed: string): Result<Uint8Array, string> {
  const all = codeSigns(typed)
  const lines = Array.from({ length: codeLines }, (_, line) =>
    all.slice(line * lineLength, line === codeLines - 1 ? undefined : (line + 1) * lineLength),
  )
  const problem = lines.map((text, line) => lineProblem(line, text)).find((one) => one !== undefined)
  if (problem !== undefined) return err(problem)
  if (all.length < codeLines * lineLength)
    return err(
      `Kod z arkusza ma ${codeLines * lineLength} znaków, a wpisano ${all.length}. Przepisz wszystkie cztery wiersze.`,
    )
  let number = [...lines.map((text) => text.slice(0, keySigns)).join('')].reduce(
    (whole, sign) => whole * 32n + valueOfSign(sign),
    0n,
  )
  if ((number & 15n) !== 0n) return err(`Wiersz ${codeLines} nie zgadza się z arkuszem: ostatnie znaki są inne.`)
  number >>= 4n
  const key = new Uint8Array(keyBytes)
  for (let place = keyBytes - 1; place >= 0; place--) {
    key[place] = Number(number & 255n)
    number >>= 8n
  }
  return ok(key)
}
