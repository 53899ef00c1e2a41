import { sql } from 'kysely'
import { valueOn } from '#shared/communityWork/parameters.ts'
import { doubleFinancing } from '#shared/expenses/doubleFinancing.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { gr } from '#shared/kernel/money.ts'
import { fold } from '#shared/kernel/text.ts'
import type { ClubFacts } from '#shared/settlements/checks/clubFacts.ts'
import { formFor } from '#shared/settlements/forms/form.ts'
import { daysOfMonth } from '#shared/staff/workload.ts'
import { parametersOf } from '../../communityWork/queries.ts'
import type { Reader } from '../../db/open.ts'
import { chargedDocuments } from '../../expenses/doubleFinancing.ts'
import { unregisteredKsef } from '../../expenses/ksef/queries.ts'
import { comparedTexts } from '../queries.ts'

type Values = Awaited<ReturnType<typeof parametersOf>>

/** Small grants of the same funder with the limits of the day the offer was filed; `null`: this one is none. */
async function smallGrantsOf(db: Reader, grant: Grant, values: Values): Promise<ClubFacts['smallGrants']> {
  if (grant.mode !== 'art19a') return null
  const rows = await db
    .selectFrom('grant_agreement')
    .where('mode', '=', 'art19a')
    .orderBy('id')
    .select(['id', 'funder', 'amount_grosze as amount', sql<string>`coalesce(contract_date, task_from)`.as('day')])
    .execute()
  const limit = (code: string) => valueOn(values, code, grant.lawDate)
  const amount = limit('smallGrant.amount')
  const year = limit('smallGrant.year')
  return {
    all: rows
      .filter(({ funder }) => fold(funder.trim()) === fold(grant.funder.trim()))
      .map((row) => ({ id: row.id, amount: row.amount, year: Number(row.day.slice(0, 4)) })),
    limits: {
      amount: amount === undefined ? null : gr(amount),
      year: year === undefined ? null : gr(year),
      days: limit('smallGrant.days') ?? null,
    },
  }
}

/** Months of the task in which its people recorded more than the limit, all their assignments together. */
async function overworkedIn(db: Reader, grant: Grant, values: Values): Promise<ClubFacts['overworked']> {
  const { rows } = await sql<{ staffId: number; name: string; year: number; month: number; minutes: number }>`
    select a.staff_id as staffId, m.last_name || ' ' || m.first_name as name, t.year, t.month, sum(t.minutes) as minutes
    from staff_month t join staff_assignment a on a.id = t.assignment_id join staff_member m on m.id = a.staff_id
    where printf('%04d-%02d', t.year, t.month) between ${grant.taskFrom.slice(0, 7)} and ${grant.taskTo.slice(0, 7)}
      and a.staff_id in (select o.staff_id from staff_assignment o left join edition e on e.id = o.edition_id
        where o.grant_id = ${grant.id} or e.grant_id = ${grant.id})
    group by a.staff_id, t.year, t.month order by m.sort_key, t.year, t.month`.execute(db)
  return rows.flatMap(({ staffId, name, year, month, minutes }) => {
    const { first, last } = daysOfMonth(year, month)
    const limit = valueOn(values, 'staff.monthMinutes', last)
    return limit !== undefined && minutes > limit ? [{ staffId, name, month: first.slice(0, 7), minutes, limit }] : []
  })
}

/** Wordings the program has as confirmed that somebody replaced by others. */
async function alteredTextsOf(db: Reader, grant: Grant): Promise<ClubFacts['alteredTexts']> {
  const form = formFor(grant)
  const official = new Map(form.texts.map((own) => [own.id as string, own]))
  return (await comparedTexts(db, form.id)).filter(({ textId, text }) => {
    const own = official.get(textId)
    return own?.status === 'confirmed' && own.text !== text
  })
}

/** Invoices seen in KSeF in the days of spending that nobody entered or set aside, in the order of their days. */
async function unregisteredOf(db: Reader, grant: Grant): Promise<ClubFacts['unregistered']> {
  const days = [grant.spendGrantFrom, grant.spendGrantTo, grant.spendOtherFrom, grant.spendOtherTo].toSorted()
  const rows = await unregisteredKsef(db, days[0]!, days[3]!)
  return rows
    .map(({ id, number, sellerName, issuedOn, gross }) => ({ id, number, seller: sellerName, issuedOn, gross }))
    .toReversed()
}

/** What the rest of the file says about a grant. */
export async function clubFactsOf(db: Reader, grant: Grant): Promise<ClubFacts> {
  const values = await parametersOf(db)
  return {
    smallGrants: await smallGrantsOf(db, grant, values),
    overworked: await overworkedIn(db, grant, values),
    alteredTexts: await alteredTextsOf(db, grant),
    unregistered: await unregisteredOf(db, grant),
    doubleFinanced: doubleFinancing(await chargedDocuments(db, grant.id)).filter(({ grantIds }) => grantIds.length > 1),
  }
}
