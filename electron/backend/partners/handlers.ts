import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { partnersContract } from '#shared/partners/contract.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { agreementsHandlers } from './agreements/handlers.ts'
import { commitmentsHandlers } from './commitments/handlers.ts'
import { meetingsHandlers } from './meetings/handlers.ts'
import { ledTo, listPartners, partnerOf, partnershipOf } from './queries.ts'
import { removePartner, savePartner, savePartnership } from './repo.ts'

export const partnersHandlers: HandlersFor<keyof typeof partnersContract> = {
  'partners.list': async ({ db, clock }, { on, ...asked }) =>
    ok(await listPartners(db, { ...asked, on: on ?? clock.today() }, clock.today())),
  'partners.get': async ({ db }, { id }) => {
    const found = await partnerOf(db, id)
    return found ? ok(found) : err(notFoundError('partner'))
  },
  'partners.save': async ({ db }, data) => {
    if (!(await isCode(db, 'partner_sector', data.sector)))
      return err(
        ruleError('partners.unknownSector', 'Nie zapisano: takiego sektora nie ma na liście. Wpisane dane zostały.', [
          { path: 'sector', message: 'Wybierz sektor z listy.' },
        ]),
      )
    const twin =
      data.nip === ''
        ? undefined
        : await db.selectFrom('partner').where('nip', '=', data.nip).select(['id', 'name']).executeTakeFirst()
    if (twin && twin.id !== data.id)
      return err(
        ruleError(
          'partners.sameNip',
          `Nie zapisano: ten NIP ma już partner „${twin.name}”. Wpisane dane zostały. Popraw NIP albo otwórz tamten zapis.`,
          [{ path: 'nip', message: 'Ten NIP ma już inny partner.' }],
        ),
      )
    const saved = await savePartner(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'partners.remove': async ({ db, say }, { id }) => {
    const why = await ledTo(db, id)
    if (why.length > 0)
      return err(
        ruleError(
          'partners.used',
          `Nie usunięto: z tym partnerem są powiązane ${why.join(', ')}. Nic nie zmieniono. Jeśli przestał być partnerem, wpisz mu dzień wystąpienia.`,
        ),
      )
    const name = await removePartner(db, id)
    if (name === undefined) return err(notFoundError('partner'))
    say(`usunięto partnera „${name}”`)
    return ok({ id })
  },
  'partners.partnership': async ({ db }) => ok(await partnershipOf(db)),
  'partners.savePartnership': async ({ db }, data) => {
    const saved = await savePartnership(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  ...agreementsHandlers,
  ...commitmentsHandlers,
  ...meetingsHandlers,
}
