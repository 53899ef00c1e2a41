import type { OutcomeMoment } from '#shared/outcomes/followUps.ts'

/** What each moment of measuring is called. */
export const momentWords: Readonly<Record<OutcomeMoment, string>> = {
  during: 'w trakcie udziału',
  end: 'na zakończenie',
  weeks4: 'po 4 tygodniach',
  months3: 'po 3 miesiącach',
  months6: 'po 6 miesiącach',
  months12: 'po 12 miesiącach',
}
export const momentOptions = Object.entries(momentWords).map(([value, label]) => ({ value, label }))
