import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aCourse, anInternship, anOutcome, aWork, editionWith } from '../support/supports.ts'

let b: TestBackend
let editionId: number
let people: number[]
beforeEach(async () => {
  // It is 10.01.2022.
  b = await freshBackend()
  const made = await editionWith(b, 'Ćwik', 'Gęś', 'Łoś', 'Żyła')
  editionId = made.editionId
  people = made.participationIds
})
afterEach(() => b.close())
const end = (participationIds: number[], endedOn: string, endReason = 'Z1') =>
  b.ask('editions.endParticipations', { participationIds, endedOn, endReason })
const open = async (show: 'open' | 'older' | 'unreachable' = 'open') =>
  (await b.ask('outcomes.followUps', { editionId, show })).rows.map((row) => [row.lastName, row.moment, row.state])
const follow = (participationId: number, change: object = {}) => ({
  participationId,
  moment: 'weeks4' as const,
  contactedOn: '2022-01-10',
  answer: 'unreachable' as const,
  jobEndedOn: null,
  note: '',
  ...change,
})

describe('follow-ups', () => {
  it('stand on the list when due within two weeks or overdue, the longest overdue first', async () => {
    await end([people[0]!], '2021-12-20')
    await end([people[1]!], '2021-10-10')
    await end([people[2]!], '2021-12-31')
    // Ćwik: 17.01; Gęś: 7.11 and 10.01; Łoś: 28.01 is not within 14 days.
    expect(await open()).toEqual([
      ['Gęś', 'weeks4', 'overdue'],
      ['Gęś', 'months3', 'due'],
      ['Ćwik', 'weeks4', 'due'],
    ])
  })
  it('are not asked of those who died or went on in the next edition', async () => {
    await end([people[0]!], '2021-11-30', 'Z10')
    await end([people[1]!], '2021-11-30', 'Z11')
    await end([people[2]!], '2021-11-30', 'Z4')
    expect((await open()).map(([name]) => name)).toEqual(['Łoś'])
  })
  it('overdue for more than half a year are counted and shown when asked for', async () => {
    await end([people[0]!], '2021-05-15')
    const { total, older } = await b.ask('outcomes.followUps', { editionId })
    expect([total, older]).toEqual([2, 1])
    expect(await open('older')).toEqual([
      ['Ćwik', 'weeks4', 'overdue'],
      ['Ćwik', 'months3', 'overdue'],
      ['Ćwik', 'months6', 'overdue'],
    ])
  })
  it('tried in vain leave the list and every try is kept', async () => {
    await end([people[0]!], '2021-12-10')
    await b.ask('outcomes.followUp', follow(people[0]!, { contactedOn: '2022-01-07' }))
    await b.ask('outcomes.followUp', follow(people[0]!))
    expect(await open()).toEqual([])
    const { rows } = await b.ask('outcomes.followUps', { editionId, show: 'unreachable' })
    expect(rows[0]!.contacts.map((one) => one.contactedOn)).toEqual(['2022-01-07', '2022-01-10'])
    await b.ask('outcomes.followUp', follow(people[0]!, { answer: 'notWorking' }))
    expect(await open('unreachable')).toEqual([])
    await b.ask('history.undo', {})
    expect(await open('unreachable')).toHaveLength(1)
  })
  it('a job that goes on becomes an outcome of that moment, beside the one measured before', async () => {
    await b.ask('outcomes.save', anOutcome(people[0]!))
    await end([people[0]!], '2021-12-10')
    await b.ask('outcomes.followUp', follow(people[0]!, { answer: 'working' }))
    const kept = await b.ask('outcomes.list', { participationId: people[0]! })
    expect(kept.map((one) => [one.measuredAt, one.employer, one.evidence, one.verifiedOn])).toEqual([
      ['weeks4', 'Piekarnia „Źródło”', 'PHONE', '2022-01-10'],
      ['end', 'Piekarnia „Źródło”', 'CONTRACT', '2021-11-05'],
    ])
  })
  it('a job that is over gets its last day in every measuring of it', async () => {
    await b.ask('outcomes.save', anOutcome(people[0]!))
    await end([people[0]!], '2021-12-10')
    await b.ask('outcomes.followUp', follow(people[0]!, { answer: 'working', contactedOn: '2022-01-07' }))
    await b.ask(
      'outcomes.followUp',
      follow(people[0]!, { moment: 'months3', answer: 'notWorking', jobEndedOn: '2022-01-08' }),
    )
    const kept = await b.ask('outcomes.list', { participationId: people[0]! })
    expect(kept.map((one) => one.endsOn)).toEqual(['2022-01-08', '2022-01-08'])
  })
  it('„still working” without a known job, and a contact before the end, are refused', async () => {
    expect((await b.refusal('outcomes.followUp', follow(people[0]!))).code).toBe('outcomes.notEnded')
    await end([people[0]!], '2021-12-10')
    expect((await b.refusal('outcomes.followUp', follow(people[0]!, { answer: 'working' }))).code).toBe(
      'outcomes.noJob',
    )
    expect(await b.refusal('outcomes.followUp', follow(people[0]!, { contactedOn: '2021-12-09' }))).toMatchObject({
      code: 'outcomes.beforeEnd',
      fields: [{ path: 'contactedOn' }],
    })
    expect(
      await b.refusal('outcomes.followUp', follow(people[0]!, { answer: 'notWorking', jobEndedOn: '2022-01-01' })),
    ).toMatchObject({ code: 'outcomes.jobEnd', fields: [{ path: 'jobEndedOn' }] })
  })
})

