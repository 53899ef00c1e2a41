import type { IsoDate } from '../kernel/dates.ts'
import type { Grosze } from '../kernel/money.ts'

/** What the program knows of a duty to inform (code list `information_duty`). */
export type Duty = {
  readonly code: string
  readonly label: string
  /** Whose money brings the duty: of the state budget, of the European Union, any. */
  readonly funding: 'state' | 'eu' | 'any'
  /** Only above the threshold of the regulation (kis.md 5.4). */
  readonly overThreshold: boolean
  /** Only where the coordinator says so: investments, a demand of one programme. */
  readonly chosen: boolean
}
export type DutyGrant = {
  readonly funderKind: 'state' | 'local'
  readonly programmeKind: 'none' | 'ministry' | 'municipalEu'
  readonly amount: Grosze
}
/** A decision of the coordinator that goes before the rule. */
export type DutyChoice = { readonly duty: string; readonly required: boolean; readonly reason: string }

/**
 * Does a duty to inform belong to a grant by the rule alone? `threshold`: what the duty of the state budget begins above, on
 * the day of the case; `undefined`: no threshold was in force, so the duty was not either.
 */
export function isOwed(duty: Duty, grant: DutyGrant, threshold: number | undefined): boolean {
  if (duty.chosen) return false
  const isEu = grant.programmeKind === 'municipalEu'
  if (duty.funding === 'eu') return isEu
  if (duty.funding === 'state') {
    if (grant.funderKind !== 'state' || isEu) return false
    return !duty.overThreshold || (threshold !== undefined && grant.amount > threshold)
  }
  return true
}

type Entry = { readonly duty: string | null; readonly marked: boolean | null; readonly publishedOn: IsoDate }
export type DutyState = 'done' | 'unmarked' | 'missing' | 'notOwed'
export const dutyStateNames: Readonly<Record<DutyState, string>> = {
  done: 'spełniony',
  unmarked: 'bez oznaczenia',
  missing: 'brak wpisu',
  notOwed: 'nie dotyczy',
}
export type OwedDuty = {
  readonly code: string
  readonly label: string
  readonly state: DutyState
  readonly entries: number
  /** The first day it was fulfilled. */
  readonly since: IsoDate | null
  /** Why the coordinator decided otherwise than the rule; null: the rule decides. */
  readonly reason: string | null
}

/**
 * The duties of one grant with what stands in the log. An entry where the wording or the logo was looked for and is not there
 * fulfils nothing; one that nobody has looked at yet counts.
 */
export function dutiesOf(
  duties: readonly Duty[],
  grant: DutyGrant,
  threshold: number | undefined,
  choices: readonly DutyChoice[],
  entries: readonly Entry[],
): OwedDuty[] {
  return duties.map((duty) => {
    const choice = choices.find((one) => one.duty === duty.code)
    const owed = choice?.required ?? isOwed(duty, grant, threshold)
    const own = entries.filter((one) => one.duty === duty.code)
    const good = own.filter(({ marked }) => marked !== false).map(({ publishedOn }) => publishedOn)
    const state = good.length > 0 ? 'done' : !owed ? 'notOwed' : own.length > 0 ? 'unmarked' : 'missing'
    return {
      code: duty.code,
      label: duty.label,
      state,
      entries: own.length,
      since: good.toSorted()[0] ?? null,
      reason: choice?.reason ?? null,
    }
  })
}
