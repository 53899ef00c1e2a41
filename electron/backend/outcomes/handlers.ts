import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { withoutDetails } from '#shared/dataProtection/restriction.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { outcomesContract } from '#shared/outcomes/contract.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { restrictedNow, withMarks } from '../dataProtection/restricted.ts'
import type { Reader } from '../db/open.ts'
import { followUpsOf } from './followUps.ts'
import { overlapsOf } from './overlaps.ts'
import { endOf, notParticipant } from './participant.ts'
import { listOutcomes, openJobOf } from './queries.ts'
import { ratesOf } from './rates.ts'
import { addContact, endJob, removeContact, removeOutcome, removeSurvey, saveOutcome, saveSurvey } from './repo.ts'
import { surveyOf, surveySummaryOf } from './surveys.ts'

async function unknown(db: Reader, list: string, code: string | null, path: string): Promise<CallError | undefined> {
  if (code === null || (await isCode(db, list, code))) return undefined
  return ruleError(
    'outcomes.unknownCode',
    'Nie zapisano: wybranej pozycji nie ma na liście. Wpisane dane zostały. Wybierz jeszcze raz.',
    [{ path, message: 'Wybierz z listy.' }],
  )
}

export const outcomesHandlers: HandlersFor<keyof typeof outcomesContract> = {
  'outcomes.list': async ({ db }, whose) => ok(await listOutcomes(db, whose)),
  'outcomes.save': async ({ db }, data) => {
    const refused =
      (await unknown(db, 'outcome', data.code, 'code')) ??
      (await unknown(db, 'outcome_evidence', data.evidence, 'evidence')) ??
      (await notParticipant(db, data.participationId))
    if (refused) return err(refused)
    const saved = await saveOutcome(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'outcomes.remove': async ({ db }, { id }) =>
    (await removeOutcome(db, id)) ? ok({ id }) : err(notFoundError('efekt')),
  'outcomes.followUps': async ({ db, clock }, asked) => {
    const found = await followUpsOf(db, asked, clock.today())
    return ok({ ...found, rows: withoutDetails(found.rows, await restrictedNow(db)) })
  },
  'outcomes.followUp': async ({ db }, data) => {
    const endedOn = await endOf(db, data.participationId)
    if (endedOn === null)
      return err(
        ruleError(
          'outcomes.notEnded',
          'Nie zapisano: udział tej osoby jeszcze się nie zakończył. Nic nie zmieniono. Kontakty po zakończeniu zapisuje się potem.',
        ),
      )
    if (data.contactedOn < endedOn)
      return err(
        ruleError(
          'outcomes.beforeEnd',
          'Nie zapisano: dzień kontaktu jest przed końcem udziału. Wpisane dane zostały.',
          [{ path: 'contactedOn', message: 'Kontakt po zakończeniu nie może być przed końcem udziału.' }],
        ),
      )
    const job = await openJobOf(db, data.participationId, data.contactedOn)
    if (data.answer === 'working' && !job)
      return err(
        ruleError(
          'outcomes.noJob',
          'Nie zapisano: nie ma zapisanej pracy, która by trwała. Wpisane dane zostały. Dodaj efekt z miejscem pracy.',
        ),
      )
    if (data.jobEndedOn !== null && (!job || data.answer !== 'notWorking' || data.jobEndedOn < job.startsOn))
      return err(
        ruleError('outcomes.jobEnd', 'Nie zapisano: ten dzień nie może być końcem pracy. Wpisane dane zostały.', [
          {
            path: 'jobEndedOn',
            message: job ? 'Koniec pracy jest przed jej początkiem albo praca trwa.' : 'Nie ma pracy, która by trwała.',
          },
        ]),
      )
    const id = await addContact(db, data)
    if (job && data.jobEndedOn !== null) await endJob(db, job, data.jobEndedOn)
    if (data.answer !== 'working' || !job) return ok({ id, outcomeId: null })
    const { internshipId: _, ...same } = job
    const outcome = await saveOutcome(db, {
      ...same,
      id: null,
      evidence: 'PHONE',
      verifiedOn: data.contactedOn,
      measuredAt: data.moment,
      note: data.note,
      revision: 0,
    })
    return ok({ id, outcomeId: outcome?.id ?? null })
  },
  'outcomes.removeContact': async ({ db }, { id }) =>
    (await removeContact(db, id)) ? ok({ id }) : err(notFoundError('kontakt')),
  'outcomes.overlaps': async ({ db }, whose) => ok(await overlapsOf(db, whose)),
  'outcomes.rates': async ({ db }, { editionId, moment }) =>
    ok(await withMarks(db, await ratesOf(db, editionId, moment))),
  'outcomes.survey': async ({ db }, { participationId }) => ok(await surveyOf(db, participationId)),
  'outcomes.saveSurvey': async ({ db }, data) => {
    const before = await surveyOf(db, data.participationId)
    if (before && before.id !== data.id)
      return err(
        ruleError(
          'outcomes.surveyOnce',
          'Nie zapisano: ankieta tej osoby jest już w pliku. Wpisane dane zostały. Otwórz ją i popraw.',
        ),
      )
    for (const [index, { item }] of data.scores.entries()) {
      const refused = await unknown(db, 'survey_item', item, `scores.${index}.item`)
      if (refused) return err(refused)
    }
    const refused =
      (await unknown(db, 'survey_situation', data.situation, 'situation')) ??
      (await notParticipant(db, data.participationId))
    if (refused) return err(refused)
    const saved = await saveSurvey(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'outcomes.removeSurvey': async ({ db }, { id }) =>
    (await removeSurvey(db, id)) ? ok({ id }) : err(notFoundError('ankieta końcowa')),
  'outcomes.surveySummary': async ({ db }, { editionId, forPublic }) => {
    const summary = await surveySummaryOf(db, editionId, forPublic)
    return summary ? ok(summary) : err(notFoundError('edycja'))
  },
}
