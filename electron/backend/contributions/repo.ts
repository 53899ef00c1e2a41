import type { z } from 'zod'
import type { agreementInput, itemInput, workInput } from '#shared/contributions/schema.ts'
import type { Tx } from '../db/open.ts'

type Saved = { id: number; revision: number } | undefined
const flag = (yes: boolean): 0 | 1 => (yes ? 1 : 0)

/** Adds or changes an agreement; `undefined` when somebody saved or removed it in between. */
export async function saveAgreement(db: Tx, data: z.output<typeof agreementInput>): Promise<Saved> {
  const values = {
    grant_id: data.grantId,
    staff_id: data.staffId,
    number: data.number,
    signed_on: data.signedOn,
    valid_from: data.validFrom,
    valid_to: data.validTo,
    scope: data.scope,
    place: data.place,
    written: flag(data.written),
    termination_clause: flag(data.terminationClause),
    insured: flag(data.insured),
    risks_told: flag(data.risksTold),
    work_kind: data.workKind,
    rate_grosze: data.rate,
    rate_basis: data.rateBasis,
    note: data.note,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('volunteer_agreement').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('volunteer_agreement')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes an agreement away; its number, or `undefined` when it was gone. Fails on a reference when work is written under it. */
export async function removeAgreement(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('volunteer_agreement').where('id', '=', id).returning('number').executeTakeFirst())
    ?.number
}

/** Adds or changes a row of a card; `undefined` when somebody saved or removed it in between. */
export async function saveWork(db: Tx, data: z.output<typeof workInput>): Promise<Saved> {
  const values = {
    agreement_id: data.agreementId,
    line_id: data.lineId,
    worked_on: data.workedOn,
    starts_at: data.startsAt,
    ends_at: data.endsAt,
    minutes: data.minutes,
    activity: data.activity,
    volunteer_signed: flag(data.volunteerSigned),
    coordinator_signed: flag(data.coordinatorSigned),
    entered_on: data.enteredOn,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('volunteer_work').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('volunteer_work')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Notes both signatures under the rows from one day to another; how many had lacked one. */
export async function signRows(db: Tx, agreementId: number, from: string, to: string): Promise<number> {
  const signed = await db
    .updateTable('volunteer_work')
    .set((eb) => ({ volunteer_signed: 1, coordinator_signed: 1, revision: eb('revision', '+', 1) }))
    .where('agreement_id', '=', agreementId)
    .where('worked_on', '>=', from)
    .where('worked_on', '<=', to)
    .where((eb) => eb.or([eb('volunteer_signed', '=', 0), eb('coordinator_signed', '=', 0)]))
    .returning('id')
    .execute()
  return signed.length
}

/** Takes a row of a card away; `false` when it was gone. */
export async function removeWork(db: Tx, id: number): Promise<boolean> {
  return (await db.deleteFrom('volunteer_work').where('id', '=', id).returning('id').executeTakeFirst()) !== undefined
}

/** Adds or changes a thing given; `undefined` when somebody saved or removed it in between. */
export async function saveItem(db: Tx, data: z.output<typeof itemInput>): Promise<Saved> {
  const values = {
    grant_id: data.grantId,
    line_id: data.lineId,
    number: data.number,
    item: data.item,
    owner: data.owner,
    given_on: data.givenOn,
    period_from: data.periodFrom,
    period_to: data.periodTo,
    quantity_hundredths: data.quantityHundredths,
    unit: data.unit,
    unit_value_grosze: data.unitValue,
    valuation_basis: data.valuationBasis,
    owner_document: data.ownerDocument,
    bought_with_public_money: flag(data.boughtWithPublicMoney),
    note: data.note,
    revision: data.revision + 1,
  }
  if (data.id === null)
    return db.insertInto('in_kind_item').values(values).returning(['id', 'revision']).executeTakeFirst()
  return db
    .updateTable('in_kind_item')
    .set(values)
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision'])
    .executeTakeFirst()
}

/** Takes a thing away; what it was, or `undefined` when it was gone. */
export async function removeItem(db: Tx, id: number): Promise<string | undefined> {
  return (await db.deleteFrom('in_kind_item').where('id', '=', id).returning('item').executeTakeFirst())?.item
}
