import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { promotionContract } from '#shared/promotion/contract.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf } from '../grants/queries.ts'
import { partnerOf } from '../partners/queries.ts'
import { grantDutiesOf, listEntries } from './queries.ts'
import { decideDuty, removeEntry, saveEntry } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`promotion.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

export const promotionHandlers: HandlersFor<keyof typeof promotionContract> = {
  'promotion.list': async ({ db }, { grantId }) => ok(await listEntries(db, grantId)),
  'promotion.duties': async ({ db }, { grantId }) => ok(await grantDutiesOf(db, grantId)),
  'promotion.save': async ({ db }, data) => {
    if (!(await isCode(db, 'promotion_medium', data.medium)))
      return err(notSaved('unknownMedium', 'medium', 'Wybierz z listy, gdzie.'))
    if (data.duty !== null && !(await isCode(db, 'information_duty', data.duty)))
      return err(notSaved('unknownDuty', 'duty', 'Wybierz obowiązek z listy.'))
    if (data.grantId !== null && !(await grantOf(db, data.grantId)))
      return err(notSaved('unknownGrant', 'grantId', 'Wybierz dotację z listy.'))
    if (data.partnerId !== null && !(await partnerOf(db, data.partnerId)))
      return err(notSaved('unknownPartner', 'partnerId', 'Wybierz partnera z listy.'))
    const saved = await saveEntry(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'promotion.remove': async ({ db, say }, { id }) => {
    const title = await removeEntry(db, id)
    if (title === undefined) return err(notFoundError('wpis promocji'))
    say(`usunięto wpis promocji „${title}”`)
    return ok({ id })
  },
  'promotion.decideDuty': async ({ db }, data) => {
    if (!(await grantOf(db, data.grantId))) return err(notFoundError('dotacja'))
    if (!(await isCode(db, 'information_duty', data.duty))) return err(notFoundError('obowiązek informacyjny'))
    await decideDuty(db, data)
    return ok({})
  },
}
