import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { unknownStatus } from './judge.ts'
import { planOf } from './queries.ts'
import { setStatuses, summarisePlan, touchPlan } from './repo.ts'
import { reviewPlace, reviewsOf } from './reviews/queries.ts'
import { holdReview, insertReviews, moveReview, removeReview } from './reviews/repo.ts'

type Handlers = HandlersFor<
  'plans.planReview' | 'plans.holdReview' | 'plans.removeReview' | 'plans.setStatuses' | 'plans.summarise'
>
const missingReview = () => notFoundError('przegląd planu')
const superseded = () =>
  ruleError(
    'plans.superseded',
    'Nie zapisano: tę wersję planu zastąpiła nowsza. Wpisane dane zostały. Zapisz to w obowiązującej wersji.',
  )

/** What happens to a plan while it is carried out. */
export const reviewHandlers: Handlers = {
  'plans.planReview': async ({ db, say }, { id, planId, plannedOn, revision }) => {
    if (id === null) {
      if (!(await planOf(db, planId))) return err(notFoundError('plan działania'))
      const [added] = await insertReviews(db, planId, [plannedOn])
      say(`dodano przegląd planu na ${formatDate(plannedOn)}`)
      return ok({ id: added!, revision: 1 })
    }
    const place = await reviewPlace(db, id)
    if (!place) return err(missingReview())
    if (place.heldOn !== null)
      return err(
        ruleError(
          'plans.reviewHeld',
          'Nie zmieniono terminu: ten przegląd już się odbył. Popraw jego dzień w samym przeglądzie.',
        ),
      )
    const saved = await moveReview(db, id, plannedOn, revision)
    return saved ? ok(saved) : err(staleError())
  },
  'plans.holdReview': async ({ db, clock, say }, review) => {
    const place = await reviewPlace(db, review.id)
    if (!place) return err(missingReview())
    const unknown = await unknownStatus(
      db,
      review.goals.map((goal) => goal.status),
    )
    if (unknown) return err(unknown)
    const plan = (await planOf(db, place.planId))!
    const own = new Set(plan.goals.map((goal) => goal.id))
    if (review.goals.some((goal) => !own.has(goal.goalId))) return err(notFoundError('cel planu'))
    const saved = await holdReview(db, review)
    if (!saved) return err(staleError())
    const reviews = await reviewsOf(db, place.participationId, clock.today())
    // A correction of an old review says how things were then, not how they are now.
    const isLatest = !reviews.some((one) => one.id !== review.id && one.heldOn !== null && one.heldOn > review.heldOn)
    if (isLatest && review.goals.length > 0) {
      await touchPlan(db, plan.id, plan.revision)
      await setStatuses(db, plan, { goals: review.goals, actions: [] })
    }
    if (review.nextOn !== null) {
      const next = reviews.find((one) => one.heldOn === null)
      if (!next) await insertReviews(db, place.planId, [review.nextOn])
      else if (next.plannedOn !== review.nextOn) await moveReview(db, next.id, review.nextOn, next.revision)
    }
    say(`zapisano przegląd planu z ${formatDate(review.heldOn)}`)
    return ok(saved)
  },
  'plans.removeReview': async ({ db }, { id }) => ((await removeReview(db, id)) ? ok({ id }) : err(missingReview())),
  'plans.setStatuses': async ({ db }, { id, goals, actions, revision }) => {
    const plan = await planOf(db, id)
    if (!plan) return err(notFoundError('plan działania'))
    if (plan.state === 'superseded') return err(superseded())
    const unknown = await unknownStatus(
      db,
      [...goals, ...actions].map((one) => one.status),
    )
    if (unknown) return err(unknown)
    const saved = await touchPlan(db, id, revision)
    if (!saved) return err(staleError())
    await setStatuses(db, plan, { goals, actions })
    return ok(saved)
  },
  'plans.summarise': async ({ db, say }, summary) => {
    const plan = await planOf(db, summary.id)
    if (!plan) return err(notFoundError('plan działania'))
    if (plan.state === 'superseded') return err(superseded())
    if (plan.state === 'draft')
      return err(
        ruleError(
          'plans.notSigned',
          'Nie podsumowano: plan jest jeszcze szkicem. Wpisane dane zostały. Najpierw go podpisz.',
        ),
      )
    const unknown = await unknownStatus(
      db,
      summary.goals.map((goal) => goal.status),
    )
    if (unknown) return err(unknown)
    const saved = await summarisePlan(db, summary)
    if (!saved) return err(staleError())
    await setStatuses(db, plan, { goals: summary.goals, actions: [] })
    say(`podsumowano plan działania ${plan.number}`)
    return ok(saved)
  },
}