describe('supports at once', () => {
  it('are found between internship, course, community work and job, one job once however often it was measured', async () => {
    await b.ask('internships.save', anInternship(people[0]!))
    await b.ask('outcomes.save', anOutcome(people[0]!, { startsOn: '2021-10-15' }))
    await b.ask('outcomes.save', anOutcome(people[0]!, { startsOn: '2021-10-15', measuredAt: 'weeks4' }))
    const { id: courseId } = await b.ask('courses.save', aCourse(editionId, { endsOn: '2021-07-01' }))
    await b.ask('courses.addTakers', { courseId, participationIds: people, referredOn: null })
    await b.ask('communityWork.save', aWork(people[1]!, { startsOn: '2021-05-01', endsOn: '2021-05-31' }))
    const found = await b.ask('outcomes.overlaps', { editionId })
    expect(found.map((one) => [one.lastName, one.first.name, one.second.name, one.from, one.to])).toEqual([
      ['Ćwik', 'kurs: Opiekun osoby starszej', 'staż: Piekarnia „Źródło”', '2021-07-01', '2021-07-01'],
      [
        'Ćwik',
        'staż: Piekarnia „Źródło”',
        'zatrudnienie – umowa o pracę: Piekarnia „Źródło”',
        '2021-10-15',
        '2021-10-31',
      ],
    ])
    expect(await b.ask('outcomes.overlaps', { participationId: people[1]! })).toEqual([])
    expect(await b.ask('outcomes.overlaps', { participationId: people[0]! })).toHaveLength(2)
  })
  it('an outcome that is no employment takes no days', async () => {
    await b.ask('internships.save', anInternship(people[0]!))
    await b.ask('outcomes.save', anOutcome(people[0]!, { code: 'E16', startsOn: '2021-08-01' }))
    expect(await b.ask('outcomes.overlaps', { editionId })).toEqual([])
  })
})

describe('rates', () => {
  it('are counted among those who finished and among those who started, each person once', async () => {
    await end(people.slice(0, 2), '2021-12-10')
    await end([people[2]!], '2021-12-10', 'Z4')
    await b.ask('outcomes.save', anOutcome(people[0]!))
    await b.ask('outcomes.save', anOutcome(people[0]!, { code: 'E02', measuredAt: 'weeks4' }))
    await b.ask('outcomes.save', anOutcome(people[2]!))
    await b.ask('outcomes.save', anOutcome(people[3]!, { code: 'E15' }))
    const { started, finished, rows } = await b.ask('outcomes.rates', { editionId })
    expect([started, finished]).toEqual([4, 2])
    const work = rows.find((row) => row.key === 'employment')!
    expect([work.amongFinished, work.amongStarted]).toEqual([
      { numerator: 1, denominator: 2, percent: 5000 },
      { numerator: 2, denominator: 4, percent: 5000 },
    ])
    expect(work.people.map((one) => one.lastName)).toEqual(['Ćwik', 'Łoś'])
    expect(rows.map((row) => row.key)).toEqual(['employment', 'E01', 'E02', 'E15'])
    const weeks4 = await b.ask('outcomes.rates', { editionId, moment: 'weeks4' })
    expect(weeks4.rows.map((row) => [row.key, row.amongStarted.numerator])).toEqual([
      ['employment', 1],
      ['E02', 1],
    ])
  })
})

