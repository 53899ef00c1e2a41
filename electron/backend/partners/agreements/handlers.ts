import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { agreementsContract } from '#shared/partners/agreements/contract.ts'
import { nextAgreementNumber } from '#shared/partners/agreements/number.ts'
import type { HandlersFor } from '../../context.ts'
import type { Reader } from '../../db/open.ts'
import { partnershipOf } from '../queries.ts'
import { agreementOf, agreementsOf, listAgreements, wordingOf } from './queries.ts'
import { annulAgreement, giveNumber, removeAgreement, saveAgreement } from './repo.ts'

const nothing = 'porozumienie'
/** A party that is no partner of the list; `undefined`: all are. */
async function strangeParty(db: Reader, partnerIds: readonly number[]): Promise<CallError | undefined> {
  const known = await db
    .selectFrom('partner')
    .where('id', 'in', [...partnerIds])
    .select('id')
    .execute()
  const ids = new Set(known.map(({ id }) => id))
  const at = partnerIds.findIndex((id) => !ids.has(id))
  if (at === -1) return undefined
  const message = 'Wybierz partnera z listy.'
  return ruleError('partnerAgreements.strangeParty', `Nie zapisano. Wpisane dane zostały. ${message}`, [
    { path: `parties.${at}.partnerId`, message },
  ])
}

export const agreementsHandlers: HandlersFor<keyof typeof agreementsContract> = {
  'partnerAgreements.list': async ({ db, clock }, { partnerId, on }) =>
    ok(await listAgreements(db, { partnerId }, on ?? clock.today())),
  'partnerAgreements.get': async ({ db, clock }, { id }) => {
    const found = await agreementOf(db, id, clock.today())
    return found ? ok(found) : err(notFoundError(nothing))
  },
  'partnerAgreements.save': async ({ db }, data) => {
    const refused = await strangeParty(
      db,
      data.parties.map(({ partnerId }) => partnerId),
    )
    if (refused) return err(refused)
    const saved = await saveAgreement(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'partnerAgreements.giveNumber': async ({ db, clock, say }, { id, number: typed, revision }) => {
    const [found] = await agreementsOf(db, { id })
    if (!found) return err(notFoundError(nothing))
    if (found.number !== null)
      return err(
        ruleError(
          'partnerAgreements.numbered',
          `Nie nadano numeru: to porozumienie ma już numer ${found.number}. Nic nie zmieniono. Numer raz nadany zostaje.`,
        ),
      )
    if (found.annulledOn !== null)
      return err(
        ruleError(
          'partnerAgreements.annulled',
          'Nie nadano numeru: porozumienie jest unieważnione. Nic nie zmieniono.',
        ),
      )
    const all = await agreementsOf(db)
    const taken = new Set(all.flatMap(({ number }) => number ?? []))
    const year = yearOf(found.concludedOn ?? clock.today())
    if (typed !== '' && taken.has(typed))
      return err(
        ruleError(
          'partnerAgreements.sameNumber',
          'Nie nadano numeru: ten numer ma już inne porozumienie, także jeśli je unieważniono. Nic nie zmieniono. Wpisz inny albo zostaw puste pole.',
          [{ path: 'number', message: 'Ten numer jest już zajęty.' }],
        ),
      )
    const highest = Math.max(0, ...all.filter((one) => one.numberYear === year).map((one) => one.sequence ?? 0))
    const { agreementPattern } = await partnershipOf(db)
    const next =
      typed === '' ? nextAgreementNumber(agreementPattern, year, highest, taken) : { number: typed, sequence: null }
    const body = await wordingOf(db, found, clock.today())
    const saved = await giveNumber(db, { id, revision, ...next, year, body })
    if (!saved) return err(staleError())
    say(`nadano porozumieniu „${found.title}” numer ${next.number}`)
    return ok({ number: next.number, revision: saved.revision })
  },
  'partnerAgreements.annul': async ({ db, say }, data) => {
    const [found] = await agreementsOf(db, { id: data.id })
    if (!found) return err(notFoundError(nothing))
    if (found.number === null || found.annulledOn !== null)
      return err(
        ruleError(
          'partnerAgreements.notAnnulled',
          'Nie unieważniono: unieważnia się tylko porozumienie z numerem, i tylko raz. Nic nie zmieniono. Porozumienie bez numeru po prostu usuń.',
        ),
      )
    const saved = await annulAgreement(db, data)
    if (!saved) return err(staleError())
    say(`unieważniono porozumienie nr ${found.number}`)
    return ok(saved)
  },
  'partnerAgreements.remove': async ({ db, say }, { id }) => {
    const [found] = await agreementsOf(db, { id })
    if (!found) return err(notFoundError(nothing))
    if (found.number !== null)
      return err(
        ruleError(
          'partnerAgreements.keepsNumber',
          `Nie usunięto: porozumienie ma numer ${found.number}, który nie może trafić do innego. Nic nie zmieniono. Zamiast usuwać, unieważnij je albo wpisz dzień rozwiązania.`,
        ),
      )
    const used = await db
      .selectFrom('partner_commitment')
      .where('agreement_id', '=', id)
      .select('id')
      .unionAll(db.selectFrom('partner_meeting').where('agreement_id', '=', id).select('id'))
      .executeTakeFirst()
    if (used)
      return err(
        ruleError(
          'partnerAgreements.used',
          'Nie usunięto: z tego porozumienia wynikają zobowiązania albo spotkania. Nic nie zmieniono. Najpierw usuń je lub zmień w nich porozumienie.',
        ),
      )
    const title = await removeAgreement(db, id)
    if (title === undefined) return err(staleError())
    say(`usunięto porozumienie „${title}”`)
    return ok({ id })
  },
}
