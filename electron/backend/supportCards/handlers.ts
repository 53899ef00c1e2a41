import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { supportCardsContract } from '#shared/supportCards/contract.ts'
import { unknownCodes } from '../club/codes.ts'
import type { HandlersFor } from '../context.ts'
import { limitsOf } from './limitQueries.ts'
import { saveMeeting } from './meeting.ts'
import { caseClassesOf } from './queries.ts'
import { saveLimit } from './repo.ts'

const refused = 'Nie zapisano. Wpisane dane zostały. Wybierz rodzaj wsparcia z listy.'

export const supportCardsHandlers: HandlersFor<keyof typeof supportCardsContract> = {
  'supportCards.case': async ({ db, clock }, { participationId }) => {
    const found = await caseClassesOf(db, participationId, clock.today())
    return found ? ok(found) : err(notFoundError('udział w edycji'))
  },
  'supportCards.saveMeeting': async ({ db, clock }, data) => {
    const unknown = await unknownCodes(db, [{ path: 'supportType', list: 'support_type', code: data.supportType }])
    if (unknown.length > 0) return err(ruleError('supportCards.unknownType', refused, unknown))
    return saveMeeting(db, data, clock.today())
  },
  'supportCards.limits': async ({ db }, { editionId }) => ok(await limitsOf(db, editionId)),
  'supportCards.saveLimits': async ({ db }, { editionId, limits }) => {
    const unknown = await unknownCodes(
      db,
      limits.map(({ supportType }, index) => ({
        path: `limits.${index}.supportType`,
        list: 'support_type',
        code: supportType,
      })),
    )
    if (unknown.length > 0) return err(ruleError('supportCards.unknownType', refused, unknown))
    for (const limit of limits) if (!(await saveLimit(db, editionId, limit))) return err(staleError())
    return ok({ changed: limits.length })
  },
}
