import type { IsoDate } from '../kernel/dates.ts'
import type { ChangeClass } from './change.ts'
import type { PublicArea } from './publicFigures.ts'
import type { Ratings } from './rating.ts'

/** Who issues a paper of the diagnosis. */
export type PaperHead = {
  readonly day: IsoDate
  readonly organisation: string
  readonly club: string
  readonly edition: string
  readonly project: string
  readonly funding: string
  readonly place: string
}
export type PaperArea = {
  readonly code: string
  readonly name: string
  /** One for each measurement: the rating that counts and the three it comes from; null: not rated. */
  readonly cells: readonly { readonly value: number | null; readonly ratings: Ratings }[]
  readonly initial: number | null
  readonly last: number | null
  readonly change: number | null
  readonly class: ChangeClass | null
}
/** Something written by somebody on a day; either may be unknown. */
export type PaperEntry = { readonly text: string; readonly author: string; readonly on: string }

/** What the three papers of one person say; each builder takes what its reader may see. */
export type DiagnosisPaper = PaperHead & {
  readonly template: string
  readonly person: { readonly name: string; readonly sex: 'K' | 'M'; readonly number: string }
  readonly measurements: readonly { readonly name: string; readonly measuredOn: IsoDate }[]
  /** Interim measurements for which the table has no room. */
  readonly leftOut: number
  readonly areas: readonly PaperArea[]
  /** Names of the compared measurements; null: there is none. */
  readonly compared: { readonly initial: string | null; readonly last: string | null }
  /** Sentences of the result; empty while there is no final measurement. */
  readonly result: readonly string[]
  readonly marketDistance: string
  readonly sections: readonly { readonly label: string; readonly entries: readonly PaperEntry[] }[]
  readonly remarks: readonly (PaperEntry & { readonly area: string })[]
  readonly tests: readonly { readonly words: string; readonly on: string }[]
  /** The psychologist's notes; null: not asked for. */
  readonly notes: readonly PaperEntry[] | null
  /** On what a summary is handed on; empty on other papers. */
  readonly basis: string
  /** Sensitive areas were left out. */
  readonly sensitiveLeftOut: boolean
  readonly specialists: readonly { readonly role: string; readonly name: string }[]
}

/** Sums of an edition that may leave the club: no names, no small groups. */
export type DiagnosisAggregatePaper = PaperHead & {
  readonly participants: number
  readonly withBoth: number
  readonly missingFinal: number
  readonly missingInitial: number
  readonly growthPoints: number
  readonly areas: readonly (PublicArea & { readonly code: string; readonly name: string })[]
  readonly sensitiveLeftOut: boolean
  /** Indicators of those who finished; a count is null where it would show a small group. */
  readonly finished: number
  readonly indicators: readonly { readonly label: string; readonly count: number | null }[]
}
