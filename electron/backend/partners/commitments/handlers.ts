import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { commitmentsContract } from '#shared/partners/commitments/contract.ts'
import type { EvidenceKind } from '#shared/partners/commitments/schema.ts'
import { isCode } from '../../club/queries.ts'
import type { HandlersFor } from '../../context.ts'
import { refusedItem } from '../../contributions/refusals.ts'
import { saveItem } from '../../contributions/repo.ts'
import { withMarks } from '../../dataProtection/restricted.ts'
import type { Reader } from '../../db/open.ts'
import { grantOf } from '../../grants/queries.ts'
import { partnerOf } from '../queries.ts'
import { candidatesOf } from './evidenceQueries.ts'
import { commitmentOf, commitmentsOf, evidenceOfPartner } from './queries.ts'
import { addEvidence, removeCommitment, removeEvidence, saveCommitment } from './repo.ts'

const nothing = 'zobowiązanie partnera'
const notSaved = (code: string, path: string, message: string): CallError =>
  ruleError(`commitments.${code}`, `Nie zapisano. Wpisane dane zostały. ${message}`, [{ path, message }])

const tables = { session: 'class_session', internship: 'internship', event: 'event', item: 'in_kind_item' } as const
const isThere = async (db: Reader, kind: Exclude<EvidenceKind, 'other'>, id: number): Promise<boolean> =>
  (await db.selectFrom(tables[kind]).where('id', '=', id).select('id').executeTakeFirst()) !== undefined

/** An agreement the partner is no party of; `undefined`: it is, or none is given. */
async function strangeAgreement(db: Reader, partnerId: number, agreementId: number | null) {
  if (agreementId === null) return undefined
  const party = await db
    .selectFrom('partner_agreement_party')
    .where('agreement_id', '=', agreementId)
    .where('partner_id', '=', partnerId)
    .select('id')
    .executeTakeFirst()
  return party
    ? undefined
    : notSaved('strangeAgreement', 'agreementId', 'Wybierz porozumienie, którego ten partner jest stroną.')
}

export const commitmentsHandlers: HandlersFor<keyof typeof commitmentsContract> = {
  'commitments.list': async ({ db, clock }, { needed, ...whose }) => {
    const all = await commitmentsOf(db, whose, clock.today())
    const overdue = all.filter(({ fulfilment }) => fulfilment.state === 'overdue')
    const withoutEvidence = all.filter(
      ({ fulfilment: { state, withoutEvidence: bare } }) => bare && state !== 'waived' && state !== 'future',
    )
    return ok({
      rows: { all, overdue, withoutEvidence }[needed],
      total: all.length,
      overdue: overdue.length,
      withoutEvidence: withoutEvidence.length,
    })
  },
  'commitments.get': async ({ db, clock }, { id }) => {
    const found = await commitmentOf(db, id, clock.today())
    return found ? ok(found) : err(notFoundError(nothing))
  },
  'commitments.save': async ({ db, clock }, data) => {
    if (!(await partnerOf(db, data.partnerId)))
      return err(notSaved('unknownPartner', 'partnerId', 'Wybierz partnera z listy.'))
    if (!(await isCode(db, 'commitment_category', data.category)))
      return err(notSaved('unknownCategory', 'category', 'Wybierz rodzaj z listy.'))
    const refused = await strangeAgreement(db, data.partnerId, data.agreementId)
    if (refused) return err(refused)
    if (data.grantId !== null && !(await grantOf(db, data.grantId)))
      return err(notSaved('unknownGrant', 'grantId', 'Wybierz dotację z listy.'))
    const before = data.id === null ? undefined : await commitmentOf(db, data.id, clock.today())
    if (data.id !== null && !before) return err(staleError())
    if (before && before.evidence.length > 0 && before.partnerId !== data.partnerId)
      return err(
        notSaved(
          'hasEvidence',
          'partnerId',
          'To zobowiązanie ma dowody swojego partnera, więc partner zostaje ten sam.',
        ),
      )
    const saved = await saveCommitment(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'commitments.remove': async ({ db, say }, { id }) => {
    const description = await removeCommitment(db, id)
    if (description === undefined) return err(notFoundError(nothing))
    say(`usunięto zobowiązanie partnera „${description.slice(0, 80)}”`)
    return ok({ id })
  },
  'commitments.candidates': async ({ db }, { partnerId, kind }) => {
    const partner = await partnerOf(db, partnerId)
    return partner ? ok(await withMarks(db, await candidatesOf(db, kind, partner))) : err(notFoundError('partner'))
  },
  'commitments.evidence': async ({ db }, { partnerId }) =>
    ok(await withMarks(db, await evidenceOfPartner(db, partnerId))),
  'commitments.addEvidence': async ({ db, clock }, data) => {
    if (!(await partnerOf(db, data.partnerId))) return err(notFoundError('partner'))
    const commitment = data.commitmentId === null ? undefined : await commitmentOf(db, data.commitmentId, clock.today())
    if (data.commitmentId !== null && commitment?.partnerId !== data.partnerId) return err(notFoundError(nothing))
    if (data.kind === 'other') return ok(await addEvidence(db, data))
    const { kind, recordId } = data
    if (recordId === null || !(await isThere(db, kind, recordId)))
      return err(notSaved('unknownRecord', 'recordId', 'Wybierz zapis z listy.'))
    const known = (await evidenceOfPartner(db, data.partnerId)).some(
      (one) => one.kind === kind && one.recordId === recordId && one.commitmentId === data.commitmentId,
    )
    if (known) return err(notSaved('linkedBefore', 'recordId', 'Ten zapis jest już na liście. Wybierz inny.'))
    return ok(await addEvidence(db, data))
  },
  'commitments.removeEvidence': async ({ db }, { id }) =>
    (await removeEvidence(db, id)) ? ok({ id }) : err(notFoundError('dowód współpracy')),
  'commitments.declare': async ({ db, clock }, { id, item, revision }) => {
    const found = await commitmentOf(db, id, clock.today())
    if (!found) return err(notFoundError(nothing))
    if (found.revision !== revision) return err(staleError())
    if (found.grantId !== item.grantId)
      return err(
        notSaved(
          'otherGrant',
          'item.grantId',
          'Zobowiązanie nie jest zadeklarowane w tej dotacji. Wybierz dotację w zobowiązaniu.',
        ),
      )
    const refused = await refusedItem(db, item)
    if (refused)
      return err({ ...refused, fields: refused.fields.map((field) => ({ ...field, path: `item.${field.path}` })) })
    const saved = await saveItem(db, item)
    if (!saved) return err(staleError())
    await addEvidence(db, {
      partnerId: found.partnerId,
      commitmentId: id,
      kind: 'item',
      recordId: saved.id,
      happenedOn: null,
      description: '',
      counted: null,
    })
    return ok({ itemId: saved.id })
  },
}
