import { sql } from 'kysely'
import {
  categoriesOfPerson,
  concerns,
  type PersonCategory,
  personCategoryNames,
} from '#shared/dataProtection/personCategories.ts'
import type { Activity } from '#shared/dataProtection/schema.ts'
import { dayInPoland, formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'
import { activitiesOf } from './queries.ts'

/** In which roles the club knows the person, and the activities of the register that concern them. */
export async function activitiesFor(
  db: Reader,
  personId: number,
): Promise<{ categories: PersonCategory[]; activities: Activity[] }> {
  const stays = await db
    .selectFrom('participation')
    .where('person_id', '=', personId)
    .select(['started_on'])
    .select(
      sql<number>`exists (select 1 from consent c where c.participation_id = participation.id and c.kind = 'IMAGE' and c.decision = 'given')`.as(
        'pictured',
      ),
    )
    .execute()
  const categories = categoriesOfPerson({
    tookPart: stays.some(({ started_on }) => started_on !== null),
    onlyApplied: stays.length === 0 || stays.some(({ started_on }) => started_on === null),
    pictured: stays.some(({ pictured }) => pictured === 1),
  })
  const all = (await activitiesOf(db)).filter(({ active }) => active)
  return { categories, activities: all.filter((one) => concerns(one.categories, categories)) }
}

/** Where the data came from beside the person (art. 15 ust. 1 lit. g): who referred them, who concluded the social contract. */
async function sourcesOf(db: Reader, personId: number): Promise<string[]> {
  const referred = await db
    .selectFrom('participation as x')
    .leftJoin('code_list_item as k', (join) => join.on('k.list', '=', 'referral').onRef('k.code', '=', 'x.referral'))
    .where('x.person_id', '=', personId)
    .where((eb) => eb.or([eb('x.referral', 'not in', ['SELF', '']), eb('x.referred_by', '<>', '')]))
    .orderBy('x.id')
    .select([sql<string>`coalesce(k.label, '')`.as('label'), 'x.referred_by as by'])
    .execute()
  const contracts = await db
    .selectFrom('social_contract as s')
    .innerJoin('participation as x', 'x.id', 's.participation_id')
    .where('x.person_id', '=', personId)
    .where('s.institution', '<>', '')
    .orderBy('s.id')
    .select('s.institution')
    .execute()
  const words = [
    ...referred.map(({ label, by }) => [label, by].filter(Boolean).join(': ')),
    ...contracts.map(({ institution }) => institution),
  ]
  return [...new Set(words)]
}

/** To whom data of the person were handed over, as it was noted: the day and the recipient. */
async function handedOver(db: Reader, personId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('disclosure')
    .where('person_id', '=', personId)
    .where('kind', '=', 'handedOver')
    .orderBy('at')
    .orderBy('id')
    .select(['at', 'recipient'])
    .execute()
  return rows.map(({ at, recipient }) => `${recipient} (${formatDate(dayInPoland(at))})`)
}

type Told = {
  readonly personId: number
  readonly categories: readonly PersonCategory[]
  readonly activities: readonly Activity[]
  readonly keptUntil: IsoDate | null
}
/** What art. 15 ust. 1 asks for beside the data themselves, in words. */
export async function accessFacts(
  db: Reader,
  { personId, categories, activities, keptUntil }: Told,
): Promise<(readonly [label: string, text: string])[]> {
  const [sources, given] = [await sourcesOf(db, personId), await handedOver(db, personId)]
  const abroad = [...new Set(activities.map(({ transfers }) => transfers).filter(Boolean))]
  const kinds = [...new Set(activities.map(({ dataKinds }) => dataKinds).filter(Boolean))]
  return [
    ['Osoba jest w pliku jako', categories.map((one) => personCategoryNames[one]).join(', ')],
    ['Rodzaje danych', kinds.join('; ') || 'te, które są zapisane w tej kopii'],
    ['Skąd są dane', ['od osoby, której dotyczą', ...sources].join('; ')],
    ['Komu je przekazano', given.join('; ') || 'w rejestrze udostępnień nie ma przekazań danych tej osoby'],
    ['Poza Europejski Obszar Gospodarczy', abroad.join('; ') || 'nie przekazano'],
    [
      'Do kiedy',
      keptUntil === null
        ? 'terminy podano niżej przy celach'
        : `umowy o dotację wymagają przechowywania dokumentów do ${formatDate(keptUntil)}; terminy według celów podano niżej`,
    ],
    ['Decyzje automatyczne', 'danych nie używa się do decyzji bez udziału człowieka ani do profilowania'],
  ]
}
