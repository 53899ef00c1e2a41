import type { CandidateRow } from '#shared/certificates/contract.ts'
import type { Reader } from '../db/open.ts'
import type { Standing, Support } from './support.ts'

/** Who could get a ZU or ZP about a group or course, in alphabetical order, with what stands in the way. */
export async function candidateRows(db: Reader, kind: 'ZU' | 'ZP', support: Support): Promise<CandidateRow[]> {
  const issued = await db
    .selectFrom('certificate')
    .where('kind', '=', kind)
    .where('subject', '=', support.subject)
    .where('annulled_on', 'is', null)
    .where('participation_id', 'is not', null)
    .select(['participation_id', 'number'])
    .execute()
  const numbers = new Map(issued.map((row) => [row.participation_id, row.number]))
  return [...support.people].map(([participationId, standing]) => {
    const issuedNumber = numbers.get(participationId) ?? null
    const why = issuedNumber !== null ? `ma już zaświadczenie ${issuedNumber}` : obstacle(kind, standing)
    const { name, attendedMinutes, rate } = standing
    return { participationId, name, attendedMinutes, rate, ready: why === '', why, issuedNumber }
  })
}

function obstacle(kind: 'ZU' | 'ZP', { rate, completed, attendedMinutes }: Standing): string {
  if (kind === 'ZU' && !completed) return rate === null ? 'nie ukończono' : 'frekwencja poniżej progu'
  return kind === 'ZP' && rate !== null && attendedMinutes === 0 ? 'brak godzin obecności' : ''
}
