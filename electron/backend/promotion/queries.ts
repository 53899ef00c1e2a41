import { valueOn } from '#shared/communityWork/parameters.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { type Duty, dutiesOf } from '#shared/promotion/duties.ts'
import type { GrantDuties, PromotionEntry } from '#shared/promotion/schema.ts'
import { attributesOf } from '../club/queries.ts'
import { parametersOf } from '../communityWork/queries.ts'
import type { Reader } from '../db/open.ts'
import { imageConsentsOf, participantsWithAnswers } from './imageConsents.ts'

/** An act of promotion as it stands in the log. */
type LoggedEntry = Omit<PromotionEntry, 'withoutConsent'>
/** Acts of promotion, the latest first; of one grant, or all. */
export async function listEntries(db: Reader, grantId: number | null): Promise<LoggedEntry[]> {
  const rows = await db
    .selectFrom('promotion_entry as e')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .leftJoin('partner as p', 'p.id', 'e.partner_id')
    .leftJoin('code_list_item as k', (join) =>
      join.on('k.list', '=', 'promotion_medium').onRef('k.code', '=', 'e.medium'),
    )
    .leftJoin('code_list_item as d', (join) =>
      join.on('d.list', '=', 'information_duty').onRef('d.code', '=', 'e.duty'),
    )
    .$if(grantId !== null, (q) => q.where('e.grant_id', '=', grantId!))
    .orderBy('e.published_on', 'desc')
    .orderBy('e.id', 'desc')
    .selectAll('e')
    .select(['g.title as grantTitle', 'p.name as partnerName', 'k.label as mediumLabel', 'd.label as dutyLabel'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    publishedOn: row.published_on,
    publishedTo: row.published_to,
    medium: row.medium,
    title: row.title,
    link: row.link,
    description: row.description,
    grantId: row.grant_id,
    duty: row.duty,
    partnerId: row.partner_id,
    marked: row.marked === null ? null : row.marked === 1,
    showsPeople: row.shows_people === null ? null : row.shows_people === 1,
    peopleCheckedOn: row.people_checked_on,
    note: row.note,
    revision: row.revision,
    mediumLabel: row.mediumLabel ?? row.medium,
    grantTitle: row.grantTitle,
    dutyLabel: row.duty === null ? null : (row.dutyLabel ?? row.duty),
    partnerName: row.partnerName,
  }))
}

/** The same, each with how many participants may not be seen in it today: of those that show any. */
export async function entriesOn(db: Reader, grantId: number | null, today: IsoDate): Promise<PromotionEntry[]> {
  const entries = await listEntries(db, grantId)
  const everybody = entries.some(({ showsPeople }) => showsPeople === true) ? await participantsWithAnswers(db) : []
  return entries.map((entry) => ({
    ...entry,
    withoutConsent: entry.showsPeople === true ? imageConsentsOf(everybody, entry, today).people.length : 0,
  }))
}

/** Duties to inform that are in use, in their order, with what the program knows of each. */
async function knownDuties(db: Reader): Promise<Duty[]> {
  const items = await db
    .selectFrom('code_list_item')
    .where('list', '=', 'information_duty')
    .where('active', '=', 1)
    .orderBy('position')
    .select(['code', 'label', 'attributes'])
    .execute()
  return items.map(({ code, label, attributes }) => {
    const { funding, overThreshold, chosen } = attributesOf(attributes)
    return {
      code,
      label,
      funding: funding === 'state' || funding === 'eu' ? funding : 'any',
      overThreshold: overThreshold === true,
      chosen: chosen === true,
    }
  })
}

/** What each grant, the latest first, owes to tell, and what of it stands in the log; the threshold is that of the end of its task. */
export async function grantDutiesOf(db: Reader, grantId: number | null): Promise<GrantDuties[]> {
  const grants = await db
    .selectFrom('grant_agreement as g')
    .$if(grantId !== null, (q) => q.where('g.id', '=', grantId!))
    .orderBy('g.task_from', 'desc')
    .orderBy('g.id', 'desc')
    .select([
      'g.id',
      'g.title',
      'g.funder_kind as funderKind',
      'g.programme_kind as programmeKind',
      'g.amount_grosze as amount',
      'g.task_to as taskTo',
    ])
    .execute()
  const duties = await knownDuties(db)
  const parameters = await parametersOf(db)
  const entries = Map.groupBy(await listEntries(db, grantId), (one) => one.grantId)
  const choices = Map.groupBy(await db.selectFrom('promotion_duty').selectAll().execute(), (one) => one.grant_id)
  return grants.map((grant) => {
    const own = dutiesOf(
      duties,
      grant,
      valueOn(parameters, 'promotion.threshold', grant.taskTo),
      (choices.get(grant.id) ?? []).map(({ duty, required, reason }) => ({ duty, required: required === 1, reason })),
      entries.get(grant.id) ?? [],
    )
    return {
      grantId: grant.id,
      grantTitle: grant.title,
      duties: own,
      missing: own.filter(({ state }) => state === 'missing' || state === 'unmarked').length,
    }
  })
}
