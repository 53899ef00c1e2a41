import type { IsoDate } from '../kernel/dates.ts'
import { answerDue } from './requestTerm.ts'

/** How telling the person of a longer term stands (art. 12 ust. 3). */
export const extensionStates = ['none', 'told', 'toldLate', 'due', 'missed'] as const
export type ExtensionState = (typeof extensionStates)[number]

type Request = {
  readonly receivedOn: IsoDate
  readonly extended: boolean
  readonly extensionToldOn: IsoDate | null
  readonly answeredOn: IsoDate | null
}

/** The last day to tell the person that the answer takes longer: the one on which it would be due without that. */
export const extensionDue = (receivedOn: IsoDate): IsoDate => answerDue(receivedOn, false)

/**
 * How telling the person stands today: `none` where the term is not extended, or the answer itself came within the month, so
 * that there was nothing to tell; on the last day it is still in time.
 */
export function extensionStateOn(request: Request, today: IsoDate): ExtensionState {
  const { receivedOn, extended, extensionToldOn, answeredOn } = request
  const due = extensionDue(receivedOn)
  if (!extended || (answeredOn !== null && answeredOn <= due && extensionToldOn === null)) return 'none'
  if (extensionToldOn !== null) return extensionToldOn > due ? 'toldLate' : 'told'
  return due < today ? 'missed' : 'due'
}
