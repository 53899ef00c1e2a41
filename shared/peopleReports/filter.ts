import { z } from 'zod'
import { id, isoDate, optionalText } from '../contract/fields.ts'
import { formatDate, type IsoDate } from '../kernel/dates.ts'

const year = z.int('Wpisz rok.').min(2000, 'Wpisz rok od 2000.').max(2199, 'Wpisz rok do 2199.')
/** Reports that can be asked for: of an edition or a project, yearly (art. 18a ust. 6), of the ministry (MRiPS CAS 01). */
export const reportKinds = ['edition', 'yearly', 'cas'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The three filters of kis.md 11; several editions together are a project. */
const time = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ kind: z.literal('onDay'), day: isoDate }),
    z.strictObject({ kind: z.literal('inYear'), year }),
    z.strictObject({
      kind: z.literal('inEdition'),
      editionIds: z.array(id).min(1, 'Wybierz edycję.').max(200, 'Najwyżej 200 edycji.'),
    }),
  ],
  'Wybierz, za co jest raport.',
)
export const reportFilter = z.strictObject({
  time,
  /** Only those on the path of this name (in whichever edition); empty: everybody. */
  path: optionalText(200).default(''),
})
export type ReportFilter = z.output<typeof reportFilter>
export type ReportFilterInput = z.input<typeof reportFilter>
export type ReportTime = ReportFilter['time']

/** Days a report looks at, both included; null: no limit on that side. */
export type Window = { readonly from: IsoDate | null; readonly to: IsoDate | null }

/** The year from its first to its last day; on a day, all that was until then; an edition has no limits but its own. */
export function windowOf(filter: ReportFilter): Window {
  if (filter.time.kind === 'onDay') return { from: null, to: filter.time.day }
  if (filter.time.kind === 'inYear') return { from: `${filter.time.year}-01-01`, to: `${filter.time.year}-12-31` }
  return { from: null, to: null }
}
/** Does the day lie in the window? */
export const isInside = (day: IsoDate, window: Window): boolean =>
  (window.from === null || day >= window.from) && (window.to === null || day <= window.to)

/** The name under which figures typed by hand are kept for a filter: `edition:3,5`, `year:2026`, `day:2026-05-01`, with `;path=…`. */
export function scopeOf({ time: chosen, path }: ReportFilter): string {
  const about =
    chosen.kind === 'onDay'
      ? `day:${chosen.day}`
      : chosen.kind === 'inYear'
        ? `year:${chosen.year}`
        : `edition:${[...new Set(chosen.editionIds)].sort((a, b) => a - b).join(',')}`
  return path === '' ? about : `${about};path=${path}`
}

/** The filter in words: `w roku 2021`, `na dzień 12.05.2021`, `w edycji „2021”`. */
export function filterWords({ time: chosen, path }: ReportFilter, editionNames: readonly string[]): string {
  const about =
    chosen.kind === 'onDay'
      ? `na dzień ${formatDate(chosen.day)}`
      : chosen.kind === 'inYear'
        ? `w roku ${chosen.year}`
        : editionNames.length === 1
          ? `w edycji „${editionNames[0]}”`
          : `w edycjach: ${editionNames.map((name) => `„${name}”`).join(', ')}`
  return path === '' ? about : `${about}, ścieżka „${path}”`
}
