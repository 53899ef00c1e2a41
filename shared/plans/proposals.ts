import { formatDate } from '../kernel/dates.ts'

/** Duties of the participant proposed for a new plan, a duty a line; the coordinator changes them. */
export const participantDuties = [
  'Przychodzę na zajęcia i spotkania z tego planu, a gdy nie mogę przyjść, uprzedzam klub i podaję powód.',
  'Wykonuję działania, które są w planie przypisane do mnie, w umówionych terminach.',
  'Mówię specjalistom, co mi pomaga i co mi przeszkadza, i biorę udział w przeglądach planu.',
  'W ciągu 7 dni informuję klub o zmianie adresu, telefonu i sytuacji zawodowej.',
].join('\n')

/** Duties of the club proposed for a new plan, a duty a line. */
export const clubDuties = [
  'Zapewniamy zajęcia i wsparcie opisane w planie i z wyprzedzeniem podajemy ich terminy.',
  'Wyznaczamy osobę, do której można się zwrócić w każdej sprawie związanej z planem.',
  'Co umówiony czas wspólnie z uczestnikiem sprawdzamy, co się udało, i w razie potrzeby zmieniamy plan.',
  'Zachowujemy w tajemnicy to, czego dowiadujemy się o uczestniku i jego rodzinie.',
].join('\n')

type Area = { readonly name: string; readonly initial: number | null }
type Found = {
  readonly measuredOn: string | null
  readonly areas: readonly Area[]
  readonly threshold: number
  /** 1 ready for work … 5 out of reach for now; null: not judged. */
  readonly marketDistance: number | null
  /** Descriptive parts of the diagnosis; the psychologist's restricted notes are never among them. */
  readonly resources: string
  readonly barriers: string
  readonly expectations: string
}
/** An area rated so high or higher is a strength to build on. */
const strongFrom = 7
const named = (areas: readonly Area[]): string =>
  areas.map(({ name, initial }) => `${name.toLocaleLowerCase('pl')} (${initial})`).join(', ')
const ended = (text: string): string => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The starting point of a plan drafted from the initial diagnosis: strengths, weak areas, barriers, distance from work; empty without a diagnosis. */
export function startingPoint(found: Found): string {
  if (found.measuredOn === null) return ''
  const rated = found.areas.filter((area) => area.initial !== null)
  const strong = rated.filter((area) => area.initial! >= strongFrom && area.initial! >= found.threshold)
  const weak = rated.filter((area) => area.initial! < found.threshold)
  const lines = [
    `Diagnoza z ${formatDate(found.measuredOn)}, oceny w skali 1–10.`,
    strong.length > 0 && `Mocne strony: ${named(strong)}.`,
    weak.length > 0
      ? `Obszary wymagające wsparcia: ${named(weak)}.`
      : `Żaden oceniony obszar nie jest poniżej progu ${found.threshold}.`,
    found.resources.trim() !== '' && ended(`Zasoby: ${found.resources.trim()}`),
    found.barriers.trim() !== '' && ended(`Bariery: ${found.barriers.trim()}`),
    found.expectations.trim() !== '' && ended(`Oczekiwania: ${found.expectations.trim()}`),
    found.marketDistance !== null && `Stopień oddalenia od rynku pracy: ${found.marketDistance} (w skali 1–5).`,
  ]
  return lines.filter((line) => line !== false).join('\n')
}
