import { daysOfMonth } from '#shared/communityWork/limits.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { contributionsContract } from '#shared/contributions/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import { grantOf } from '../grants/queries.ts'
import { agreementOf, listContributions, worksOf } from './queries.ts'
import { notSaved, refusedItem, usedNumber, wrongLine } from './refusals.ts'
import { removeAgreement, removeItem, removeWork, saveAgreement, saveItem, saveWork, signRows } from './repo.ts'

export const contributionsHandlers: HandlersFor<keyof typeof contributionsContract> = {
  'contributions.list': async ({ db }, { grantId }) =>
    (await grantOf(db, grantId)) ? ok(await listContributions(db, grantId)) : err(notFoundError('dotacja')),
  'contributions.works': async ({ db }, { agreementId }) => {
    const works = await worksOf(db, agreementId)
    return works ? ok(works) : err(notFoundError('porozumienie z wolontariuszem'))
  },
  'contributions.saveAgreement': async ({ db }, data) => {
    if (!(await grantOf(db, data.grantId))) return err(notFoundError('dotacja'))
    const member = await db.selectFrom('staff_member').where('id', '=', data.staffId).select('id').executeTakeFirst()
    if (!member) return err(notSaved('unknownVolunteer', 'staffId', 'Wybierz osobę z listy kadry.'))
    const present = data.id === null ? undefined : await agreementOf(db, data.id)
    if (data.id !== null && present?.grantId !== data.grantId) return err(staleError())
    const refused = await usedNumber(db, 'volunteer_agreement', data)
    if (refused) return err(refused)
    const saved = await saveAgreement(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'contributions.removeAgreement': async ({ db, say }, { id }) => {
    const rows = (await worksOf(db, id))?.length ?? 0
    if (rows > 0)
      return err(
        ruleError(
          'contributions.worked',
          `Nie usunięto: w karcie tego porozumienia ${counted(rows, 'jest wpis', 'są wpisy', 'jest wpisów')}. Wszystko zostało bez zmian. Najpierw usuń wpisy pracy.`,
        ),
      )
    const number = await removeAgreement(db, id)
    if (number === undefined) return err(notFoundError('porozumienie z wolontariuszem'))
    say(`usunięto porozumienie z wolontariuszem nr „${number}”`)
    return ok({ id })
  },
  'contributions.saveWork': async ({ db }, data) => {
    const agreement = await agreementOf(db, data.agreementId)
    if (!agreement) return err(notFoundError('porozumienie z wolontariuszem'))
    const refused = await wrongLine(db, data.lineId, agreement.grantId)
    if (refused) return err(refused)
    if (data.id !== null && !(await worksOf(db, data.agreementId))?.some((row) => row.id === data.id))
      return err(staleError())
    const saved = await saveWork(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'contributions.signMonth': async ({ db }, { agreementId, year, month }) => {
    if (!(await agreementOf(db, agreementId))) return err(notFoundError('porozumienie z wolontariuszem'))
    const days = daysOfMonth(year, month)
    return ok({ changed: await signRows(db, agreementId, days[0]!, days.at(-1)!) })
  },
  'contributions.removeWork': async ({ db }, { id }) =>
    (await removeWork(db, id)) ? ok({ id }) : err(notFoundError('wpis pracy wolontariusza')),
  'contributions.saveItem': async ({ db }, data) => {
    const refused = await refusedItem(db, data)
    if (refused) return err(refused)
    const saved = await saveItem(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'contributions.removeItem': async ({ db, say }, { id }) => {
    const item = await removeItem(db, id)
    if (item === undefined) return err(notFoundError('wkład rzeczowy'))
    say(`usunięto wkład rzeczowy „${item}”`)
    return ok({ id })
  },
}
