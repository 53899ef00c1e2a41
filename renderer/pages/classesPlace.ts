export type ClassesPlace = {
  editionId?: number | null
  /** The group that is shown. */
  groupId?: number | null
  /** The meeting that is open. */
  sessionId?: number | null
  /** The group that is open. */
  groupOpenId?: number | null
}
const words = { editionId: 'edycja', groupId: 'grupa', sessionId: 'spotkanie', groupOpenId: 'otwarta' } as const

/** Address of a part of the classes: `/zajecia/obecnosc?edycja=3&grupa=7`. */
export function classesPlace(part: string, place: ClassesPlace): string {
  const asked = new URLSearchParams()
  for (const [name, word] of Object.entries(words)) {
    const value = place[name as keyof ClassesPlace]
    if (value != null) asked.set(word, String(value))
  }
  return `/zajecia/${part}${asked.size > 0 ? `?${asked}` : ''}`
}

/** What the address asks for; what is no number is nothing. */
export function placeOf(search: string): Record<keyof ClassesPlace, number | null> {
  const asked = new URLSearchParams(search)
  const number = (word: string) => {
    const value = asked.get(word) ?? ''
    return /^\d{1,15}$/.test(value) ? Number(value) : null
  }
  return {
    editionId: number(words.editionId),
    groupId: number(words.groupId),
    sessionId: number(words.sessionId),
    groupOpenId: number(words.groupOpenId),
  }
}
