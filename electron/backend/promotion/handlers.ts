import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { promotionContract } from '#shared/promotion/contract.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf } from '../grants/queries.ts'
import { partnerOf } from '../partners/queries.ts'
import { imageConsentsOf, participantsWithAnswers } from './imageConsents.ts'
import { entriesOn, grantDutiesOf } from './queries.ts'
import { decideDuty, removeEntry, saveEntry } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`promotion.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

export const promotionHandlers: HandlersFor<keyof typeof promotionContract> = {
  'promotion.list': async ({ db, clock }, { grantId }) => ok(await entriesOn(db, grantId, clock.today())),
  'promotion.duties': async ({ db }, { grantId }) => ok(await grantDutiesOf(db, grantId)),
  'promotion.imageConsents': async ({ db, clock }, shows) =>
    ok(imageConsentsOf(await participantsWithAnswers(db), shows, clock.today())),
  'promotion.save': async ({ db, clock }, data) => {
    if (data.peopleCheckedOn !== null && data.peopleCheckedOn > clock.today())
      return err(notSaved('future', 'peopleCheckedOn', 'Ten dzień jeszcze nie nadszedł.'))
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
