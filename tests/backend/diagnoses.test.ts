import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aDiagnosedCase, anotherCase, type DiagnosedCase } from '../support/diagnoses.ts'

let b: TestBackend
let c: DiagnosedCase
beforeEach(async () => {
  b = await freshBackend()
  c = await aDiagnosedCase(b)
})
afterEach(() => b.close())

const steps = async () => (await b.ask('history.list', {})).total

describe('the card of the diagnosis', () => {
  const template = async () => (await b.ask('diagnoses.templates', {}))[0]!
  const areaInput = async (code: string) => {
    const { rated: _, ...area } = (await template()).areas.find((area) => area.code === code)!
    return area
  }

  it('starts with twelve areas in use and five that are off until somebody needs them', async () => {
    const { areas, isDefault } = await template()
    expect(isDefault).toBe(true)
    expect(areas.filter((area) => area.active).map((area) => area.code)).toEqual(
      Array.from({ length: 12 }, (_, at) => `O${String(at + 1).padStart(2, '0')}`),
    )
    expect(areas.filter((area) => !area.active)).toHaveLength(5)
    expect(areas.every((area) => !area.active || area.anchor1 !== '')).toBe(true)
  })
  it('takes a new area at its end, moves it up, and lets it go while nobody was rated in it', async () => {
    const { id: _, ...one } = await areaInput('O01')
    const added = await b.ask('diagnoses.saveArea', { ...one, id: null, code: 'X1', name: 'Sen' })
    const order = async () => (await template()).areas.map((area) => area.code)
    expect((await order()).at(-1)).toBe('X1')
    await b.ask('diagnoses.moveArea', { id: added.id, by: -1 })
    expect((await order()).slice(-2)).toEqual(['X1', 'O17'])
    await b.ask('diagnoses.moveArea', { id: c.area('O01'), by: -1 })
    expect((await order())[0]).toBe('O01')
    await b.ask('diagnoses.removeArea', { id: added.id })
    expect(await order()).not.toContain('X1')
    await b.ask('history.undo', {})
    expect((await order()).slice(-2)).toEqual(['X1', 'O17'])
  })
  it('keeps an area that was rated and lets it be switched off: new cards do not ask about it, old ones show it', async () => {
    const { id } = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O05', 4)] }))
    const refusal = await b.refusal('diagnoses.removeArea', { id: c.area('O05') })
    expect(refusal).toMatchObject({ kind: 'rule', code: 'diagnoses.areaUsed' })
    await b.ask('diagnoses.saveArea', { ...(await areaInput('O05')), active: false })
    expect((await b.ask('diagnoses.get', { id })).areas.map((area) => area.code)).toContain('O05')
    const { id: next } = await b.ask('diagnoses.save', c.card({ kind: 'interim', measuredOn: '2021-08-01' }))
    expect((await b.ask('diagnoses.get', { id: next })).areas.map((area) => area.code)).not.toContain('O05')
  })
  it('refuses two areas with one code, and a role nobody has, at their fields', async () => {
    const area = await areaInput('O02')
    expect(await b.refusal('diagnoses.saveArea', { ...area, code: 'O01' })).toMatchObject({
      fields: [{ path: 'code', message: 'Ten kod ma już obszar „Sprawczość i poczucie wpływu”.' }],
    })
    expect(await b.refusal('diagnoses.saveArea', { ...area, role: 'WIZARD' })).toMatchObject({
      fields: [{ path: 'role' }],
    })
  })
  it('can be copied, switched off and removed, but not while measurements were made by it', async () => {
    const copy = await b.ask('diagnoses.copyTemplate', { id: c.templateId, name: 'Karta krótka' })
    const [first, second] = await b.ask('diagnoses.templates', {})
    expect(second!.areas.map((area) => area.name)).toEqual(first!.areas.map((area) => area.name))
    await b.ask('diagnoses.save', c.card())
    expect(await b.refusal('diagnoses.removeTemplate', { id: c.templateId })).toMatchObject({
      code: 'diagnoses.templateUsed',
    })
    const { id, name, note, revision } = first!
    await b.ask('diagnoses.saveTemplate', { id, name, note, revision, active: false })
    const proposed = await b.ask('diagnoses.ofParticipation', {
      participationId: await anotherCase(b, c.editionId, 'Żak'),
    })
    expect(proposed.templateId).toBe(copy.id)
    await b.ask('diagnoses.removeTemplate', { id: copy.id })
    expect(await b.ask('diagnoses.templates', {})).toHaveLength(1)
  })
})

