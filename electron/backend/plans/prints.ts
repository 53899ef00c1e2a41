import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { PlanPaper } from '#shared/plans/paper.ts'
import type { plansPrints } from '#shared/plans/prints.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { labelsOf } from './lists.ts'
import { paperHead, paperOf, staffNames } from './paperOf.ts'
import { planOf } from './queries.ts'
import { realisationOf } from './realisationOf.ts'
import { reviewPlace, reviewsOf } from './reviews/queries.ts'

const missing = () => err(notFoundError('plan działania'))

/** Gathers what the papers of a plan say: of a signed version from its frozen copy, of everything else from the records. */
export const plansPrinting: PrintsFor<z.output<(typeof plansPrints)[number]>> = {
  plan: async ({ db }, { planId }) => {
    const paper = await paperOf(db, planId)
    if (!paper) return missing()
    return ok({
      job: { kind: 'plan', data: { paper, blank: false } },
      name: `${fileSafe(paper.number)}-wersja-${paper.version}.pdf`,
    })
  },
  planBlank: async ({ db, clock }, { participationId }) => {
    const paper = await blankPaper(db, participationId, clock.today())
    if (!paper) return err(notFoundError('udział w edycji'))
    return ok({ job: { kind: 'plan', data: { paper, blank: true } }, name: 'plan-dzialania-formularz.pdf' })
  },
  planReview: async ({ db, clock }, { reviewId }) => {
    const place = await reviewPlace(db, reviewId)
    if (!place) return err(notFoundError('przegląd planu'))
    const reviews = await reviewsOf(db, place.participationId, clock.today())
    const review = reviews.find((one) => one.id === reviewId)!
    const plan = (await planOf(db, place.planId))!
    const label = await labelsOf(db, 'plan_status')
    const data = {
      head: (await paperHead(db, place.participationId))!,
      number: plan.number,
      version: plan.version,
      adviser: (await staffNames(db))(plan.adviserId),
      plannedOn: review.plannedOn,
      heldOn: review.heldOn,
      presentPeople: review.presentPeople,
      progress: review.progress,
      decision: review.decision,
      goals: review.goals.map((goal) => ({ ...goal, status: label(goal.status) })),
      nextOn: reviews[reviews.indexOf(review) + 1]?.plannedOn ?? null,
    }
    return ok({ job: { kind: 'planReview', data }, name: `${fileSafe(plan.number)}-przeglad.pdf` })
  },
  planSummary: async ({ db, clock }, { planId }) => {
    const plan = await planOf(db, planId)
    const found = await realisationOf(db, planId, clock.today())
    if (!plan || !found) return missing()
    const head = (await paperHead(db, plan.participationId))!
    const label = await labelsOf(db, 'plan_status')
    const areaOf = new Map(
      found.areas.flatMap((row) => row.goals.map((goal) => [goal.id, row.area?.name ?? ''] as const)),
    )
    const data = {
      head,
      coordinator: head.coordinator,
      adviser: (await staffNames(db))(plan.adviserId),
      number: plan.number,
      version: plan.version,
      day: clock.today(),
      from: plan.validFrom,
      to: plan.validTo,
      summarisedOn: plan.summarisedOn,
      mainGoal: plan.mainGoal,
      goals: plan.goals.map((goal) => ({
        text: goal.text,
        area: areaOf.get(goal.id) ?? '',
        target: goal.target,
        status: label(goal.status),
      })),
      reached: found.reached,
      counted: found.counted,
      share: found.share,
      plannedMinutes: found.plannedMinutes,
      doneMinutes: found.doneMinutes,
      notCounted: found.notCounted,
      finalOpinion: plan.finalOpinion,
      nextSteps: plan.nextSteps,
    }
    return ok({ job: { kind: 'planSummary', data }, name: `${fileSafe(plan.number)}-podsumowanie.pdf` })
  },
  planRealisation: async ({ db, clock }, { planId }) => {
    const plan = await planOf(db, planId)
    const found = await realisationOf(db, planId, clock.today())
    if (!plan || !found) return missing()
    const data = {
      head: (await paperHead(db, plan.participationId))!,
      number: plan.number,
      version: plan.version,
      adviser: (await staffNames(db))(plan.adviserId),
      day: clock.today(),
      found,
    }
    return ok({ job: { kind: 'planRealisation', data }, name: `${fileSafe(plan.number)}-realizacja.pdf` })
  },
}

/** A paper with nothing but who it is for; of nobody yet when no participation is given. */
async function blankPaper(db: Reader, participationId: number | null, today: string): Promise<PlanPaper | undefined> {
  const { organisation, kis } = await clubOf(db)
  const head = participationId === null ? undefined : await paperHead(db, participationId)
  if (participationId !== null && !head) return undefined
  return {
    organisation: organisation.name,
    club: kis.name,
    coordinator: kis.coordinator,
    person: head?.person ?? { name: '', sex: 'K' },
    editionName: head?.editionName ?? '',
    projectTitle: head?.projectTitle ?? '',
    fundingLine: head?.fundingLine ?? '',
    threshold: head?.threshold ?? 0,
    number: '',
    version: 1,
    drawnOn: today,
    from: null,
    to: null,
    annexReason: '',
    amendsSignedOn: null,
    adviser: '',
    socialWorker: '',
    psychologist: '',
    startingPoint: '',
    weakAreas: [],
    mainGoal: '',
    goals: [],
    course: { name: '', provider: '', on: null, certificate: '' },
    participantDuties: '',
    clubDuties: '',
    accompanying: [],
    reviews: [],
    signedOn: null,
    signedPlace: '',
  }
}
