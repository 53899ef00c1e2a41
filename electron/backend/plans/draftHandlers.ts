import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { areasAsking } from '#shared/plans/areas.ts'
import { borrowed, carriedOver } from '#shared/plans/newVersion.ts'
import { planNumber } from '#shared/plans/number.ts'
import { clubDuties, participantDuties } from '#shared/plans/proposals.ts'
import { reviewDates } from '#shared/plans/reviewDates.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { onlyInRole, participationFacts, startingPointOf } from './caseOf.ts'
import { unknownIn } from './judge.ts'
import { statusesOf } from './lists.ts'
import { drawPaper } from './paperOf.ts'
import { planOf, versionsOf } from './queries.ts'
import { ratingsOf } from './ratings.ts'
import { insertPlan, removeDraft, savePlan, signPlan } from './repo.ts'
import { carryReviews, insertReviews } from './reviews/repo.ts'

const missing = () => notFoundError('plan działania')
const signedAlready = (): CallError =>
  ruleError(
    'plans.signed',
    'Nie zapisano: ta wersja planu jest podpisana i się nie zmienia. Wpisane dane zostały. Zmianę zapisz w aneksie.',
  )

/** Drafts of plans from their beginning to the signature. */
export const draftHandlers: HandlersFor<'plans.start' | 'plans.save' | 'plans.sign' | 'plans.revise' | 'plans.remove'> =
  {
    'plans.start': async ({ db, say }, { participationId, drawnOn, modelId }) => {
      const facts = await participationFacts(db, participationId)
      if (!facts) return err(notFoundError('udział w edycji'))
      if ((await versionsOf(db, participationId)).length > 0)
        return err(
          ruleError(
            'plans.exists',
            'Nie rozpoczęto: ta osoba ma już plan w tej edycji. Otwórz go i zmień albo zrób aneks.',
          ),
        )
      const model = modelId === null ? undefined : await planOf(db, modelId)
      if (modelId !== null && !model) return err(missing())
      const number = await freeNumber(db, facts, yearOf(drawnOn))
      const { areas } = (await ratingsOf(db, [participationId])).get(participationId)!
      const statuses = await statusesOf(db)
      const modelEdition = model && (await participationFacts(db, model.participationId))?.editionId
      const saved = await insertPlan(db, {
        participationId,
        number,
        version: 1,
        drawnOn,
        validFrom: facts.startedOn,
        validTo: facts.endsOn,
        adviserId: await onlyInRole(db, facts.editionId, 'ADVISER'),
        socialWorkerId: await onlyInRole(db, facts.editionId, 'SOCIAL_WORKER'),
        psychologistId: await onlyInRole(db, facts.editionId, 'PSYCHOLOGIST'),
        startingPoint: await startingPointOf(db, participationId, facts.threshold),
        mainGoal: model?.mainGoal ?? '',
        courseName: model?.courseName ?? '',
        courseProvider: model?.courseProvider ?? '',
        courseOn: null,
        courseCertificate: model?.courseCertificate ?? '',
        participantDuties: model?.participantDuties ?? participantDuties,
        clubDuties: model?.clubDuties ?? clubDuties,
        withTravel: model?.withTravel ?? false,
        withChildcare: false,
        withMeal: model?.withMeal ?? false,
        annexReason: '',
        goals: model
          ? borrowed(model.goals, statuses[0]?.code ?? 'planned', {
              sameEdition: modelEdition === facts.editionId,
              areaIds: new Set(areas.map((area) => area.id)),
            })
          : [],
        reasons: [],
      })
      const from = facts.startedOn ?? drawnOn
      await insertReviews(
        db,
        saved.id,
        reviewDates(from, facts.endsOn < from ? null : facts.endsOn, facts.reviewMonths),
      )
      say(`rozpoczęto plan działania ${number}`)
      return ok(saved)
    },
    'plans.save': async ({ db, say }, data) => {
      const plan = await planOf(db, data.id)
      if (!plan) return err(missing())
      if (plan.state !== 'draft') return err(signedAlready())
      if (plan.version > 1 && data.annexReason === '')
        return err(
          ruleError('plans.reason', 'Nie zapisano: aneks musi podawać powód zmiany. Wpisane dane zostały.', [
            { path: 'annexReason', message: 'Wpisz powód zmiany.' },
          ]),
        )
      const unknown = await unknownIn(db, data)
      if (unknown) return err(unknown)
      const saved = await savePlan(db, data)
      if (!saved) return err(staleError())
      say(`zmieniono plan działania ${plan.number}`)
      return ok(saved)
    },
    'plans.sign': async ({ db, say }, signing) => {
      const plan = await planOf(db, signing.id)
      if (!plan) return err(missing())
      if (plan.state !== 'draft') return err(signedAlready())
      if (plan.revision !== signing.revision) return err(staleError())
      if (plan.adviserId === null)
        return err(
          ruleError(
            'plans.noAdviser',
            'Nie podpisano: plan musi mieć autora, doradcę zawodowego. Plan pozostał szkicem. Wybierz doradcę i podpisz jeszcze raz.',
          ),
        )
      const statuses = await statusesOf(db)
      const counts = (code: string): boolean => statuses.find((status) => status.code === code)?.counts ?? true
      const facts = (await participationFacts(db, plan.participationId))!
      const { areas } = (await ratingsOf(db, [plan.participationId])).get(plan.participationId)!
      const open = areasAsking(areas, facts.threshold, {
        goalAreas: plan.goals.filter((goal) => counts(goal.status)).map((goal) => goal.areaId),
        reasons: plan.reasons,
      })
      if (open.length > 0 && !signing.openAreas)
        return err(
          ruleError(
            'plans.openAreas',
            `Nie podpisano jeszcze: są słabe obszary bez celu i bez powodu (${open.length}). Plan pozostał szkicem. Uzupełnij je albo potwierdź, że podpisujesz mimo to.`,
            [{ path: 'openAreas', message: 'Potwierdź, że podpisujesz plan mimo otwartych obszarów.' }],
          ),
        )
      const { signedOn, signedPlace } = signing
      const saved = await signPlan(db, signing, await drawPaper(db, { ...plan, signedOn, signedPlace }))
      if (!saved) return err(staleError())
      await carryReviews(db, plan.participationId, plan.id)
      say(
        plan.version === 1
          ? `podpisano plan działania ${plan.number}`
          : `podpisano aneks do planu działania ${plan.number}`,
      )
      return ok(saved)
    },
    'plans.revise': async ({ db, say }, { id, reason, drawnOn }) => {
      const plan = await planOf(db, id)
      if (!plan) return err(missing())
      const versions = await versionsOf(db, plan.participationId)
      if (plan.state !== 'signed' || versions.some((version) => version.state === 'draft'))
        return err(
          ruleError(
            'plans.notSigned',
            'Nie rozpoczęto aneksu: robi się go do podpisanej wersji, a jeśli szkic zmian już jest, popraw ten szkic. Nic nie zmieniono.',
          ),
        )
      const saved = await insertPlan(db, {
        ...plan,
        version: plan.version + 1,
        drawnOn,
        annexReason: reason,
        goals: carriedOver(plan.goals),
      })
      say(`rozpoczęto aneks do planu działania ${plan.number}`)
      return ok(saved)
    },
    'plans.remove': async ({ db, say }, { id }) => {
      const plan = await planOf(db, id)
      if (!plan) return err(missing())
      if (plan.state !== 'draft')
        return err(
          ruleError('plans.signed', 'Nie usunięto: ta wersja planu jest podpisana, więc zostaje w dokumentach.'),
        )
      const gone = await removeDraft(db, id)
      say(
        gone?.version === 1
          ? `usunięto szkic planu działania ${gone.number}`
          : `usunięto szkic aneksu do planu ${plan.number}`,
      )
      return ok({ id })
    },
  }

/** The next number of the edition's pattern that no plan has. */
async function freeNumber(
  db: Reader,
  facts: { editionId: number; pattern: string; editionName: string },
  year: number,
): Promise<string> {
  const taken = new Set((await db.selectFrom('plan').select('number').distinct().execute()).map((row) => row.number))
  const inEdition = await db
    .selectFrom('plan as p')
    .innerJoin('participation as x', 'x.id', 'p.participation_id')
    .where('x.edition_id', '=', facts.editionId)
    .where('p.version', '=', 1)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  let sequence = inEdition.count + 1
  const numbered = () => planNumber(facts.pattern, facts.editionName, year, sequence)
  while (taken.has(numbered())) sequence++
  return numbered()
}
