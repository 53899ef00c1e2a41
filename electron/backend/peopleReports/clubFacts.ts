import { sql } from 'kysely'
import { codeAttributes } from '#shared/club/schema.ts'
import { isInKind, type Source } from '#shared/grants/sources.ts'
import type { CodeFact, EditionFact, FundingFact, GrantFact, StaffFact } from '#shared/peopleReports/facts.ts'
import type { Reader } from '../db/open.ts'
import { among, moneyDays, presentDays, type Scope } from './scope.ts'

/** Editions of the scope, the earliest first. */
export const editionFacts = (db: Reader, scope: Scope): Promise<EditionFact[]> =>
  db
    .selectFrom('edition')
    .where('id', 'in', among(scope.editions))
    .orderBy('starts_on')
    .orderBy('id')
    .select(['id', 'name', 'places', 'starts_on as startsOn', 'ends_on as endsOn'])
    .execute()

/** Assignments of staff with at least a day in the window: of these editions, or of the club as a whole. */
export const staffFacts = (db: Reader, scope: Scope): Promise<StaffFact[]> => {
  const { from, to } = presentDays(scope)
  let query = db
    .selectFrom('staff_assignment as a')
    .where('a.valid_from', '<=', to)
    .where((eb) => eb.or([eb('a.valid_to', 'is', null), eb('a.valid_to', '>=', from)]))
    .orderBy('a.id')
    .select([
      'a.id',
      'a.staff_id as staffId',
      'a.role',
      'a.basis',
      'a.fte_hundredths as fteHundredths',
      'a.month_minutes as monthMinutes',
    ])
  if (scope.kind === 'inEdition') query = query.where('a.edition_id', 'in', among(scope.editions))
  return query.execute()
}

/** Names of staff, for the column of leaders. */
export async function staffNames(db: Reader): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('staff_member').select(['id', 'first_name', 'last_name']).execute()
  return new Map(rows.map(({ id, first_name, last_name }) => [id, `${first_name} ${last_name}`]))
}

/** Every code list with what the program knows of its codes, also of those no longer in use. */
export async function codeFacts(db: Reader): Promise<ReadonlyMap<string, readonly CodeFact[]>> {
  const rows = await db
    .selectFrom('code_list_item')
    .orderBy('list')
    .orderBy('position')
    .orderBy('id')
    .select(['list', 'code', 'label', 'attributes'])
    .execute()
  const facts = rows.map(({ attributes, ...row }) => ({
    ...row,
    attributes: codeAttributes.catch({}).parse(JSON.parse(attributes)),
  }))
  return Map.groupBy(facts, ({ list }) => list)
}

/** The day money moved; things and work are never paid for, so they count on the day they were given. */
const moneyDay = sql<string>`case when a.source in ('personal', 'material') then coalesce(d.performed_on, d.issued_on) else d.paid_on end`

/** Grants that pay for the editions of the report. */
const grantsOf = (scope: Scope) => sql<number>`(select grant_id from edition where id in ${among(scope.editions)})`

type Charged = { grantId: number; funderKind: 'state' | 'local'; source: Source; amount: number }
/** What documents paid in the window charged to budgets, by grant and source. */
async function charged(db: Reader, scope: Scope): Promise<Charged[]> {
  const { from, to } = moneyDays(scope)
  const query = db
    .selectFrom('expense_allocation as a')
    .innerJoin('expense_document as d', 'd.id', 'a.document_id')
    .innerJoin('budget_line as l', 'l.id', 'a.line_id')
    .innerJoin('grant_agreement as g', 'g.id', 'l.grant_id')
    .where('d.ineligible_reason', 'is', null)
    .where(sql<boolean>`${moneyDay} between ${from} and ${to}`)
    .groupBy(['g.id', 'a.source'])
    .orderBy('g.id')
    .select([
      'g.id as grantId',
      'g.funder_kind as funderKind',
      'a.source',
      sql<number>`sum(a.amount_grosze)`.as('amount'),
    ])
  return (scope.kind === 'inEdition' ? query.where('g.id', 'in', grantsOf(scope)) : query).execute()
}

/** Where the program's own sources of cost stand in the list `funding_source`. */
const fundingCode = ({ funderKind, source }: Charged): string => {
  if (source === 'grant' || source === 'interest' || source === 'otherIncome')
    return funderKind === 'state' ? 'STATE' : 'GMINA'
  if (source === 'ownMoney') return 'OWN'
  return isInKind(source) ? 'IN_KIND' : 'OTHER'
}

type Money = { readonly grants: readonly GrantFact[]; readonly funding: readonly FundingFact[] }
/** Grants with money in the window, and money of the club by source: from documents, and entered for the years of the window. */
export async function moneyFacts(db: Reader, scope: Scope): Promise<Money> {
  const { from, to } = moneyDays(scope)
  const ofEditions = scope.kind === 'inEdition'
  const sums = await charged(db, scope)
  const spent = new Map(sums.filter(({ source }) => source === 'grant').map(({ grantId, amount }) => [grantId, amount]))
  const rows = await db
    .selectFrom('grant_agreement as g')
    .where((eb) =>
      ofEditions
        ? eb('g.id', 'in', grantsOf(scope))
        : eb.or([
            eb('g.id', 'in', among([...spent.keys()])),
            eb.and([eb('g.task_from', '<=', to), eb('g.task_to', '>=', from)]),
          ]),
    )
    .orderBy('g.task_from')
    .orderBy('g.id')
    .select([
      'g.id',
      'g.title',
      'g.contract_number as contractNumber',
      'g.funder',
      'g.funder_kind as funderKind',
      'g.amount_grosze as amount',
      'g.received_grosze as received',
      sql<number>`(select coalesce(sum(r.returned_grosze), 0) from report r where r.grant_id = g.id and r.returned_on between ${from} and ${to})`.as(
        'returned',
      ),
    ])
    .execute()
  // Money entered for a year belongs to no edition.
  const entered = ofEditions
    ? []
    : await db
        .selectFrom('yearly_funding')
        .where('year', '=', Number(to.slice(0, 4)))
        .orderBy('id')
        .select(['id', 'funding_source as source', 'amount_grosze as amount'])
        .execute()
  return {
    grants: rows.map(({ funderKind, ...grant }) => ({
      ...grant,
      spent: spent.get(grant.id) ?? 0,
      fundingSource: funderKind === 'state' ? 'STATE' : 'GMINA',
    })),
    funding: [...sums.map((sum) => ({ id: null, source: fundingCode(sum), amount: sum.amount })), ...entered],
  }
}
