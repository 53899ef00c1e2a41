import type { z } from 'zod'
import { type CallError, type FieldProblem, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { participationsContract } from '#shared/participations/contract.ts'
import type { caseInput } from '#shared/participations/schema.ts'
import { unknownCodes } from '../club/codes.ts'
import { attributesOf } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { answeredKinds, consentsOf, consentTexts } from './consents/queries.ts'
import { removeConsent, saveConsent } from './consents/repo.ts'
import { contractsOf, knownInstitutions } from './contracts/queries.ts'
import { removeContract, saveContract } from './contracts/repo.ts'
import { caseHeadOf, caseOf, joiningOf, nameOf, pathCountsOf } from './queries.ts'
import { certified } from './refusals.ts'
import { joinPath, saveCase } from './repo.ts'

type CaseData = z.output<typeof caseInput>
const notFound = () => err(notFoundError('udział w edycji'))
const wrongFields = (fields: readonly FieldProblem[]): CallError =>
  ruleError('participations.wrongFields', 'Nie zapisano: popraw zaznaczone pola. Wpisane dane zostały.', fields)

/** Codes that are in no list, and details of a labour status other than the chosen one. */
async function wrongCodes(db: Reader, data: CaseData): Promise<FieldProblem[]> {
  const answers = ['foreignOrigin', 'thirdCountry', 'minority', 'homeless'] as const
  const unknown = await unknownCodes(db, [
    { path: 'endReason', list: 'end_reason', code: data.endReason },
    { path: 'mainGroup', list: 'target_group', code: data.mainGroup },
    ...data.groups.map((code) => ({ path: 'groups', list: 'target_group', code })),
    ...data.exclusions.map((code) => ({ path: 'exclusions', list: 'exclusion', code })),
    { path: 'referral', list: 'referral', code: data.referral },
    { path: 'labourStatus', list: 'labour_status', code: data.labourStatus },
    { path: 'labourDetail', list: 'labour_detail', code: data.labourDetail },
    ...answers.map((path) => ({ path, list: 'answer', code: data[path] })),
  ])
  if (unknown.length > 0 || data.labourDetail === null) return unknown
  const detail = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'labour_detail')
    .where('code', '=', data.labourDetail)
    .select('attributes')
    .executeTakeFirst()
  const status = detail && attributesOf(detail.attributes).status
  if (status === undefined || status === data.labourStatus) return []
  return [{ path: 'labourDetail', message: 'Ten szczegół należy do innego statusu. Wybierz go jeszcze raz.' }]
}

/** Paths that are not of the edition. */
async function strangePaths(db: Reader, editionId: number, pathIds: readonly number[]): Promise<FieldProblem[]> {
  const own = await db.selectFrom('edition_path').where('edition_id', '=', editionId).select('id').execute()
  const known = new Set(own.map((row) => row.id))
  return pathIds.flatMap((pathId, index) =>
    known.has(pathId) ? [] : [{ path: `paths.${index}.pathId`, message: 'Tej ścieżki nie ma w edycji.' }],
  )
}

