import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { internshipsContract } from '#shared/internships/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { momentOn } from '#shared/outcomes/followUps.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { endOf, notParticipant } from '../outcomes/participant.ts'
import { leaveInternship, saveOutcome } from '../outcomes/repo.ts'
import { internshipOf, listInternships } from './queries.ts'
import { markHired, removeInternship, saveInternship } from './repo.ts'

export const internshipsHandlers: HandlersFor<keyof typeof internshipsContract> = {
  'internships.list': async ({ db }, whose) => ok(await listInternships(db, whose)),
  'internships.save': async ({ db }, data) => {
    const stranger = await notParticipant(db, data.participationId)
    if (stranger) return err(stranger)
    const saved = await saveInternship(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'internships.remove': async ({ db, say }, { id }) => {
    // The job that came of it is a fact of its own and stays.
    await leaveInternship(db, id)
    const organiser = await removeInternship(db, id)
    if (organiser === undefined) return err(notFoundError('staż lub praktyka'))
    say(`usunięto staż lub praktykę „${organiser}”`)
    return ok({ id })
  },
  'internships.hire': async ({ db }, { id, startsOn, code, revision }) => {
    const found = await internshipOf(db, id)
    if (!found) return err(notFoundError('staż lub praktyka'))
    if (found.outcomeId !== null)
      return err(
        ruleError(
          'internships.alreadyHired',
          'Nie zapisano: zatrudnienie po tym stażu jest już wśród efektów. Nic nie zmieniono. Popraw tamten efekt.',
        ),
      )
    if (!(await isCode(db, 'outcome', code)))
      return err(
        ruleError('internships.unknownOutcome', 'Nie zapisano: takiego efektu nie ma na liście.', [
          { path: 'code', message: 'Wybierz efekt z listy.' },
        ]),
      )
    const marked = await markHired(db, id, revision)
    if (!marked) return err(staleError())
    const outcome = await saveOutcome(db, {
      id: null,
      participationId: found.participationId,
      code,
      startsOn,
      endsOn: null,
      employer: found.organiser,
      workForm: '',
      fteHundredths: null,
      evidence: null,
      verifiedOn: null,
      measuredAt: momentOn(await endOf(db, found.participationId), startsOn),
      note: '',
      internshipId: id,
      revision: 0,
    })
    return outcome ? ok({ outcomeId: outcome.id }) : err(staleError())
  },
}
