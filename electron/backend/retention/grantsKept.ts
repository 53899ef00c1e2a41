import type { Kept } from '#shared/deadlines/deadlines.ts'
import { keptWords } from '#shared/retention/words.ts'
import type { Reader } from '../db/open.ts'
import { keepingOf } from './queries.ts'
import { grantDuties } from './recordFacts.ts'

/** Until when the papers of each grant are kept where the rule asks for more than its contract; the rest is the contract's word. */
export async function grantsKept(db: Reader): Promise<ReadonlyMap<number, Kept>> {
  const keeping = await keepingOf(db)
  return new Map(
    (await grantDuties(db)).flatMap(({ id, duty }) => {
      const term = keeping('grant', duty)
      const years = duty.contract && Number(duty.contract.from.slice(0, 4)) + duty.contract.years
      if (term === undefined || term.until === `${years}-12-31`) return []
      const kept = { date: term.until, explanation: `${keptWords(term.rule)}: dłużej niż w umowie.` }
      return [[id, { ...kept, source: 'okresy przechowywania stowarzyszenia' }] as const]
    }),
  )
}
