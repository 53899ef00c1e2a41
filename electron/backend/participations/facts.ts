import { sql } from 'kysely'
import type { CodeAttributes } from '#shared/club/schema.ts'
import { exclusionFacts, groupFacts, type ParticipationFacts } from '#shared/participations/warnings.ts'
import { attributesOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'

type Coded = { label: string; attributes: CodeAttributes }
/** Groups and benefits of the lists by code, also those no longer in use. */
async function listed(db: Reader): Promise<(list: string, code: string) => Coded> {
  const items = await db
    .selectFrom('code_list_item')
    .where('list', 'in', ['target_group', 'exclusion'])
    .select(['list', 'code', 'label', 'attributes'])
    .execute()
  const known = new Map(
    items.map(({ list, code, label, attributes }) => [
      `${list}/${code}`,
      { label, attributes: attributesOf(attributes) },
    ]),
  )
  return (list, code) => known.get(`${list}/${code}`) ?? { label: code, attributes: {} }
}

const yesNo = (value: number | null): boolean | null => (value === null ? null : value === 1)

/** Facts of participations for looking them over: of one, or of all of an edition. */
export async function factsOf(
  db: Reader,
  of: { readonly id: number } | { readonly editionId: number },
): Promise<ReadonlyMap<number, ParticipationFacts>> {
  const wanted = 'id' in of ? sql<boolean>`x.id = ${of.id}` : sql<boolean>`x.edition_id = ${of.editionId}`
  const rows = await db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where(wanted)
    .select([
      'x.id',
      'x.stage',
      'x.started_on as startedOn',
      'x.planned_end_on as plannedEndOn',
      'x.ended_on as endedOn',
      'x.main_group as mainGroup',
      'x.entitlement_statement_on as entitlementStatementOn',
      'x.pup_registered_on as pupRegisteredOn',
      'x.pup_months as pupMonths',
      'x.longterm_national as longtermNational',
      'p.sex',
      'p.pesel',
      'p.birth_date as birthDate',
      'p.disability',
      'p.disability_until as disabilityUntil',
      'e.starts_on as startsOn',
      'e.ends_on as endsOn',
    ])
    .execute()
  const groups = await db
    .selectFrom('participation_group as g')
    .innerJoin('participation as x', 'x.id', 'g.participation_id')
    .where(wanted)
    .select(['g.participation_id as id', 'g.code'])
    .execute()
  const exclusions = await db
    .selectFrom('participation_exclusion as g')
    .innerJoin('participation as x', 'x.id', 'g.participation_id')
    .where(wanted)
    .select(['g.participation_id as id', 'g.code'])
    .execute()
  const contracts = await contractTimesOf(db, wanted)
  const look = await listed(db)
  const group = (code: string) => groupFacts(code, look('target_group', code))
  const exclusion = (code: string) => exclusionFacts(code, look('exclusion', code))
  const groupsOf = Map.groupBy(groups, (one) => one.id)
  const exclusionsOf = Map.groupBy(exclusions, (one) => one.id)
  return new Map(
    rows.map(({ id, sex, pesel, birthDate, disability, disabilityUntil, startsOn, endsOn, ...row }) => [
      id,
      {
        ...row,
        person: { sex, pesel: pesel ?? '', birthDate, disability, disabilityUntil },
        edition: { startsOn, endsOn },
        mainGroup: row.mainGroup === null ? null : group(row.mainGroup),
        groups: (groupsOf.get(id) ?? []).map(({ code }) => group(code)),
        exclusions: (exclusionsOf.get(id) ?? []).map(({ code }) => exclusion(code)),
        longtermNational: yesNo(row.longtermNational),
        contracts: contracts.get(id) ?? [],
      },
    ]),
  )
}

type ContractFacts = ParticipationFacts['contracts'][number]
async function contractTimesOf(
  db: Reader,
  wanted: ReturnType<typeof sql<boolean>>,
): Promise<ReadonlyMap<number, readonly ContractFacts[]>> {
  const rows = await db
    .selectFrom('social_contract as c')
    .innerJoin('participation as x', 'x.id', 'c.participation_id')
    .leftJoin('social_contract_assessment as a', 'a.contract_id', 'c.id')
    .where(wanted)
    .orderBy('c.id')
    .select([
      'c.id',
      'c.participation_id as participationId',
      'c.concluded_on as concludedOn',
      'c.valid_from as validFrom',
      'c.valid_to as validTo',
      'c.terminated_on as terminatedOn',
      'a.due_on as dueOn',
      'a.assessed_on as assessedOn',
    ])
    .execute()
  const byParticipation = new Map<
    number,
    Map<number, ContractFacts & { assessments: { dueOn: string; assessedOn: string | null }[] }>
  >()
  for (const { id, participationId, dueOn, assessedOn, ...time } of rows) {
    const contracts = byParticipation.get(participationId) ?? new Map()
    byParticipation.set(participationId, contracts)
    const contract = contracts.get(id) ?? { ...time, assessments: [] }
    contracts.set(id, contract)
    if (dueOn !== null) contract.assessments.push({ dueOn, assessedOn })
  }
  return new Map([...byParticipation].map(([id, contracts]) => [id, [...contracts.values()]]))
}
