import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aCase, aGoal, anAction, anAdviser, draftOf, enter } from '../support/planRecords.ts'
import { textOf } from '../support/printedPdf.ts'

let b: TestBackend
let of: Awaited<ReturnType<typeof aCase>>
let planId: number
beforeEach(async () => {
  b = await freshBackend()
  of = await aCase(b)
  planId = (await b.ask('plans.start', { participationId: of.participationId, drawnOn: '2021-05-20', modelId: null }))
    .id
  await b.ask(
    'plans.save',
    draftOf(await b.ask('plans.get', { id: planId }), {
      adviserId: await anAdviser(b),
      goals: [aGoal({ areaId: of.areaIds[0], actions: [anAction()] })],
    }),
  )
})
afterEach(() => b.close())

async function printed(document: PrintRequest): Promise<string> {
  const { fileId, name } = await b.ask('documents.render', { document })
  expect(name).not.toMatch(/Łoś|Żaneta/)
  return textOf((await b.file(fileId))!.bytes)
}

it('a signed plan prints what was signed, whatever is changed afterwards', async () => {
  const { revision } = await b.ask('plans.get', { id: planId })
  await b.ask('plans.sign', { id: planId, signedOn: '2021-05-25', signedPlace: 'Łomazy', openAreas: true, revision })
  const before = await printed({ kind: 'plan', planId })
  expect(before).toContain('Żaneta Łoś')
  expect(before).toContain('mgr Zofia Śliwa')
  expect(before).toContain('choć 1 słaby obszar nie ma celu ani powodu')
  const people = await b.ask('people.list', {})
  const person = await b.ask('people.get', { id: people.rows[0]!.id })
  await enter(
    b,
    `update person set last_name = 'Inna' where id = ${person.id}`,
    `update staff_member set last_name = 'Inny'`,
    `update diagnosis_area set name = 'Inny obszar'`,
    `update edition set plan_threshold = 9`,
  )
  await b.ask('plans.setStatuses', {
    id: planId,
    goals: [{ goalId: (await b.ask('plans.get', { id: planId })).goals[0]!.id, status: 'done' }],
    actions: [],
    revision: revision + 1,
  })
  expect(await printed({ kind: 'plan', planId })).toBe(before)
})

it('every paper of a plan prints, and none says what a restricted note holds', async () => {
  const [review] = await b.ask('plans.reviews', { participationId: of.participationId })
  const papers: PrintRequest[] = [
    { kind: 'plan', planId },
    { kind: 'planBlank', participationId: of.participationId },
    { kind: 'planBlank', participationId: null },
    { kind: 'planReview', reviewId: review!.id },
    { kind: 'planSummary', planId },
    { kind: 'planRealisation', planId },
  ]
  for (const paper of papers) {
    const said = await printed(paper)
    expect(said.length).toBeGreaterThan(200)
    expect(said).not.toContain('SEKRET')
  }
})

it('a plan, a review and a participation that are not there cannot be printed', async () => {
  for (const document of [
    { kind: 'plan', planId: 999 },
    { kind: 'planBlank', participationId: 999 },
    { kind: 'planReview', reviewId: 999 },
    { kind: 'planSummary', planId: 999 },
    { kind: 'planRealisation', planId: 999 },
  ])
    expect((await b.refusal('documents.render', { document })).kind).toBe('notFound')
})
