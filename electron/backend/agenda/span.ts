import type { AgendaKind } from '#shared/agenda/kinds.ts'
import type { AgendaItem } from '#shared/agenda/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

/** The days that are asked for, and the day it is. */
export type AskedSpan = {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly today: IsoDate
  /** What is done is not wanted: a source that keeps much of it may leave it unread. */
  readonly onlyWaiting?: boolean
}

/** Reads the entries of some kinds in a span. */
export type AgendaSource = {
  readonly kinds: readonly AgendaKind[]
  readonly read: (db: Reader, span: AskedSpan) => Promise<AgendaItem[]>
}
