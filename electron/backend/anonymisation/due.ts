import type { IsoDate } from '#shared/kernel/dates.ts'
import { comparePolish } from '#shared/kernel/text.ts'
import { isDue } from '#shared/retention/term.ts'
import type { Reader } from '../db/open.ts'
import { personTerms } from '../retention/personTerms.ts'
import { keepingOf } from '../retention/queries.ts'
import { blocksOf } from './blocks.ts'

/** People whose data nothing keeps any more on a day, the longest overdue first; those anonymised are left out. */
export async function duePeople(db: Reader, on: IsoDate) {
  const due = (await personTerms(db, await keepingOf(db))).filter(
    ({ kind, term }) => kind !== 'diagnosis' && isDue(term.until, on),
  )
  const blocks = await blocksOf(
    db,
    due.map(({ personId }) => personId),
  )
  return due
    .map(({ personId, name, kind, term }) => ({
      ...{ personId, name, keptUntil: term.until, applicantOnly: kind === 'applicant' },
      blocked: blocks.get(personId) ?? null,
    }))
    .sort((a, b) => a.keptUntil.localeCompare(b.keptUntil) || comparePolish(a.name, b.name))
}
