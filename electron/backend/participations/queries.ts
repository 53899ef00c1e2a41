import type { CaseHead } from '#shared/participations/schema.ts'
import type { Reader } from '../db/open.ts'

/** Whose participation it is and in which edition; `undefined`: no such participation. */
export const caseHeadOf = (db: Reader, id: number): Promise<CaseHead | undefined> =>
  db
    .selectFrom('participation as x')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .innerJoin('edition as e', 'e.id', 'x.edition_id')
    .where('x.id', '=', id)
    .select([
      'x.id',
      'p.id as personId',
      'e.id as editionId',
      'p.first_name as firstName',
      'p.last_name as lastName',
      'p.sex',
      'e.name as editionName',
      'x.stage',
      'x.started_on as startedOn',
      'x.ended_on as endedOn',
    ])
    .executeTakeFirst()
