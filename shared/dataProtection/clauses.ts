import type { IsoDate } from '../kernel/dates.ts'

/** How somebody stands to the present wording of the information clause. */
export const clauseStates = ['present', 'older', 'none'] as const
export type ClauseState = (typeof clauseStates)[number]
export const clauseStateNames: Readonly<Record<ClauseState, string>> = {
  present: 'ma obecną',
  older: 'ma dawną',
  none: 'nie dostała żadnej',
}

type Wording = { readonly id: number; readonly version: number; readonly validFrom: IsoDate | null }
type Given = { readonly templateId: number | null; readonly decidedOn: IsoDate }

/**
 * Does a person have the present wording (kis.md 7.3)? By the version that was signed; where none was noted, by the day: given
 * since the present wording holds, it was that one.
 */
export function clauseStateOf(given: readonly Given[], present: Wording): ClauseState {
  if (given.length === 0) return 'none'
  const has = given.some(({ templateId, decidedOn }) =>
    templateId === null ? present.validFrom === null || decidedOn >= present.validFrom : templateId === present.id,
  )
  return has ? 'present' : 'older'
}
