import { formatDate } from '#shared/kernel/dates.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import type { TaskFacts } from '../documents/volunteerCard.ts'
import { grantOf } from '../grants/queries.ts'

/** What the papers of a grant say of its task; `undefined`: no such grant. */
export async function taskOf(db: Reader, grantId: number): Promise<TaskFacts | undefined> {
  const grant = await grantOf(db, grantId)
  if (!grant) return undefined
  const { organisation } = await clubOf(db)
  const number = grant.contractNumber === '' ? 'umowa' : `umowa nr ${grant.contractNumber}`
  const of = grant.contractDate === null ? '' : ` z ${formatDate(grant.contractDate)}`
  return { organisation: organisation.name, title: grant.title, contract: `${number}${of}, ${grant.funder}` }
}
