import { daysOfMonth } from '#shared/communityWork/limits.ts'
import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { contributionsContract } from '#shared/contributions/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'
import { agreementOf, listContributions, worksOf } from './queries.ts'
import { removeAgreement, removeItem, removeWork, saveAgreement, saveItem, saveWork, signRows } from './repo.ts'

const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`contributions.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

/** Why a line cannot stand for this grant; `undefined`: it can, or none is given. */
async function wrongLine(db: Reader, lineId: number | null, grantId: number): Promise<CallError | undefined> {
  if (lineId === null) return undefined
  const line = await db.selectFrom('budget_line').where('id', '=', lineId).select('grant_id').executeTakeFirst()
  return line?.grant_id === grantId
    ? undefined
    : notSaved('strangeLine', 'lineId', 'Wybierz pozycję budżetu tej dotacji.')
}
/** A number already used in the grant. */
async function usedNumber(
  db: Reader,
  table: 'volunteer_agreement' | 'in_kind_item',
  data: { id: number | null; grantId: number; number: string },
): Promise<CallError | undefined> {
  const other = await db
    .selectFrom(table)
    .where('grant_id', '=', data.grantId)
    .where('number', '=', data.number)
    .select('id')
    .executeTakeFirst()
  return other && other.id !== data.id
    ? notSaved('sameNumber', 'number', 'Ten numer ma już inny zapis tej dotacji. Wpisz inny.')
    : undefined
}

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
    if (!(await grantOf(db, data.grantId))) return err(notFoundError('dotacja'))
    const refused = (await wrongLine(db, data.lineId, data.grantId)) ?? (await usedNumber(db, 'in_kind_item', data))
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