describe('a measurement', () => {
  it('keeps who rated what, the words of each author, and tells "not rated" from the lowest rating', async () => {
    const parts = [
      { id: null, section: 'NEEDS', staffId: c.psychologistId, writtenOn: '2021-05-14', text: 'Praca blisko domu.' },
      { id: null, section: 'NEEDS', staffId: c.adviserId, writtenOn: '2021-05-15', text: 'Kurs opiekunki.' },
    ] as const
    const ratings = [c.rated('O01', null, { self: 1, specialist: 2, staffId: c.psychologistId, note: 'spokojnie' })]
    const { id } = await b.ask('diagnoses.save', c.card({ ratings, parts: [...parts], marketDistance: 4 }))
    const card = await b.ask('diagnoses.get', { id })
    expect(card.ratings).toEqual([
      {
        areaId: c.area('O01'),
        self: 1,
        specialist: 2,
        agreed: null,
        staffId: c.psychologistId,
        note: 'spokojnie',
      },
    ])
    expect(card.parts.map((part) => [part.section, part.staffId, part.text])).toEqual([
      ['NEEDS', c.psychologistId, 'Praca blisko domu.'],
      ['NEEDS', c.adviserId, 'Kurs opiekunki.'],
    ])
    expect(card.warnings).toEqual([])
    const { measurements } = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(measurements).toMatchObject([{ rated: 1, areas: 12, mean: 200 }])
  })
  it('shows the ratings of the measurement before it', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3), c.rated('O02', null, { self: 2 })] }))
    const { id } = await b.ask('diagnoses.save', c.card({ kind: 'interim', measuredOn: '2021-08-01' }))
    expect((await b.ask('diagnoses.get', { id })).previous).toEqual({
      name: 'początkowy',
      measuredOn: '2021-05-14',
      values: [
        { areaId: c.area('O01'), value: 3, source: 'agreed' },
        { areaId: c.area('O02'), value: 2, source: 'self' },
      ],
    })
  })
  it.each([
    ['in the future', { measuredOn: '2022-01-11' }, 'measuredOn'],
    ['more than 30 days before the start', { measuredOn: '2021-04-09' }, 'measuredOn'],
  ] as const)('cannot be %s, and nothing is written', async (_, change, path) => {
    const before = await steps()
    expect(await b.refusal('diagnoses.save', c.card(change))).toMatchObject({ kind: 'rule', fields: [{ path }] })
    expect(await steps()).toBe(before)
  })
  it('is one at the beginning and one at the end, the end after the beginning, numbered in between', async () => {
    await b.ask('diagnoses.save', c.card())
    expect(await b.refusal('diagnoses.save', c.card({ measuredOn: '2021-05-20' }))).toMatchObject({
      fields: [{ path: 'kind' }],
    })
    expect(await b.refusal('diagnoses.save', c.card({ kind: 'final' }))).toMatchObject({
      fields: [{ path: 'measuredOn', message: 'Pomiar końcowy musi być późniejszy niż początkowy.' }],
    })
    for (const measuredOn of ['2021-07-01', '2021-09-01'])
      await b.ask('diagnoses.save', c.card({ kind: 'interim', measuredOn }))
    const { measurements, nextKind } = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(measurements.map((one) => [one.kind, one.sequence])).toEqual([
      ['initial', 1],
      ['interim', 1],
      ['interim', 2],
    ])
    expect(nextKind).toBe('final')
  })
  it('refuses ratings outside the scale, twice for one area, or of an area of another card', async () => {
    const refused = async (...ratings: ReturnType<typeof c.rated>[]) =>
      (await b.refusal('diagnoses.save', c.card({ ratings }))).fields[0]?.path
    expect(await refused(c.rated('O01', 11))).toBe('ratings.0.agreed')
    expect(await refused(c.rated('O01', 0))).toBe('ratings.0.agreed')
    expect(await refused(c.rated('O01', 2.5))).toBe('ratings.0.agreed')
    expect(await refused(c.rated('O01', 3), c.rated('O01', 4))).toBe('ratings')
    const copy = await b.ask('diagnoses.copyTemplate', { id: c.templateId, name: 'Inna' })
    const stray = (await b.ask('diagnoses.templates', {})).find((one) => one.id === copy.id)!.areas[0]!.id
    expect(await refused({ ...c.rated('O01', 3), areaId: stray })).toBe('ratings.0.areaId')
  })
  it('is saved whole by one act, which undo takes back whole', async () => {
    const { id, revision } = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3), c.rated('O02', 4)] }))
    const changed = c.card({ id, revision, ratings: [c.rated('O01', 5)], marketDistance: 2 })
    await b.ask('diagnoses.save', changed)
    expect(await b.ask('diagnoses.get', { id })).toMatchObject({ marketDistance: 2, ratings: [{ agreed: 5 }] })
    await b.ask('history.undo', {})
    expect(await b.ask('diagnoses.get', { id })).toMatchObject({
      marketDistance: null,
      ratings: [{ agreed: 3 }, { agreed: 4 }],
    })
    expect(await b.refusal('diagnoses.save', { ...changed, revision: 0 })).toMatchObject({ kind: 'stale' })
  })
  it('counts as saved anew when only its ratings were taken back: an open card is not saved over them', async () => {
    const first = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    const second = await b.ask('diagnoses.save', c.card({ ...first, ratings: [c.rated('O01', 5)] }))
    await b.ask('history.undo', {})
    const { revision } = await b.ask('diagnoses.get', { id: first.id })
    expect(revision).toBeGreaterThan(second.revision)
    const typed = c.card({ ...second, ratings: [c.rated('O02', 5)] })
    expect(await b.refusal('diagnoses.save', typed)).toMatchObject({ kind: 'stale' })
  })
  it('comes back from the bin with its ratings, words and notes', async () => {
    const parts = [{ id: null, section: 'BARRIERS' as const, staffId: null, writtenOn: null, text: 'Dojazd.' }]
    const { id } = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)], parts }))
    const note = { id: null, diagnosisId: id, staffId: null, writtenOn: '2021-05-14', text: 'Poufne.', revision: 0 }
    await b.ask('diagnoses.saveRestrictedNote', note)
    await b.ask('diagnoses.remove', { id })
    const [gone] = (await b.ask('history.bin', {})).rows
    expect(gone!.sentence).toBe('usunięto pomiar początkowy')
    await b.ask('history.restore', { commandId: gone!.commandId })
    expect(await b.ask('diagnoses.get', { id })).toMatchObject({
      ratings: [{ agreed: 3 }],
      parts: [{ text: 'Dojazd.' }],
    })
    expect(await b.ask('diagnoses.restrictedNotes', { diagnosisId: id })).toMatchObject([{ text: 'Poufne.' }])
  })
  it('warns of an author whose role in the edition is not that of the area, and saves all the same', async () => {
    const ratings = [c.rated('O01', 3, { specialist: 3, staffId: c.adviserId }), c.rated('O10', 3, { specialist: 4 })]
    const { id } = await b.ask('diagnoses.save', c.card({ ratings }))
    expect((await b.ask('diagnoses.get', { id })).warnings).toEqual([
      '„Sprawczość i poczucie wpływu” ocenia zwykle psycholog; oceniającą osobą jest tu Ewa Kos.',
      'Oceny specjalisty bez wskazania, kto ocenił: 1.',
    ])
  })
  it('says in its history in Polish what was rated anew', async () => {
    const { id, revision } = await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    await b.ask('diagnoses.save', c.card({ id, revision, ratings: [c.rated('O01', 5)], summaryConsent: true }))
    const [step] = await b.ask('history.ofRecord', { kind: 'diagnosis', id })
    expect(step!.sentence).toBe('zmieniono pomiar początkowy')
    const of = { kind: 'diagnosis', id }
    expect(step!.changes).toEqual([
      { of, record: 'diagnoza', fields: [{ field: 'zgoda na podsumowanie dla OPS', before: '', after: 'tak' }] },
      { of, record: 'ocena obszaru', fields: [{ field: 'ocena uzgodniona', before: '3', after: '5' }] },
    ])
  })
})

