import { valueOn } from '#shared/communityWork/parameters.ts'
import { type ContributionTerms, doubtsOfAgreement, doubtsOfItem, doubtsOfWork } from '#shared/contributions/doubts.ts'
import type { Agreement, Contributions, Item, Work } from '#shared/contributions/schema.ts'
import { thingWorth, worthOfRows } from '#shared/contributions/value.ts'
import { type Grosze, gr, sum } from '#shared/kernel/money.ts'
import { lineCodes } from '#shared/settlements/codes.ts'
import { parametersOf } from '../communityWork/queries.ts'
import type { Reader } from '../db/open.ts'
import { ratesOf } from '../grants/details/queries.ts'
import { grantOf } from '../grants/queries.ts'
import { doubled, paidIn } from './doubtFacts.ts'

/** What a contribution of this grant that begins on a day is judged by. */
export async function termsOf(db: Reader, grantId: number): Promise<(day: string) => ContributionTerms> {
  const grant = await grantOf(db, grantId)
  const values = await parametersOf(db)
  const rates = await ratesOf(db, grantId)
  return (day) => ({
    taskFrom: grant?.taskFrom ?? day,
    taskTo: grant?.taskTo ?? day,
    rateCap: grant?.rateCap ?? null,
    rates,
    shortDays: valueOn(values, 'volunteer.shortDays', day) ?? null,
  })
}

async function codesOf(db: Reader, grantId: number): Promise<ReadonlyMap<number, string>> {
  const actions = await db
    .selectFrom('budget_action')
    .where('grant_id', '=', grantId)
    .select(['id', 'position'])
    .execute()
  const lines = await db
    .selectFrom('budget_line')
    .where('grant_id', '=', grantId)
    .select(['id', 'action_id as actionId', 'position'])
    .execute()
  return lineCodes(actions, lines)
}

/** Number and name of each line of the budget, by its id: `I.1.2. Materiały`. */
export async function lineNames(db: Reader, grantId: number): Promise<ReadonlyMap<number, string>> {
  const codes = await codesOf(db, grantId)
  const lines = await db.selectFrom('budget_line').where('grant_id', '=', grantId).select(['id', 'name']).execute()
  return new Map(lines.map(({ id, name }) => [id, `${codes.get(id) ?? ''} ${name}`.trim()]))
}
/** How many days count as short work on a day; `undefined`: no limit holds. */
export const shortDaysOn = async (db: Reader, day: string): Promise<number | undefined> =>
  valueOn(await parametersOf(db), 'volunteer.shortDays', day)

/** An agreement without its sums. */
export type RawAgreement = Omit<Agreement, 'rows' | 'minutes' | 'value' | 'doubts'> & {
  /** `Anna Nowak`, as papers say it. */
  volunteerName: string
}
/** Agreements without their sums and doubts: of a grant, or one of them. */
export async function rawAgreements(db: Reader, by: { grantId: number } | { id: number }): Promise<RawAgreement[]> {
  const rows = await db
    .selectFrom('volunteer_agreement as a')
    .innerJoin('staff_member as m', 'm.id', 'a.staff_id')
    .$if('grantId' in by, (q) => q.where('a.grant_id', '=', 'grantId' in by ? by.grantId : 0))
    .$if('id' in by, (q) => q.where('a.id', '=', 'id' in by ? by.id : 0))
    .orderBy('m.sort_key')
    .orderBy('a.valid_from')
    .orderBy('a.id')
    .selectAll('a')
    .select(['m.last_name as lastName', 'm.first_name as firstName'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    grantId: row.grant_id,
    staffId: row.staff_id,
    volunteer: `${row.lastName} ${row.firstName}`,
    volunteerName: `${row.firstName} ${row.lastName}`,
    number: row.number,
    signedOn: row.signed_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    scope: row.scope,
    place: row.place,
    written: row.written === 1,
    terminationClause: row.termination_clause === 1,
    insured: row.insured === 1,
    risksTold: row.risks_told === 1,
    workKind: row.work_kind,
    rate: row.rate_grosze,
    rateBasis: row.rate_basis,
    note: row.note,
    revision: row.revision,
  }))
}

/** A row of a card without its worth. */
export type RawWork = Omit<Work, 'lineCode' | 'value' | 'doubts'>
/** Rows of all agreements of the same volunteers in a grant: overlaps are judged across them. */
export async function rawWorks(db: Reader, grantId: number): Promise<(RawWork & { staffId: number })[]> {
  const rows = await db
    .selectFrom('volunteer_work as w')
    .innerJoin('volunteer_agreement as a', 'a.id', 'w.agreement_id')
    .where('a.grant_id', '=', grantId)
    .orderBy('w.worked_on')
    .orderBy('w.starts_at')
    .orderBy('w.id')
    .selectAll('w')
    .select('a.staff_id as staffId')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staffId,
    agreementId: row.agreement_id,
    lineId: row.line_id,
    workedOn: row.worked_on,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    minutes: row.minutes,
    activity: row.activity,
    volunteerSigned: row.volunteer_signed === 1,
    coordinatorSigned: row.coordinator_signed === 1,
    enteredOn: row.entered_on,
    revision: row.revision,
  }))
}

