import { daysBetween, type IsoDate } from '../kernel/dates.ts'
import { counted } from '../kernel/text.ts'

/** `good`: there is a fresh verified copy; `due`: look at it soon; `block`: the data stand on one leg; `none`: nothing to copy. */
export type LightTone = 'good' | 'due' | 'block' | 'none'
export type Light = { readonly tone: LightTone; readonly short: string; readonly sentence: string }

/** Days up to which a copy is fresh, and up to which it is merely old. */
export const freshDays = 7
export const oldDays = 14

/** What the light stands on. */
export type LightFacts = {
  readonly today: IsoDate
  /** Sample data go away with the program. */
  readonly demo: boolean
  /** Nothing was entered yet, so there is nothing to lose. */
  readonly untouched: boolean
  /** Day of the newest verified copy that is still there. */
  readonly lastDay: IsoDate | undefined
  /** The last try failed after that copy; its sentence. */
  readonly trouble: string | undefined
  /** The second place: the day it was last written to, `null` never; `undefined`: none was chosen. */
  readonly placeDay: IsoDate | null | undefined
  /** A rehearsal of a copy failed and none succeeded since. */
  readonly rehearsalFailed: boolean
  /** The file has a passphrase and the newest copy has none. */
  readonly copyUnprotected: boolean
}

/** `dziś`, `wczoraj`, `5 dni temu`; a day to come says so. */
export function daysAgo(day: IsoDate, today: IsoDate): string {
  const days = daysBetween(day, today)
  if (days < 0) return 'z datą przyszłą'
  if (days === 0) return 'dziś'
  return days === 1 ? 'wczoraj' : `${days} dni temu`
}

const worse = (a: LightTone, b: LightTone): LightTone => (a === 'block' || b === 'good' ? a : b)

/** The light of the copies in colour, in two words for the frame, and in sentences for who asks. */
export function lightOf(facts: LightFacts): Light {
  const { today, demo, lastDay, trouble, placeDay } = facts
  if (demo)
    return {
      tone: 'none',
      short: 'Bez kopii: przykład',
      sentence: 'To są dane przykładowe: znikną po zamknięciu programu, więc nie robi się ich kopii.',
    }
  if (facts.untouched && lastDay === undefined && trouble === undefined)
    return {
      tone: 'none',
      short: 'Kopia: jeszcze nie trzeba',
      sentence: 'W pliku nic jeszcze nie ma. Pierwsza kopia powstanie sama, gdy coś wpiszesz i zamkniesz program.',
    }
  const remarks: string[] = []
  let tone: LightTone = 'good'
  const warn = (least: LightTone, sentence: string) => {
    tone = worse(tone, least)
    remarks.push(sentence)
  }
  if (lastDay === undefined) warn('block', 'Nie ma jeszcze żadnej sprawdzonej kopii tego pliku.')
  else {
    const days = daysBetween(lastDay, today)
    if (days < 0) warn('due', 'Ostatnia kopia ma późniejszą datę niż dziś: sprawdź, czy zegar komputera dobrze chodzi.')
    else if (days > oldDays) warn('block', `Ostatnia sprawdzona kopia jest sprzed ${days} dni.`)
    else if (days > freshDays) warn('due', `Ostatnia sprawdzona kopia jest sprzed ${days} dni.`)
    else remarks.push(`Ostatnia sprawdzona kopia: ${daysAgo(lastDay, today)}.`)
  }
  if (trouble !== undefined) warn('due', `Ostatnia próba się nie powiodła. ${trouble}`)
  if (facts.copyUnprotected) warn('due', 'Plik ma hasło, a ostatnia kopia jest jeszcze bez hasła.')
  if (facts.rehearsalFailed)
    warn('block', 'Próbne odtworzenie kopii się nie powiodło. Zrób nową kopię i spróbuj ponownie.')
  if (placeDay === null) warn('due', 'W drugim miejscu nie ma jeszcze żadnej kopii: podłącz pendrive.')
  else if (placeDay !== undefined) {
    const away = daysBetween(placeDay, today)
    if (away > freshDays)
      warn('due', `Drugie miejsce (pendrive) nie dostało kopii od ${counted(away, 'dnia', 'dni', 'dni')}.`)
  }
  return { tone, short: shortOf(facts, remarks.length > 1), sentence: remarks.join(' ') }
}

function shortOf({ today, lastDay, trouble }: LightFacts, more: boolean): string {
  if (lastDay === undefined) return 'Kopia: nie ma'
  const when = daysAgo(lastDay, today)
  if (trouble !== undefined) return `Kopia: ${when}, nowa się nie udała`
  return more ? `Kopia: ${when}, jest uwaga` : `Kopia: ${when}`
}
