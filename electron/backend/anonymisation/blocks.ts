import type { Reader } from '../db/open.ts'

/** Why people may not be anonymised yet, by their numbers; who is not among them may be. The first reason of each. */
export async function blocksOf(db: Reader, personIds: readonly number[]): Promise<ReadonlyMap<number, string>> {
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
  return reasons
}