/** One agreement without its sums; `undefined`: no such agreement. */
export const agreementOf = async (db: Reader, id: number): Promise<RawAgreement | undefined> =>
  (await rawAgreements(db, { id }))[0]

/** Rows of work under an agreement, by day and time; `undefined`: no such agreement. */
export async function worksOf(db: Reader, agreementId: number): Promise<Work[] | undefined> {
  const agreement = await agreementOf(db, agreementId)
  if (!agreement) return undefined
  const all = (await rawWorks(db, agreement.grantId)).filter((row) => row.staffId === agreement.staffId)
  const own = all.filter((row) => row.agreementId === agreementId)
  const worth = worthOfRows(own, agreement.rate)
  const codes = await codesOf(db, agreement.grantId)
  const terms = (await termsOf(db, agreement.grantId))(agreement.validFrom)
  return own.map((row) => {
    const { staffId: _, ...rest } = row
    return {
      ...rest,
      lineCode: row.lineId === null ? null : (codes.get(row.lineId) ?? null),
      value: worth.get(row.id)!,
      doubts: doubtsOfWork(row, all, agreement, terms),
    }
  })
}

/** Things given to the task of a grant, by day, or one of them. */
export async function itemsOf(db: Reader, grantId: number): Promise<Item[]> {
  const codes = await codesOf(db, grantId)
  const terms = await termsOf(db, grantId)
  const rows = await db
    .selectFrom('in_kind_item')
    .where('grant_id', '=', grantId)
    .orderBy('given_on')
    .orderBy('id')
    .selectAll()
    .execute()
  return rows.map((row) => {
    const item = {
      id: row.id,
      grantId: row.grant_id,
      lineId: row.line_id,
      number: row.number,
      item: row.item,
      owner: row.owner,
      givenOn: row.given_on,
      periodFrom: row.period_from,
      periodTo: row.period_to,
      quantityHundredths: row.quantity_hundredths,
      unit: row.unit,
      unitValue: row.unit_value_grosze,
      valuationBasis: row.valuation_basis,
      ownerDocument: row.owner_document,
      boughtWithPublicMoney: row.bought_with_public_money === 1,
      note: row.note,
      revision: row.revision,
    }
    return {
      ...item,
      lineCode: item.lineId === null ? null : (codes.get(item.lineId) ?? null),
      value: thingWorth(item.quantityHundredths, item.unitValue),
      doubts: doubtsOfItem(item, terms(item.givenOn)),
    }
  })
}

async function plannedOf(db: Reader, grantId: number, source: 'personal' | 'material'): Promise<Grosze> {
  const rows = await db
    .selectFrom('budget_amount as m')
    .innerJoin('budget_line as l', 'l.id', 'm.line_id')
    .where('l.grant_id', '=', grantId)
    .where('m.source', '=', source)
    .select('m.planned_grosze as planned')
    .execute()
  return sum(rows.map((row) => row.planned))
}

/** All contributions to the task of a grant with their worth and doubts. */
export async function listContributions(db: Reader, grantId: number): Promise<Contributions> {
  const terms = await termsOf(db, grantId)
  const paid = await paidIn(db, grantId)
  const works = await rawWorks(db, grantId)
  const byAgreement = Map.groupBy(works, (row) => row.agreementId)
  const byVolunteer = Map.groupBy(works, (row) => row.staffId)
  const own = new Set(works.map((row) => `personal ${row.lineId} ${row.workedOn.slice(0, 7)}`))
  const onLines: Grosze[] = []
  const elsewhere: Grosze[] = []
  const agreements = (await rawAgreements(db, { grantId })).map((one): Agreement => {
    const rows = byAgreement.get(one.id) ?? []
    const worth = worthOfRows(rows, one.rate)
    for (const row of rows) (row.lineId === null ? elsewhere : onLines).push(worth.get(row.id)!)
    const judged = terms(one.validFrom)
    const ofRows = rows.flatMap((row) => doubtsOfWork(row, byVolunteer.get(one.staffId) ?? [], one, judged))
    const texts = new Map(
      [...doubtsOfAgreement(one, rows, judged, paid.has(one.staffId)), ...ofRows].map((doubt) => [doubt.text, doubt]),
    )
    const { volunteerName: _, ...kept } = one
    return {
      ...kept,
      rows: rows.length,
      minutes: rows.reduce((all, row) => all + row.minutes, 0),
      value: sum(worth.values()),
      doubts: [...texts.values()],
    }
  })
  const items = await itemsOf(db, grantId)
  for (const one of items) own.add(`material ${one.lineId} ${one.givenOn.slice(0, 7)}`)
  const things = items.filter((one) => one.lineId !== null)
  return {
    agreements,
    items,
    workMonths: [...new Set(works.map((row) => row.workedOn.slice(0, 7)))],
    personal: sum(onLines),
    material: sum(things.map((one) => one.value)),
    withoutLine: gr(sum(elsewhere) + sum(items.filter((one) => one.lineId === null).map((one) => one.value))),
    plannedPersonal: await plannedOf(db, grantId, 'personal'),
    plannedMaterial: await plannedOf(db, grantId, 'material'),
    doubts: await doubled(db, grantId, own),
  }
}
