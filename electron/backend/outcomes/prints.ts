import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { outcomesPrints } from '#shared/outcomes/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { editionOf } from '../editions/queries.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { surveyItems, surveySituations, surveySummaryOf } from './surveys.ts'

/** Whose survey it is: the club and its edition. */
async function headOf(
  db: Reader,
  editionId: number,
): Promise<{ club: string; edition: string; project: string } | undefined> {
  const edition = await editionOf(db, editionId)
  if (!edition) return undefined
  const { kis, organisation } = await clubOf(db)
  return { club: kis.name || organisation.name, edition: edition.name, project: edition.projectTitle }
}

/** Gathers what each paper says. */
export const outcomesPrinting: PrintsFor<z.output<(typeof outcomesPrints)[number]>> = {
  surveyBlank: async ({ db, clock }, { editionId }) => {
    const head = await headOf(db, editionId)
    if (!head) return err(notFoundError('edycja'))
    const items = (await surveyItems(db)).map((one) => one.label)
    const situations = (await surveySituations(db)).map((one) => one.label)
    const data = { ...head, printedOn: clock.today(), items, situations }
    return ok({ job: { kind: 'surveyBlank', data }, name: 'ankieta-koncowa.pdf' })
  },
  surveySummary: async ({ db, clock }, { editionId, forPublic }) => {
    const head = await headOf(db, editionId)
    const summary = await surveySummaryOf(db, editionId, forPublic)
    if (!head || !summary) return err(notFoundError('edycja'))
    const data = { club: head.club, project: head.project, printedOn: clock.today(), summary }
    const name = forPublic ? 'ankieta-koncowa-podsumowanie-publiczne.pdf' : 'ankieta-koncowa-podsumowanie.pdf'
    return ok({ job: { kind: 'surveySummary', data }, name })
  },
}
