import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

let b: TestBackend
let editionId: number
beforeEach(async () => {
  b = await freshBackend()
  editionId = (await b.ask('editions.save', anEdition())).id
})
afterEach(() => b.close())

async function participant(lastName: string): Promise<number> {
  const person = aPerson({ lastName, otherIdentifier: lastName, birthDate: '1990-02-03' })
  const { id: personId } = await b.ask('people.save', person)
  return (await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))).id
}

describe('paths of an edition', () => {
  const path = (name: string, change = {}) => ({ id: null, editionId, name, note: '', revision: 0, ...change })
  it('are kept in their order and count a person of two of them once in the total', async () => {
    const club = await b.ask('editions.savePath', path('KIS'))
    const programme = await b.ask('editions.savePath', path('Program aktywności lokalnej'))
    const [both, one] = [await participant('Ćwik'), await participant('Żyła')]
    await participant('Nowak')
    expect(
      await b.ask('participations.joinPath', { participationIds: [both, one], pathId: club.id, validFrom: null }),
    ).toEqual({ added: 2 })
    expect(
      await b.ask('participations.joinPath', {
        participationIds: [both],
        pathId: programme.id,
        validFrom: '2021-06-01',
      }),
    ).toEqual({ added: 1 })
    // once more changes nothing
    expect(
      await b.ask('participations.joinPath', { participationIds: [both], pathId: programme.id, validFrom: null }),
    ).toEqual({ added: 0 })
    expect(await b.ask('participations.pathCounts', { editionId })).toMatchObject({
      total: { persons: 3 },
      paths: [
        { name: 'KIS', persons: 2 },
        { name: 'Program aktywności lokalnej', persons: 1 },
      ],
      inSeveral: 1,
      inNone: 1,
    })
    await b.ask('editions.orderPaths', { editionId, pathIds: [programme.id, club.id] })
    expect((await b.ask('editions.paths', { editionId })).map(({ name, people }) => [name, people])).toEqual([
      ['Program aktywności lokalnej', 1],
      ['KIS', 2],
    ])
  })
  it('are not removed while people belong to them, and not named twice', async () => {
    const { id: pathId } = await b.ask('editions.savePath', path('KIS'))
    await b.ask('participations.joinPath', {
      participationIds: [await participant('Ćwik')],
      pathId,
      validFrom: null,
    })
    expect(await b.refusal('editions.removePath', { id: pathId })).toMatchObject({ code: 'editions.pathInUse' })
    expect(await b.refusal('editions.savePath', path('KIS'))).toMatchObject({ fields: [{ path: 'name' }] })
    const { id: unused } = await b.ask('editions.savePath', path('Kursy'))
    await b.ask('editions.removePath', { id: unused })
    expect(await b.ask('editions.paths', { editionId })).toHaveLength(1)
  })
  it('of another edition are not joined', async () => {
    const other = await b.ask('editions.save', anEdition({ name: '2022' }))
    const { id: pathId } = await b.ask('editions.savePath', path('KIS', { editionId: other.id }))
    const id = await participant('Ćwik')
    expect(
      await b.refusal('participations.joinPath', { participationIds: [id], pathId, validFrom: null }),
    ).toMatchObject({ kind: 'notFound' })
  })
})
