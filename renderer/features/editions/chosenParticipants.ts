import type { ParticipantRow } from '#shared/editions/schema.ts'
import { counted } from '#shared/kernel/text.ts'

/** Which participants the list shows. */
export type Shown = 'all' | 'inProgress' | 'ended' | 'owed' | 'warned'
/** What the list is narrowed to; null: not by this. */
export type Filter = { readonly shown: Shown; readonly group: string | null; readonly pathId: number | null }
export const noFilter: Filter = { shown: 'all', group: null, pathId: null }

const isOwed = (row: ParticipantRow): boolean => row.endedOn !== null && row.certificateNumber === null
const isOf = (row: ParticipantRow, shown: Shown): boolean => {
  switch (shown) {
    case 'all':
      return true
    case 'inProgress':
      return row.endedOn === null
    case 'ended':
      return row.endedOn !== null
    case 'warned':
      return row.warnings > 0
    case 'owed':
      return isOwed(row)
  }
}
export const isShown = (row: ParticipantRow, { shown, group, pathId }: Filter): boolean =>
  isOf(row, shown) &&
  (group === null || row.mainGroup === group || row.groups.includes(group)) &&
  (pathId === null || row.pathIds.includes(pathId))

/** What can be done with the marked ones, in the order of the list, and in words what cannot. */
export type Chosen = {
  readonly all: readonly ParticipantRow[]
  /** Their participation can be ended. */
  readonly toEnd: readonly ParticipantRow[]
  /** A certificate can be issued to them. */
  readonly toIssue: readonly ParticipantRow[]
}
export const chosenOf = (rows: readonly ParticipantRow[], marked: ReadonlySet<string>): Chosen => {
  const all = rows.filter((row) => marked.has(String(row.id)))
  return { all, toEnd: all.filter((row) => row.endedOn === null), toIssue: all.filter(isOwed) }
}

export const people = (n: number): string => counted(n, 'osoba', 'osoby', 'osób')
export const certificates = (n: number): string => counted(n, 'zaświadczenie', 'zaświadczenia', 'zaświadczeń')
export const fullName = (row: { lastName: string; firstName: string }): string => `${row.lastName} ${row.firstName}`
