import type { ApplicationRow, Standing } from './schema.ts'

type Counted = Pick<ApplicationRow, 'stage' | 'freesPlace'>

/**
 * Counts applications by stage and the places they leave (kis.md 1.2). A place is held by everybody taken in, also after
 * the end of their participation; somebody who dropped out or died gives it back.
 */
export function standingOf(places: number | null, rows: readonly Counted[]): Standing {
  const of = (stage: ApplicationRow['stage']) => rows.filter((row) => row.stage === stage).length
  const taken = rows.filter((row) => row.stage === 'participant' && !row.freesPlace).length
  return {
    places,
    applications: rows.length,
    applied: of('applied'),
    qualified: of('qualified'),
    reserve: of('reserve'),
    refused: of('refused'),
    withdrawn: of('withdrawn'),
    participants: of('participant'),
    taken,
    free: places === null ? null : Math.max(0, places - taken),
  }
}

/** How many of `chosen` people would be taken in above the limit of places; 0 where there is no limit. */
export const overLimit = ({ places, taken }: Pick<Standing, 'places' | 'taken'>, chosen: number): number =>
  places === null ? 0 : Math.min(chosen, Math.max(0, taken + chosen - places))

type Waiting = { readonly id: number; readonly reservePosition: number | null }
/** Those on the reserve list whose turn it is: as many as there are free places, in the order of the list. */
export function nextFromReserve<Row extends Waiting>(free: number | null, rows: readonly Row[]): Row[] {
  const waiting = rows
    .filter((row) => row.reservePosition !== null)
    .toSorted((a, b) => (a.reservePosition ?? 0) - (b.reservePosition ?? 0))
  return free === null ? waiting : waiting.slice(0, free)
}
