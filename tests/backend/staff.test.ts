import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { aGrant, anEdition } from '../support/records.ts'
import { aMember, anAssignment } from '../support/staff.ts'

let b: TestBackend
beforeEach(async () => {
  b = await freshBackend()
})
afterEach(() => b.close())

const add = async (change: Parameters<typeof aMember>[0] = {}) => (await b.ask('staff.save', aMember(change))).id
const names = async (input: object) => (await b.ask('staff.list', input)).map(({ name }) => name)

describe('the staff', () => {
  it('stand in Polish order, found by name or role without marks', async () => {
    const first = await add()
    await add({ lastName: 'Ćwik', firstName: 'Łukasz', active: false })
    await add({ lastName: 'Cieśla', firstName: 'Ewa' })
    await b.ask('staff.saveAssignment', anAssignment(first))
    await b.ask(
      'staff.saveAssignment',
      anAssignment(first, { role: 'TRAINER', validFrom: '2022-01-01', validTo: null }),
    )
    expect(await names({})).toEqual(['Cieśla Ewa', 'Ćwik Łukasz', 'Źdźbło Grażyna'])
    expect(await names({ activeOnly: true })).toEqual(['Cieśla Ewa', 'Źdźbło Grażyna'])
    expect(await names({ search: 'zdzblo gra' })).toEqual(['Źdźbło Grażyna'])
    expect(await names({ search: 'psycholog' })).toEqual(['Źdźbło Grażyna'])
    expect((await b.ask('staff.list', {})).at(-1)).toMatchObject({ roles: ['psycholog', 'trener'], title: 'mgr' })
  })

  it('of an edition are those engaged in it or in its grant, with the role they have there', async () => {
    const { id: grantId } = await b.ask('grants.save', aGrant())
    const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
    const [inEdition, inGrant, elsewhere] = [
      await add(),
      await add({ lastName: 'Bąk' }),
      await add({ lastName: 'Cap' }),
    ]
    await b.ask('staff.saveAssignment', anAssignment(inEdition, { editionId }))
    await b.ask('staff.saveAssignment', anAssignment(inEdition, { role: 'LAWYER' }))
    await b.ask('staff.saveAssignment', anAssignment(inGrant, { grantId }))
    await b.ask('staff.saveAssignment', anAssignment(elsewhere))
    const found = await b.ask('staff.list', { editionId })
    expect(found.map(({ lastName, roles }) => [lastName, roles])).toEqual([
      ['Bąk', ['psycholog']],
      ['Źdźbło', ['psycholog']],
    ])
  })

  it('say where two assignments add up to more than one post', async () => {
    const id = await add()
    const post = { monthMinutes: null, basis: 'EMPLOYMENT' }
    await b.ask('staff.saveAssignment', anAssignment(id, { ...post, fteHundredths: 75, validTo: null }))
    await b.ask('staff.saveAssignment', anAssignment(id, { ...post, fteHundredths: 50, validFrom: '2021-09-01' }))
    expect((await b.ask('staff.get', { id })).overloads).toEqual([
      { from: '2021-09-01', to: '2021-12-31', fteHundredths: 125 },
    ])
  })

  it('are not removed while work of theirs is recorded, and come back from the bin', async () => {
    const id = await add()
    const { id: assignmentId } = await b.ask('staff.saveAssignment', anAssignment(id))
    expect((await b.refusal('staff.remove', { id })).message).toMatch(/ma 1\szaangażowanie/)
    await b.ask('staff.removeAssignment', { id: assignmentId })
    await b.ask('staff.remove', { id })
    expect(await names({})).toEqual([])
    const steps = await b.ask('history.bin', {})
    await b.ask('history.restore', { commandId: steps.rows[0]!.commandId })
    expect(await names({})).toEqual(['Źdźbło Grażyna'])
  })
})

describe('bad input about the staff', () => {
  it.each([
    ['no name', aMember({ lastName: ' ' }), 'lastName'],
    ['an e-mail without @', aMember({ email: 'klub' }), 'email'],
    ['a day that does not exist', aMember({ confidentialityOn: '2021-02-30' }), 'confidentialityOn'],
  ])('is refused at its field: %s', async (_, input, path) => {
    const refused = await b.refusal('staff.save', input)
    expect([refused.kind, refused.fields[0]?.path]).toEqual(['validation', path])
    expect(await names({})).toEqual([])
  })
  it.each([
    ['an end before the start', { validTo: '2021-04-30' }, 'validTo'],
    ['a part of a post and hours at once', { fteHundredths: 50 }, 'monthMinutes'],
    ['an unknown role', { role: 'KING' }, 'role'],
    ['an unknown basis', { basis: 'NONE' }, 'basis'],
    ['an unknown source', { fundingSource: 'X' }, 'fundingSource'],
    ['more hours than a month has', { monthMinutes: 50_000 }, 'monthMinutes'],
  ])('is refused at its field: %s', async (_, change, path) => {
    const id = await add()
    const refused = await b.refusal('staff.saveAssignment', anAssignment(id, change))
    expect(refused.fields[0]?.path).toBe(path)
    expect((await b.ask('staff.get', { id })).assignments).toEqual([])
  })
  it('a save over somebody else’s is refused', async () => {
    const id = await add()
    await b.ask('staff.save', aMember({ id, revision: 1, phone: '1' }))
    expect((await b.refusal('staff.save', aMember({ id, revision: 1, phone: '2' }))).kind).toBe('stale')
  })
})

