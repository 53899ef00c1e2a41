import { formatDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

/**
 * Why people may not be anonymised yet, by their numbers; who is not among them may be. The first reason of each. `granting`: the
 * request that is granted by it, which therefore does not stand in its way, and neither does what the person asked for before.
 */
export async function blocksOf(
  db: Reader,
  personIds: readonly number[],
  granting: number | null = null,
): Promise<ReadonlyMap<number, string>> {
  const wanted = [...personIds]
  if (wanted.length === 0) return new Map()
  const reasons = new Map<number, string>()
  const say = (id: number, reason: string) => {
    if (!reasons.has(id)) reasons.set(id, reason)
  }
  const people = await db.selectFrom('person').where('id', 'in', wanted).select(['id', 'anonymised_on']).execute()
  for (const { id, anonymised_on } of people) if (anonymised_on !== null) say(id, 'Ta osoba jest już zanonimizowana.')
  const stays = await db
    .selectFrom('participation as u')
    .innerJoin('edition as e', 'e.id', 'u.edition_id')
    .leftJoin('grant_agreement as g', 'g.id', 'e.grant_id')
    .where('u.person_id', 'in', wanted)
    .orderBy('e.starts_on')
    .select(['u.person_id', 'u.stage', 'u.ended_on', 'e.name', 'e.grant_id', 'g.title'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('report as r')
            .innerJoin('report_filing as f', 'f.report_id', 'r.id')
            .whereRef('r.grant_id', '=', 'e.grant_id')
            .where('r.kind', '=', 'final')
            .where('f.withdrawn_on', 'is', null)
            .select('f.id'),
        )
        .as('is_settled'),
    )
    .execute()
  for (const stay of stays) {
    if (stay.stage === 'participant' && stay.ended_on === null)
      say(stay.person_id, `Udział w edycji „${stay.name}” jeszcze trwa.`)
    else if (stay.stage === 'applied' || stay.stage === 'qualified' || stay.stage === 'reserve')
      say(stay.person_id, `Zgłoszenie do edycji „${stay.name}” czeka na decyzję.`)
    else if (stay.stage === 'participant' && stay.grant_id !== null && !stay.is_settled)
      say(stay.person_id, `Dotacja „${stay.title}” nie jest rozliczona: nie złożono sprawozdania końcowego.`)
  }
  for (const { person_id, received_on } of await waitingRequests(db, wanted, granting))
    say(
      person_id,
      `Wniosek tej osoby z ${formatDate(received_on)} czeka na odpowiedź; po anonimizacji nie da się go załatwić.`,
    )
  if (granting === null)
    for (const { person_id } of await restrictedNow(db, wanted))
      say(person_id, 'Przetwarzanie danych tej osoby jest ograniczone na jej wniosek; najpierw znieś ograniczenie.')
  return reasons
}

/** Requests nobody has answered yet, of people. */
const waitingRequests = async (db: Reader, personIds: readonly number[], granting: number | null) =>
  db
    .selectFrom('person_request')
    .where('person_id', 'in', [...personIds])
    .where('answered_on', 'is', null)
    .$if(granting !== null, (q) => q.where('id', '<>', granting!))
    .orderBy('received_on')
    .select([(eb) => eb.ref('person_id').$notNull().as('person_id'), 'received_on'])
    .execute()

/** Whose data may only be kept (art. 18 RODO): often because they need them against somebody. An objection keeps nothing. */
const restrictedNow = (db: Reader, personIds: readonly number[]) =>
  db
    .selectFrom('person_restriction')
    .where('person_id', 'in', [...personIds])
    .where('kind', '=', 'restriction')
    .where('lifted_on', 'is', null)
    .select('person_id')
    .execute()
