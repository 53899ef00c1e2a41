import { sql } from 'kysely'
import { formatDate, yearOf } from '#shared/kernel/dates.ts'
import { beginsEach, closeness } from '#shared/search/words.ts'
import { isHidden } from '../dataProtection/hidden.ts'
import type { Reader } from '../db/open.ts'
import { searchFromStart, searchQuery } from '../db/search.ts'
import { noted, type Ranked } from './hits.ts'

/** People looked at to be put in order; more would not be read by anybody. */
const most = 60
const hasDigit = (word: string): boolean => /\p{N}/u.test(word)

/** People who match a question of the index, in Polish order. */
const matching = (db: Reader, match: string, limit: number) =>
  db
    .selectFrom('person as p')
    .where((eb) => eb.not(isHidden(eb.ref('p.id'))))
    .where(sql<boolean>`p.id in (select rowid from person_search where person_search match ${match})`)
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .limit(limit)
    .select([
      'p.id',
      'p.last_name as lastName',
      'p.first_name as firstName',
      'p.birth_date as birthDate',
      'p.gmina',
      'p.city',
      'p.powiat',
      'p.phone',
      'p.other_identifier as otherIdentifier',
      'p.pesel',
    ])
    .execute()
type Row = Awaited<ReturnType<typeof matching>>[number]

/** The index holds the PESEL too; here only a whole one counts, or its first digits would tell who was born when. */
function isAnswered(words: readonly string[], row: Row): boolean {
  const known = `${row.lastName} ${row.firstName} ${row.gmina} ${row.city} ${row.powiat} ${row.phone} ${row.phone.replace(/\D/g, '')} ${row.otherIdentifier}`
  return words.every((word) => word === row.pesel || beginsEach([word], known))
}
const nameOf = (row: Row): string => `${row.lastName} ${row.firstName}`

async function peopleBy(db: Reader, words: readonly string[]): Promise<(Row & { rank: number })[]> {
  if (words.length === 0) return []
  const digits = words.some(hasDigit)
  const limit = digits ? most * 4 : most
  const first = await matching(db, searchFromStart(words), limit)
  const others = first.length < limit ? await matching(db, searchQuery(words.join(' '))!, limit) : []
  return [...first, ...others]
    .filter((row) => !digits || isAnswered(words, row))
    .map((row) => ({ ...row, rank: closeness(words, nameOf(row)) }))
}

/** People by name, place, telephone or a whole PESEL, and the cases of theirs: also by the name of the edition. */
export async function findPeople(
  db: Reader,
  words: readonly string[],
): Promise<{ people: Ranked[]; participations: Ranked[] }> {
  const people = await peopleBy(db, words)
  const editions = await db.selectFrom('edition').select(['id', 'name']).execute()
  const ofEdition = words.filter((word) => editions.some(({ name }) => beginsEach([word], name)))
  const who = words.filter((word) => !ofEdition.includes(word))
  const inEditions = ofEdition.length === 0 ? [] : editions.filter(({ name }) => beginsEach(ofEdition, name))
  const narrowed = inEditions.length === 0 ? [] : await peopleBy(db, who)
  const cases = await casesOf(
    db,
    [...people, ...narrowed].map((row) => row.id),
  )
  const within = new Set(inEditions.map(({ id }) => id))
  const wanted = [
    ...people.flatMap((row) => (cases.get(row.id) ?? []).map((one) => ({ row, one }))),
    ...narrowed.flatMap((row) =>
      (cases.get(row.id) ?? []).filter(({ editionId }) => within.has(editionId)).map((one) => ({ row, one })),
    ),
  ]
  return {
    people: people.map((row) => ({
      id: row.id,
      title: nameOf(row),
      note: noted(`ur. ${yearOf(row.birthDate)}`, row.gmina && `gmina ${row.gmina}`),
      parentId: null,
      rank: row.rank,
    })),
    participations: wanted.map(({ row, one }) => ({
      id: one.id,
      title: nameOf(row),
      note: noted(one.edition, one.startedOn ? `od ${formatDate(one.startedOn)}` : 'zgłoszenie'),
      parentId: row.id,
      rank: row.rank,
    })),
  }
}

async function casesOf(db: Reader, personIds: readonly number[]) {
  const rows =
    personIds.length === 0
      ? []
      : await db
          .selectFrom('participation as x')
          .innerJoin('edition as e', 'e.id', 'x.edition_id')
          .where('x.person_id', 'in', [...new Set(personIds)])
          .orderBy('e.starts_on', 'desc')
          .orderBy('x.id')
          .select([
            'x.id',
            'x.person_id as personId',
            'x.edition_id as editionId',
            'e.name as edition',
            'x.started_on as startedOn',
          ])
          .execute()
  return Map.groupBy(rows, (row) => row.personId)
}
