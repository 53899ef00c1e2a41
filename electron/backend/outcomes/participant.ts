import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

/** Why nothing that a participant gets can be written down for somebody who only applied; `undefined`: it can. */
export async function notParticipant(db: Reader, participationId: number): Promise<CallError | undefined> {
  const found = await db
    .selectFrom('participation')
    .where('id', '=', participationId)
    .select('started_on')
    .executeTakeFirst()
  if (found === undefined || found.started_on !== null) return undefined
  return ruleError(
    'supports.notParticipant',
    'Nie zapisano: ta osoba nie jest jeszcze uczestnikiem edycji. Wpisane dane zostały. Najpierw przyjmij ją na liście rekrutacyjnej.',
    [{ path: 'participationId', message: 'Wskaż uczestnika edycji.' }],
  )
}

/** The day a participation ended; null: it has not. */
export async function endOf(db: Reader, participationId: number): Promise<IsoDate | null> {
  const found = await db
    .selectFrom('participation')
    .where('id', '=', participationId)
    .select('ended_on')
    .executeTakeFirst()
  return found?.ended_on ?? null
}