describe('the final survey', () => {
  const fill = (participationId: number, score: number, change: object = {}) => ({
    id: null,
    participationId,
    filledOn: '2021-12-10',
    situation: 'WORK',
    changed: '',
    suggestions: '',
    scores: [
      { item: 'SUPPORT', score },
      { item: 'STAFF', score: 5 },
    ],
    revision: 0,
    ...change,
  })
  it('is one for each participant, and a mark left out is taken away', async () => {
    const saved = await b.ask('outcomes.saveSurvey', fill(people[0]!, 4))
    expect((await b.refusal('outcomes.saveSurvey', fill(people[0]!, 4))).code).toBe('outcomes.surveyOnce')
    await b.ask('outcomes.saveSurvey', fill(people[0]!, 3, { ...saved, scores: [{ item: 'SUPPORT', score: 3 }] }))
    expect(await b.ask('outcomes.survey', { participationId: people[0]! })).toMatchObject({
      scores: [{ item: 'SUPPORT', score: 3 }],
      revision: 2,
    })
    expect(await b.ask('outcomes.survey', { participationId: people[1]! })).toBeNull()
  })
  it('is summed with n and means in hundredths', async () => {
    for (const [index, score] of [5, 4, 4].entries()) await b.ask('outcomes.saveSurvey', fill(people[index]!, score))
    const summary = await b.ask('outcomes.surveySummary', { editionId })
    expect(summary.items[0]).toEqual({
      item: 'SUPPORT',
      label: 'wsparcie w klubie jako całość',
      n: 3,
      mean: 433,
      counts: [0, 0, 0, 2, 1],
    })
    expect(summary.items[1]).toMatchObject({ item: 'CLASSES', n: 0, mean: null })
    expect(summary.situations[0]).toEqual({ label: 'pracuję', count: 3 })
    expect(summary.missing).toEqual([])
    await end(people, '2021-12-10')
    const after = await b.ask('outcomes.surveySummary', { editionId })
    expect(after.missing.map((one) => one.lastName)).toEqual(['Żyła'])
  })
  it('in public shows nothing of fewer than five people and nothing that was written', async () => {
    for (const id of people) await b.ask('outcomes.saveSurvey', fill(id, 4, { changed: 'Mam pracę w piekarni.' }))
    const summary = await b.ask('outcomes.surveySummary', { editionId, forPublic: true })
    expect(summary.items.every((item) => item.n === null && item.mean === null && item.counts === null)).toBe(true)
    expect(summary.situations.every((one) => one.count === null)).toBe(true)
    expect([summary.texts, summary.missing]).toEqual([[], []])
  })
  it.each([
    ['a mark of 6', { scores: [{ item: 'SUPPORT', score: 6 }] }, 'scores.0.score'],
    ['half a mark', { scores: [{ item: 'SUPPORT', score: 4.5 }] }, 'scores.0.score'],
    [
      'one question twice',
      {
        scores: [
          { item: 'STAFF', score: 4 },
          { item: 'STAFF', score: 5 },
        ],
      },
      'scores',
    ],
    ['an unknown question', { scores: [{ item: 'WEATHER', score: 4 }] }, 'scores.0.item'],
    ['an unknown situation', { situation: 'RICH' }, 'situation'],
  ])('refuses %s at its field', async (_, change, path) => {
    const refused = await b.refusal('outcomes.saveSurvey', { ...fill(people[0]!, 4), ...change })
    expect(refused.fields.map((field) => field.path)).toEqual([path])
    expect(await b.ask('outcomes.survey', { participationId: people[0]! })).toBeNull()
  })
})