export const participationsHandlers: HandlersFor<keyof typeof participationsContract> = {
  'participations.head': async ({ db, clock }, { id }) => {
    const head = await caseHeadOf(db, id, clock.today())
    return head ? ok(head) : notFound()
  },
  'participations.get': async ({ db }, { id }) => {
    const found = await caseOf(db, id)
    return found ? ok(found) : notFound()
  },
  'participations.save': async ({ db, say }, data) => {
    const before = await caseOf(db, data.id)
    if (!before) return notFound()
    if ((before.stage === 'participant') !== (data.startedOn !== null))
      return err(
        wrongFields([
          {
            path: 'startedOn',
            message:
              data.startedOn === null
                ? 'Wpisz początek udziału.'
                : 'Najpierw przyjmij tę osobę na liście rekrutacji; początek wpisuje się tam.',
          },
        ]),
      )
    const wrong = [
      ...(await wrongCodes(db, data)),
      ...(await strangePaths(
        db,
        before.edition.id,
        data.paths.map((one) => one.pathId),
      )),
    ]
    if (wrong.length > 0) return err(wrongFields(wrong))
    const moved = before.startedOn !== data.startedOn || before.endedOn !== data.endedOn
    if (moved && before.certificateNumber !== null) return err(certified())
    const saved = await saveCase(db, data)
    if (!saved) return err(staleError())
    say(`zmieniono udział w edycji: ${await nameOf(db, data.id)}`)
    return ok(saved)
  },
  'participations.contracts': async ({ db }, { participationId }) => ok(await contractsOf(db, participationId)),
  'participations.knownInstitutions': async ({ db }) => ok(await knownInstitutions(db)),
  'participations.saveContract': async ({ db, say }, data) => {
    const saved = await saveContract(db, data)
    if (!saved) return err(staleError())
    say(`${data.id ? 'zmieniono' : 'dodano'} kontrakt socjalny: ${await nameOf(db, data.participationId)}`)
    return ok(saved)
  },
  'participations.removeContract': async ({ db, say }, { id }) => {
    const participationId = await removeContract(db, id)
    if (participationId === undefined) return err(notFoundError('kontrakt socjalny'))
    say(`usunięto kontrakt socjalny: ${await nameOf(db, participationId)}`)
    return ok({ id })
  },
  'participations.consents': async ({ db }, { participationId }) =>
    ok({ rows: await consentsOf(db, participationId), texts: await consentTexts(db) }),
  'participations.saveConsents': async ({ db, say }, { participationId, consents, removedIds }) => {
    const wrong = await unknownCodes(
      db,
      consents.flatMap(({ kind, manner }, index) => [
        { path: `consents.${index}.kind`, list: 'consent_kind', code: kind },
        { path: `consents.${index}.manner`, list: 'clause_manner', code: manner || null },
      ]),
    )
    if (wrong.length > 0) return err(wrongFields(wrong))
    for (const consent of consents) if (!(await saveConsent(db, participationId, consent))) return err(staleError())
    for (const id of removedIds) if (!(await removeConsent(db, participationId, id))) return err(staleError())
    say(`zapisano zgody: ${await nameOf(db, participationId)}`)
    return ok({ saved: consents.length })
  },
  'participations.recordConsents': async ({ db }, { participationIds, decidedOn, consents }) => {
    const wrong = await unknownCodes(
      db,
      consents.map(({ kind }, index) => ({ path: `consents.${index}.kind`, list: 'consent_kind', code: kind })),
    )
    if (wrong.length > 0) return err(wrongFields(wrong))
    const ids = [...new Set(participationIds)]
    const answered = await answeredKinds(db, ids)
    if (answered.size < ids.length) return notFound()
    const missing = ids.flatMap((id) =>
      consents.filter(({ kind }) => !answered.get(id)?.has(kind)).map((consent) => ({ id, consent })),
    )
    for (const { id, consent } of missing)
      await saveConsent(db, id, { ...consent, id: null, decidedOn, withdrawnOn: null, revision: 0 })
    return ok({ added: missing.length })
  },
  'participations.joinPath': async ({ db, say }, { participationIds, pathId, validFrom }) => {
    const path = await db
      .selectFrom('edition_path')
      .where('id', '=', pathId)
      .select(['name', 'edition_id as editionId'])
      .executeTakeFirst()
    if (!path) return err(notFoundError('ścieżka'))
    const ids = [...new Set(participationIds)]
    const found = await joiningOf(db, ids, pathId)
    if (found.length < ids.length || found.some((one) => one.editionId !== path.editionId)) return notFound()
    const added = found.filter((one) => one.isIn === 0)
    for (const { id } of added) await joinPath(db, id, pathId, validFrom)
    say(`dopisano do ścieżki „${path.name}”: ${added.length}`)
    return ok({ added: added.length })
  },
  'participations.pathCounts': async ({ db }, { editionId }) => ok(await pathCountsOf(db, editionId)),
}