describe('people at work', () => {
  const operators = async () =>
    (await b.ask('club.get', {})).operators.map(({ name, current }) => (current ? `${name} (teraz)` : name))

  it('are put on the list from the staff, under the name they have now, and taken off again', async () => {
    const id = await add({ atComputer: true })
    expect(await operators()).toContain('Grażyna Źdźbło')
    await b.ask('staff.save', aMember({ id, revision: 1, atComputer: true, lastName: 'Źdźbło-Ćma' }))
    expect(await operators()).toContain('Grażyna Źdźbło-Ćma')
    expect(await operators()).not.toContain('Grażyna Źdźbło')
    await b.ask('staff.save', aMember({ id, revision: 2 }))
    expect((await operators()).filter((name) => name.startsWith('Grażyna'))).toEqual([])
  })
  it('are the same person when the name on the two lists is the same, whichever came first', async () => {
    await b.ask('club.saveOperator', { id: null, name: 'Grażyna Źdźbło', role: 'psycholog' })
    const id = await add({ atComputer: true })
    expect((await operators()).filter((name) => name === 'Grażyna Źdźbło')).toHaveLength(1)
    const other = await add({ firstName: 'Ewa', lastName: 'Bąk' })
    await b.ask('club.saveOperator', { id: null, name: 'Ewa Bąk', role: '' })
    expect((await b.ask('staff.get', { id: other })).atComputer).toBe(true)
    expect((await b.ask('staff.get', { id })).atComputer).toBe(true)
  })
  it('do not leave the list while they are at work', async () => {
    const id = await add({ atComputer: true })
    const { operators: all } = await b.ask('club.get', {})
    await b.ask('club.chooseOperator', { id: all.find(({ name }) => name === 'Grażyna Źdźbło')!.id })
    const refused = await b.refusal('staff.save', aMember({ id, revision: 1, atComputer: false }))
    expect(refused).toMatchObject({ code: 'staff.atWork', fields: [{ path: 'atComputer' }] })
    expect((await b.refusal('staff.remove', { id })).message).toContain('jest teraz przy pracy')
  })
})

describe('the record of hours', () => {
  const hours = (entries: readonly (readonly [number, number, number | null, number | null])[]) => ({
    year: 2021,
    entries: entries.map(([assignmentId, month, minutes, revision]) => ({ assignmentId, month, minutes, revision })),
  })

  it('adds up by edition and by grant, and a whole month is one step to take back', async () => {
    const { id: grantId } = await b.ask('grants.save', aGrant())
    const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
    const [one, two] = [await add(), await add({ lastName: 'Bąk' })]
    const { id: a } = await b.ask('staff.saveAssignment', anAssignment(one, { editionId, grantId }))
    const { id: c } = await b.ask('staff.saveAssignment', anAssignment(two, { grantId }))
    await b.ask(
      'staff.saveHours',
      hours([
        [a, 5, 600, null],
        [c, 5, 90, null],
        [a, 6, 60, null],
      ]),
    )
    const year = await b.ask('staff.hours', { year: 2021 })
    expect(year.total).toBe(750)
    expect(year.byEdition).toEqual([
      { id: editionId, name: '2021', minutes: 660 },
      { id: null, name: null, minutes: 90 },
    ])
    expect(year.byGrant).toEqual([{ id: grantId, name: 'Od KIS-u do PES-u', minutes: 750 }])
    expect((await b.ask('staff.hours', { year: 2021, editionId })).rows.map((row) => row.assignmentId)).toEqual([a])
    await b.ask('history.undo', {})
    expect((await b.ask('staff.hours', { year: 2021 })).total).toBe(0)
  })

  it('warns of a month over the limit of all assignments together, as the limit stands on that day', async () => {
    const id = await add()
    const { id: a } = await b.ask('staff.saveAssignment', anAssignment(id))
    const { id: c } = await b.ask('staff.saveAssignment', anAssignment(id, { role: 'TRAINER' }))
    await b.ask(
      'staff.saveHours',
      hours([
        [a, 5, 200 * 60, null],
        [c, 5, 76 * 60, null],
        [c, 6, 60, null],
      ]),
    )
    const over = async () => (await b.ask('staff.hours', { year: 2021 })).people[0]!.over
    expect(await over()).toEqual([])
    await b.ask('staff.saveHours', hours([[c, 5, 77 * 60, 1]]))
    expect(await over()).toEqual([{ month: 5, minutes: 277 * 60, limit: 276 * 60 }])
  })

  it('refuses the whole sheet when one entry was changed in between', async () => {
    const id = await add()
    const { id: a } = await b.ask('staff.saveAssignment', anAssignment(id))
    await b.ask('staff.saveHours', hours([[a, 5, 60, null]]))
    expect(
      (
        await b.refusal(
          'staff.saveHours',
          hours([
            [a, 6, 60, null],
            [a, 5, 120, null],
          ]),
        )
      ).kind,
    ).toBe('stale')
    expect((await b.ask('staff.hours', { year: 2021 })).total).toBe(60)
    await b.ask('staff.saveHours', hours([[a, 5, null, 1]]))
    expect((await b.ask('staff.hours', { year: 2021 })).rows[0]!.months[4]).toEqual({ minutes: null, revision: null })
  })

  it('keeps an assignment that has hours', async () => {
    const id = await add()
    const { id: a } = await b.ask('staff.saveAssignment', anAssignment(id))
    await b.ask('staff.saveHours', hours([[a, 5, 60, null]]))
    expect((await b.refusal('staff.removeAssignment', { id: a })).code).toBe('staff.inUse')
  })
})
