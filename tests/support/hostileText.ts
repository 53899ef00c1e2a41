/** Text no reader of the kernel may choke on: huge, repetitive (slow regular expressions), broken or look-alike. */
const million = 1_000_000
const repeated = (piece: string): string => piece.repeat(Math.ceil(million / piece.length))

export const hostileTexts: readonly [name: string, text: string][] = [
  ['nothing', ''],
  ['a million digits', repeated('1')],
  ['a million zeros', repeated('0')],
  ['a million spaces', repeated(' ')],
  ['a million spaces and a letter', `${repeated(' ')}x`],
  ['a digit, a million spaces, a letter', `1${repeated(' ')}x`],
  ['a minus and a million spaces', `-${repeated(' ')}`],
  ['a million groups of thousands without an end', `1${repeated(' 234')}x`],
  ['a million dotted groups without an end', `1${repeated('.234')}x`],
  ['a million currency marks', repeated('zł')],
  ['a million minus signs', repeated('-')],
  ['a million one-letter words', repeated('i w ')],
  ['a date and a million spaces', `12.05.2021${repeated(' ')}x`],
  ['a million letters', repeated('Zażółć gęślą jaźń ')],
  ['a million combining marks', `a${repeated('\u0301')}`],
  ['a million combining marks out of order', `a${repeated('\u0301\u0323')}`],
  ['a lone high surrogate', '\ud83d'],
  ['a lone low surrogate between digits', '12\udc003'],
  ['full-width digits', '１２３４５６７８９０１'],
  ['Arabic digits', '١٢٣٤'],
  ['a NUL among digits', '123\u0000456'],
  ['a line break after digits', '12\n'],
  ['a right-to-left mark', '\u200f12'],
  ['the name of a built-in', '__proto__'],
]

/** Runs `read` on every hostile text and gives the names of those that took more than five seconds (a slow regular expression takes hours) or were answered with an exception. */
export function choking(read: (text: string) => unknown): string[] {
  return hostileTexts.flatMap(([name, text]) => {
    const start = performance.now()
    try {
      read(text)
    } catch (error) {
      return [`${name}: ${String(error).slice(0, 80)}`]
    }
    const took = performance.now() - start
    return took > 5_000 ? [`${name}: ${Math.round(took)} ms`] : []
  })
}
