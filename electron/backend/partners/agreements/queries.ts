import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Agreement, AgreementRow } from '#shared/partners/agreements/schema.ts'
import { endsSoon, lastDayOf, standingOn } from '#shared/partners/agreements/validity.ts'
import { wordingsOn } from '#shared/templates/versions.ts'
import type { Reader } from '../../db/open.ts'
import { templatesOf } from '../../templates/queries.ts'

type Whose = { readonly id?: number; readonly partnerId?: number | null }
/** An agreement as it is kept, with its parties and annexes, without what depends on a day. */
export type RawAgreement = Omit<Agreement, 'standing' | 'lastDay' | 'wording'> & {
  readonly sequence: number | null
  readonly numberYear: number | null
}

/** Agreements, the latest first: one, those of a partner, or all. */
export async function agreementsOf(db: Reader, { id, partnerId = null }: Whose = {}): Promise<RawAgreement[]> {
  const rows = await db
    .selectFrom('partner_agreement as a')
    .$if(id !== undefined, (q) => q.where('a.id', '=', id!))
    .$if(partnerId !== null, (q) =>
      q.where('a.id', 'in', (sub) =>
        sub.selectFrom('partner_agreement_party').where('partner_id', '=', partnerId!).select('agreement_id'),
      ),
    )
    .orderBy('a.valid_from', 'desc')
    .orderBy('a.id', 'desc')
    .selectAll()
    .execute()
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const parties = await db
    .selectFrom('partner_agreement_party as y')
    .innerJoin('partner as p', 'p.id', 'y.partner_id')
    .where('y.agreement_id', 'in', ids)
    .orderBy('y.position')
    .selectAll('y')
    .select('p.name')
    .execute()
  const annexes = await db
    .selectFrom('partner_agreement_annex')
    .where('agreement_id', 'in', ids)
    .orderBy('effective_from')
    .orderBy('id')
    .selectAll()
    .execute()
  const partiesBy = Map.groupBy(parties, (one) => one.agreement_id)
  const annexesBy = Map.groupBy(annexes, (one) => one.agreement_id)
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    sequence: row.sequence,
    numberYear: row.number_year,
    title: row.title,
    concludedOn: row.concluded_on,
    place: row.place,
    purpose: row.purpose,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    noticeMonths: row.notice_months,
    noticeOn: row.notice_on,
    terminatedOn: row.terminated_on,
    terminationReason: row.termination_reason,
    quarterlyMeetings: row.quarterly_meetings === 1,
    body: row.body,
    annulledOn: row.annulled_on,
    annulledReason: row.annulled_reason,
    note: row.note,
    revision: row.revision,
    parties: (partiesBy.get(row.id) ?? []).map((one) => ({
      partnerId: one.partner_id,
      name: one.name,
      signatoryName: one.signatory_name,
      signatoryFunction: one.signatory_function,
      signedOn: one.signed_on,
    })),
    annexes: (annexesBy.get(row.id) ?? []).map((one) => ({
      number: one.number,
      signedOn: one.signed_on,
      effectiveFrom: one.effective_from,
      extendsTo: one.extends_to,
      description: one.description,
    })),
  }))
}

/** The wording an agreement is printed with: its own, or of the template of the day it was concluded; empty: no template is in use. */
export async function wordingOf(
  db: Reader,
  agreement: Pick<RawAgreement, 'body' | 'concludedOn'>,
  today: IsoDate,
): Promise<string> {
  if (agreement.body !== '') return agreement.body
  return wordingsOn(await templatesOf(db), 'partnership', agreement.concludedOn ?? today)[0]?.body ?? ''
}

/** One agreement as it stands on a day; `undefined`: no such agreement. */
export async function agreementOf(db: Reader, id: number, today: IsoDate): Promise<Agreement | undefined> {
  const [found] = await agreementsOf(db, { id })
  if (!found) return undefined
  const { sequence: _, numberYear: __, ...agreement } = found
  return {
    ...agreement,
    standing: standingOn(agreement, today),
    lastDay: lastDayOf(agreement, today),
    wording: await wordingOf(db, agreement, today),
  }
}

/** Agreements as they stand on a day, the latest first. */
export const listAgreements = async (db: Reader, whose: Whose, day: IsoDate): Promise<AgreementRow[]> =>
  (await agreementsOf(db, whose)).map((one) => ({
    id: one.id,
    number: one.number,
    title: one.title,
    concludedOn: one.concludedOn,
    validFrom: one.validFrom,
    lastDay: lastDayOf(one, day),
    standing: standingOn(one, day),
    endsSoon: endsSoon(one, day),
    parties: one.parties.map(({ name }) => name),
    partnerIds: one.parties.map(({ partnerId }) => partnerId),
    quarterlyMeetings: one.quarterlyMeetings,
  }))
