import type { benefitsContract } from '#shared/benefits/contract.ts'
import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { withMarks } from '../dataProtection/restricted.ts'
import type { Reader } from '../db/open.ts'
import { notParticipant } from '../outcomes/participant.ts'
import { benefitSumsOf, listBenefits } from './queries.ts'
import { giveBenefit, removeBenefit, saveBenefit } from './repo.ts'

async function unknownKind(db: Reader, kind: string): Promise<CallError | undefined> {
  if (await isCode(db, 'benefit_kind', kind)) return undefined
  return ruleError(
    'benefits.unknownKind',
    'Nie zapisano: takiego świadczenia nie ma na liście. Wpisane dane zostały. Wybierz rodzaj z listy.',
    [{ path: 'kind', message: 'Wybierz rodzaj z listy.' }],
  )
}

export const benefitsHandlers: HandlersFor<keyof typeof benefitsContract> = {
  'benefits.list': async ({ db }, input) => ok(await listBenefits(db, input)),
  'benefits.sums': async ({ db }, { editionId }) => ok(await withMarks(db, await benefitSumsOf(db, editionId))),
  'benefits.give': async ({ db }, data) => {
    const unknown = await unknownKind(db, data.kind)
    if (unknown) return err(unknown)
    for (const participationId of data.participationIds) {
      const stranger = await notParticipant(db, participationId)
      if (stranger) return err(stranger)
    }
    const ids = await giveBenefit(db, data)
    return ok({ added: ids.length, id: ids[0]! })
  },
  'benefits.save': async ({ db }, data) => {
    const unknown = await unknownKind(db, data.kind)
    if (unknown) return err(unknown)
    const saved = await saveBenefit(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'benefits.remove': async ({ db }, { id }) =>
    (await removeBenefit(db, id)) ? ok({ id }) : err(notFoundError('świadczenie')),
}
