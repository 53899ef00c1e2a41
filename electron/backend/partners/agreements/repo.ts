import type { z } from 'zod'
import type { agreementInput } from '#shared/partners/agreements/schema.ts'
import type { Tx } from '../../db/open.ts'

type Data = z.output<typeof agreementInput>
type Saved = { id: number; revision: number } | undefined

/** Adds or changes an agreement with its parties and annexes; `undefined` when somebody saved or removed it in between. */
export async function saveAgreement(db: Tx, data: Data): Promise<Saved> {
  const values = {
    title: data.title,
    concluded_on: data.concludedOn,
    place: data.place,
    purpose: data.purpose,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    notice_months: data.noticeMonths,
    notice_on: data.noticeOn,
    terminated_on: data.terminatedOn,
    termination_reason: data.terminationReason,
    quarterly_meetings: Number(data.quarterlyMeetings),
    body: data.body,
    note: data.note,
    revision: data.revision + 1,
  }
  const saved =
    data.id === null
      ? await db.insertInto('partner_agreement').values(values).returning(['id', 'revision']).executeTakeFirst()
      : await db
          .updateTable('partner_agreement')
          .set(values)
          .where('id', '=', data.id)
          .where('revision', '=', data.revision)
          .returning(['id', 'revision'])
          .executeTakeFirst()
  if (!saved) return undefined
  await setParties(db, saved.id, data.parties)
  await setAnnexes(db, saved.id, data.annexes)
  return saved
}

async function setParties(db: Tx, agreementId: number, parties: Data['parties']): Promise<void> {
  const before = await db
    .selectFrom('partner_agreement_party')
    .where('agreement_id', '=', agreementId)
    .select(['id', 'partner_id as partnerId'])
    .execute()
  const wanted = new Set(parties.map(({ partnerId }) => partnerId))
  const gone = before.filter(({ partnerId }) => !wanted.has(partnerId)).map(({ id }) => id)
  if (gone.length > 0) await db.deleteFrom('partner_agreement_party').where('id', 'in', gone).execute()
  for (const [index, party] of parties.entries()) {
    const values = {
      agreement_id: agreementId,
      partner_id: party.partnerId,
      position: index + 1,
      signatory_name: party.signatoryName,
      signatory_function: party.signatoryFunction,
      signed_on: party.signedOn,
    }
    const old = before.find(({ partnerId }) => partnerId === party.partnerId)
    if (old) await db.updateTable('partner_agreement_party').set(values).where('id', '=', old.id).execute()
    else await db.insertInto('partner_agreement_party').values(values).execute()
  }
}

async function setAnnexes(db: Tx, agreementId: number, annexes: Data['annexes']): Promise<void> {
  const before = await db
    .selectFrom('partner_agreement_annex')
    .where('agreement_id', '=', agreementId)
    .orderBy('id')
    .select('id')
    .execute()
  for (const [index, annex] of annexes.entries()) {
    const values = {
      agreement_id: agreementId,
      number: annex.number,
      signed_on: annex.signedOn,
      effective_from: annex.effectiveFrom,
      extends_to: annex.extendsTo,
      description: annex.description,
    }
    const old = before[index]
    if (old) await db.updateTable('partner_agreement_annex').set(values).where('id', '=', old.id).execute()
    else await db.insertInto('partner_agreement_annex').values(values).execute()
  }
  const gone = before.slice(annexes.length).map(({ id }) => id)
  if (gone.length > 0) await db.deleteFrom('partner_agreement_annex').where('id', 'in', gone).execute()
}

type Numbered = {
  readonly id: number
  readonly revision: number
  readonly number: string
  /** Place in the year's own numbering; null: a number typed by hand. */
  readonly sequence: number | null
  readonly year: number
  readonly body: string
}
/** Gives an agreement its number and keeps the wording it is printed with; `undefined` when it was saved in between or has one. */
export const giveNumber = (db: Tx, data: Numbered): Promise<Saved> =>
  db
    .updateTable('partner_agreement')
    .set({
      number: data.number,
      sequence: data.sequence,
      number_year: data.year,
      body: data.body,
      revision: data.revision + 1,
    })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .where('number', 'is', null)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Annuls an agreement; `undefined` when somebody saved it in between. */
export const annulAgreement = (
  db: Tx,
  data: { id: number; revision: number; annulledOn: string; reason: string },
): Promise<Saved> =>
  db
    .updateTable('partner_agreement')
    .set({ annulled_on: data.annulledOn, annulled_reason: data.reason, revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()

/** Takes an agreement without a number away with its parties and annexes; its title, or `undefined` when there is none. */
export async function removeAgreement(db: Tx, id: number): Promise<string | undefined> {
  await db.deleteFrom('partner_agreement_party').where('agreement_id', '=', id).execute()
  await db.deleteFrom('partner_agreement_annex').where('agreement_id', '=', id).execute()
  return (
    await db
      .deleteFrom('partner_agreement')
      .where('id', '=', id)
      .where('number', 'is', null)
      .returning('title')
      .executeTakeFirst()
  )?.title
}
