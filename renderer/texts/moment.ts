const clock = new Intl.DateTimeFormat('pl-PL', {
  timeZone: 'Europe/Warsaw',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A moment (UTC ISO text) on the clock of Poland: `12.05.2021, 14:03`. */
export const momentInPoland = (at: string): string => clock.format(new Date(at))
