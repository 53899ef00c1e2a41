/** One measured figure beside what it is held to. */
export type Figure = { readonly what: string; readonly value: string; readonly goal: string; readonly met: boolean }

const numbers = new Intl.NumberFormat('en-GB')
/** At least so many. */
export const atLeast = (what: string, value: number, goal: number): Figure => ({
  what,
  value: numbers.format(value),
  goal: `≥ ${numbers.format(goal)}`,
  met: value >= goal,
})
/** None at all; a few of those there are stand beside. */
export const none = (what: string, found: readonly string[]): Figure => ({
  what,
  value: found.length === 0 ? '0' : `${found.length}: ${found.slice(0, 5).join('; ')}`,
  goal: '0',
  met: found.length === 0,
})
/** Less than so many milliseconds. */
export const faster = (what: string, value: number, goal: number): Figure => ({
  what,
  value: `${value.toFixed(3)} ms`,
  goal: `< ${goal} ms`,
  met: value < goal,
})
/** Told beside the others; held to nothing. */
export const told = (what: string, value: string): Figure => ({ what, value, goal: '–', met: true })

/** The figures as a table of Markdown. */
export const tableOf = (figures: readonly Figure[]): string =>
  ['| figure | measured | held to | |', '|---|---:|---:|---|']
    .concat(
      figures.map(({ what, value, goal, met }) => `| ${what} | ${value} | ${goal} | ${met ? 'met' : 'NOT MET'} |`),
    )
    .join('\n')
