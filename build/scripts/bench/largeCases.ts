import type { OpenFile } from '../../../electron/backend/db/open.ts'

const groups = ['A1_5', 'A1_8', 'A1_2', 'A1_INNE']

/**
 * Fills the cases of people who are in the file already, each with one participation: groups, a kontrakt socjalny with
 * two assessments, four consents, and two paths in every edition. Deterministic. `nextStep`
 * begins the recorded step of the next person.
 */
export function fillCases(raw: OpenFile['raw'], people: number, editions: number, nextStep: () => void): void {
  const path = raw.prepare('insert into edition_path (edition_id, position, name) values (?, ?, ?)')
  for (let e = 1; e <= editions; e++) {
    path.run(e, 1, 'Zajęcia klubu')
    path.run(e, 2, 'Kursy')
  }
  const sheet = raw.prepare(`update participation set main_group = ?, referral = 'OPS', labour_status = 'UNEMPLOYED',
    pup_registered_on = '2013-02-01', pup_months = 24, entitlement_statement_on = started_on, planned_end_on = ended_on,
    ended_on = case when id % 7 = 0 then null else ended_on end, end_reason = case when id % 7 = 0 then null when id % 5 = 0 then 'Z4' else 'Z1' end
    where id = ? returning edition_id, started_on`)
  const group = raw.prepare('insert into participation_group (participation_id, code) values (?, ?)')
  const member = raw.prepare('insert into participation_path (participation_id, path_id) values (?, ?)')
  const contract = raw.prepare(
    `insert into social_contract (participation_id, number, institution, worker_name, concluded_on, valid_to) values (?, ?, 'GOPS Łomazy', 'Barbara Wójcik', ?, ?)`,
  )
  const assessment = raw.prepare('insert into social_contract_assessment (contract_id, due_on) values (?, ?)')
  const consent = raw.prepare(
    `insert into consent (participation_id, kind, decision, decided_on) values (?, ?, 'given', ?)`,
  )
  for (let p = 1; p <= people; p++) {
    nextStep()
    const { edition_id: edition, started_on: from } = sheet.get(groups[p % groups.length], p) as {
      edition_id: number
      started_on: string
    }
    if (p % 3 === 0) group.run(p, groups[(p + 1) % groups.length])
    member.run(p, edition * 2 - 1)
    if (p % 2 === 0) member.run(p, edition * 2)
    const { lastInsertRowid } = contract.run(p, `OPS/${p}`, from, p % 11 === 0 ? from : null)
    assessment.run(lastInsertRowid, from)
    assessment.run(lastInsertRowid, from)
    for (const kind of ['CLAUSE', 'IMAGE', 'OPS', 'CONTACT']) consent.run(p, kind, from)
  }
}
