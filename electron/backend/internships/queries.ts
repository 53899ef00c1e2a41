import type { Internship } from '#shared/internships/schema.ts'
import { gr } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'

type Whose = { editionId: number | null; participationId: number | null; id?: number }
const said = (flag: number | null): boolean | null => (flag === null ? null : flag === 1)

/** Internships and practices of an edition, of one participant, or all; the latest first. */
export async function listInternships(db: Reader, { editionId, participationId, id }: Whose): Promise<Internship[]> {
  const rows = await db
    .selectFrom('internship as i')
    .innerJoin('participation as x', 'x.id', 'i.participation_id')
    .innerJoin('person as p', 'p.id', 'x.person_id')
    .leftJoin('outcome as o', 'o.internship_id', 'i.id')
    .$if(editionId !== null, (q) => q.where('x.edition_id', '=', editionId!))
    .$if(participationId !== null, (q) => q.where('i.participation_id', '=', participationId!))
    .$if(id !== undefined, (q) => q.where('i.id', '=', id!))
    .orderBy('i.starts_on', 'desc')
    .orderBy('i.id', 'desc')
    .selectAll('i')
    .select(['p.last_name as lastName', 'p.first_name as firstName', 'x.edition_id as editionId', 'o.id as outcomeId'])
    .execute()
  return rows.map((row) => ({
    id: row.id,
    participationId: row.participation_id,
    kind: row.kind,
    organiser: row.organiser,
    supervisor: row.supervisor,
    positionName: row.position_name,
    agreementNumber: row.agreement_number,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    weekMinutes: row.week_minutes,
    totalMinutes: row.total_minutes,
    stipend: row.stipend_grosze === null ? null : gr(row.stipend_grosze),
    insurance: row.insurance,
    medicalExamOn: row.medical_exam_on,
    syllabus: row.syllabus,
    journalReceived: row.journal_received === 1,
    opinion: row.opinion,
    completed: said(row.completed),
    hiredAfter: said(row.hired_after),
    note: row.note,
    revision: row.revision,
    lastName: row.lastName,
    firstName: row.firstName,
    editionId: row.editionId,
    outcomeId: row.outcomeId,
  }))
}

/** One internship or practice; `undefined`: no such. */
export const internshipOf = async (db: Reader, id: number): Promise<Internship | undefined> =>
  (await listInternships(db, { editionId: null, participationId: null, id }))[0]
