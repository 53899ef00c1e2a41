import type { CopyKind, CopyPlace } from '#shared/copies/schema.ts'

const oneDecimal = new Intl.NumberFormat('pl-PL', { maximumFractionDigits: 1 })
/** `820 kB`, `3,4 MB`. */
export const sizeWords = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`
    : `${oneDecimal.format(bytes / 1024 / 1024)}\u00a0MB`

const clock = new Intl.DateTimeFormat('pl-PL', {
  ...({ timeZone: 'Europe/Warsaw', day: '2-digit', month: '2-digit', year: 'numeric' } as const),
  ...({ hour: '2-digit', minute: '2-digit' } as const),
})
/** A moment on the clock of Poland: `12.05.2021, 14:03`. */
export const momentWords = (at: string): string => clock.format(new Date(at))

const kinds: Readonly<Record<CopyKind, string>> = {
  automatic: 'codzienna',
  closing: 'na koniec pracy',
  manual: 'zrobiona ręcznie',
  beforeMigration: 'sprzed zmiany wersji',
}
/** Why a copy was made; of a file kept aside by a restore, what it is. */
export const kindWords = (kind: CopyKind | null, where: CopyPlace): string =>
  where === 'aside' ? 'plik odłożony' : kind === null ? 'nieznana' : kinds[kind]

/** Where a copy lies. */
export const placeWords: Readonly<Record<CopyPlace, string>> = {
  here: 'ten komputer',
  place: 'drugie miejsce',
  aside: 'obok pliku',
}