describe('change between the measurements', () => {
  const codes = ['O01', 'O02', 'O10'] as const
  const measure = (initial: readonly (number | null)[], final: readonly (number | null)[], more = {}) => {
    const ratings = (values: readonly (number | null)[]) => codes.map((code, at) => c.rated(code, values[at] ?? null))
    return [
      c.card({ ratings: ratings(initial) }),
      c.card({ kind: 'final', measuredOn: '2021-12-20', ratings: ratings(final), ...more }),
    ]
  }

  it('of a person is reckoned area by area; improvement needs the confirmation of a specialist', async () => {
    const [initial, final] = measure([3, 4, 2], [5, 5, 8])
    await b.ask('diagnoses.save', initial!)
    const { id, revision } = await b.ask('diagnoses.save', final!)
    const before = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(before.changes.filter((one) => one.change !== null)).toMatchObject([
      { code: 'O01', change: 2, class: 'growth' },
      { code: 'O02', change: 1, class: 'growth' },
      { code: 'O10', change: 6, class: 'growth' },
    ])
    expect(before.result).toMatchObject({ compared: 3, growth: 3, ruleMet: true, improved: false })
    await b.ask('diagnoses.save', { ...final!, id, revision, improvementConfirmed: true })
    const after = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(after.result).toMatchObject({ improved: true, confirmed: true })
  })
  it('is shown against the latest interim measurement until there is a final one', async () => {
    await b.ask('diagnoses.save', c.card({ ratings: [c.rated('O01', 3)] }))
    const { id } = await b.ask(
      'diagnoses.save',
      c.card({ kind: 'interim', measuredOn: '2021-08-01', ratings: [c.rated('O01', 4)] }),
    )
    const found = await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })
    expect(found).toMatchObject({ lastId: id, result: null })
    expect(found.changes[0]).toMatchObject({ change: 1 })
  })
  it('of an edition has means of those measured twice and says who lacks the final measurement', async () => {
    for (const card of measure([3, 4, 2], [5, 4, 8], { improvementConfirmed: true }))
      await b.ask('diagnoses.save', card)
    const second = await anotherCase(b, c.editionId, 'Ćwik')
    await b.ask('diagnoses.save', { ...measure([10, 10, 10], [])[0]!, participationId: second })
    await anotherCase(b, c.editionId, 'Żak')
    const { summary, areas, rows } = await b.ask('diagnoses.ofEdition', { editionId: c.editionId })
    expect(summary).toMatchObject({
      participants: 3,
      withInitial: 2,
      withBoth: 1,
      missingFinal: 1,
      missingInitial: 1,
      growth1: 1,
      finished: 0,
    })
    expect(areas).toMatchObject([
      { code: 'O01', n: 1, meanInitial: 300, meanFinal: 500, meanChange: 200 },
      { code: 'O02', n: 1, meanChange: 0, same: 1 },
      { code: 'O10', n: 1, meanChange: 600 },
    ])
    expect(rows.map((row) => [row.lastName, row.initialOn, row.finalOn, row.growth])).toEqual([
      ['Ćwik', '2021-05-14', null, null],
      ['Łoś', '2021-05-14', '2021-12-20', 2],
      ['Żak', null, null, null],
    ])
  })
  it('counts among those who finished only who ended with such a reason', async () => {
    for (const card of measure([3, 4, 2], [5, 5, 8])) await b.ask('diagnoses.save', card)
    const end = { participationIds: [c.participationId], endedOn: '2021-12-31' }
    await b.ask('editions.endParticipations', { ...end, endReason: 'Z1' })
    const finished = async () => (await b.ask('diagnoses.ofEdition', { editionId: c.editionId })).summary
    expect(await finished()).toMatchObject({ finished: 1, finishedGrowth3: 1 })
    await b.ask('editions.endParticipations', { ...end, endReason: 'Z4' })
    expect(await finished()).toMatchObject({ finished: 0, finishedGrowth3: 0, growth3: 1 })
  })
})

describe('the results of outside tests', () => {
  it('are a score, its highest value and the name of the tool, without items', async () => {
    const score = {
      id: null,
      participationId: c.participationId,
      tool: 'GSES',
      takenOn: '2021-05-14',
      kind: 'initial' as const,
      score: 24_00,
      max: 40_00,
      interpretation: 'wynik niski',
      staffId: c.psychologistId,
      revision: 0,
    }
    const { id } = await b.ask('diagnoses.saveScore', score)
    const of = async () => (await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })).scores
    expect(await of()).toMatchObject([{ id, tool: 'GSES', score: 2400, max: 4000, staffName: 'Ewa Mazur' }])
    expect(await b.refusal('diagnoses.saveScore', { ...score, score: 41_00 })).toMatchObject({
      fields: [{ path: 'score' }],
    })
    expect(await b.refusal('diagnoses.saveScore', { ...score, takenOn: '2022-02-01' })).toMatchObject({
      fields: [{ path: 'takenOn' }],
    })
    await b.ask('diagnoses.removeScore', { id })
    expect(await of()).toEqual([])
  })
})

describe('the card of an edition', () => {
  it('is the one it names, and otherwise the first in use', async () => {
    const copy = await b.ask('diagnoses.copyTemplate', { id: c.templateId, name: 'Karta krótka' })
    const proposed = async () =>
      (await b.ask('diagnoses.ofParticipation', { participationId: c.participationId })).templateId
    expect(await proposed()).toBe(c.templateId)
    const { grantTitle: _, closedOn: __, ...edition } = await b.ask('editions.get', { id: c.editionId })
    await b.ask('editions.save', { ...edition, hourMinutes: 60, diagnosisTemplateId: copy.id })
    expect(await proposed()).toBe(copy.id)
  })
})
