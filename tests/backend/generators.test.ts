import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { textOf } from '../support/printedPdf.ts'
import { aGrant, anEdition, aParticipation, aPerson, aReport } from '../support/records.ts'

let b: TestBackend
let reportId: number
beforeEach(async () => {
  b = await freshBackend()
  const { id: grantId } = await b.ask('grants.save', aGrant({ generator: 'Witkac' }))
  reportId = (await b.ask('settlements.save', aReport(grantId))).id
  const { id: editionId } = await b.ask('editions.save', anEdition({ grantId }))
  const { id: personId } = await b.ask('people.save', aPerson())
  await b.ask('editions.saveParticipation', aParticipation({ editionId, personId }))
})
afterEach(() => b.close())
const people = async () => {
  const { sections } = await b.ask('generators.copyOf', { reportId })
  const item = sections.flatMap((section) => section.items).find(({ id }) => id === 'people')
  return item?.kind === 'field' && item.value.kind === 'count' ? item.value.count : undefined
}

describe('copying into a generator', () => {
  it('takes the generator the grant names, else the one asked for, else the one for all others', async () => {
    expect(await b.ask('generators.copyOf', { reportId })).toMatchObject({
      named: 'Witkac',
      generator: { name: 'Witkac.pl', compulsory: true },
    })
    const other = (await b.ask('generators.list', {})).find(({ name }) => name === 'eNGO')!
    expect((await b.ask('generators.copyOf', { reportId, generatorId: other.id })).generator?.name).toBe('eNGO')
    const { id } = await b.ask('grants.save', aGrant({ contractNumber: 'B', generator: 'ePUAP' }))
    const elsewhere = await b.ask('settlements.save', aReport(id))
    expect((await b.ask('generators.copyOf', { reportId: elsewhere.id })).generator?.name).toBe('Inny generator')
  })
  it('makes the program’s own print a working copy only where the generator of the grant is compulsory', async () => {
    const working = async () => {
      const { fileId } = await b.ask('documents.render', { document: { kind: 'sprawozdanie', reportId } })
      return textOf((await b.file(fileId))!.bytes).includes('wydruk roboczy')
    }
    expect(await working()).toBe(true)
    const [witkac] = await b.ask('generators.list', {})
    await b.ask('generators.save', { ...witkac!, compulsory: false })
    expect(await working()).toBe(false)
  })
  it('counts those who used the task until the coordinator knows better, and can go back to counting', async () => {
    expect(await people()).toBe(1)
    const { revision } = await b.ask('generators.copyOf', { reportId })
    const saved = await b.ask('generators.savePeople', { reportId, people: 40, revision })
    expect(await people()).toBe(40)
    expect((await b.refusal('generators.savePeople', { reportId, people: 1, revision })).kind).toBe('stale')
    await b.ask('generators.savePeople', { reportId, people: null, revision: saved.revision })
    expect(await people()).toBe(1)
    expect((await b.refusal('generators.savePeople', { reportId, people: -1, revision })).kind).toBe('validation')
  })
  it('does not ask for people where the generator does not', async () => {
    const other = (await b.ask('generators.list', {})).find(({ name }) => name === 'eNGO')!
    const { sections } = await b.ask('generators.copyOf', { reportId, generatorId: other.id })
    expect(JSON.stringify(sections)).not.toContain('"people"')
  })
  it('keeps how a generator takes numbers, past which undo goes', async () => {
    const [witkac] = await b.ask('generators.list', {})
    const { id, limits } = witkac!
    const format = {
      decimalSign: 'dot' as const,
      thousands: true,
      dateFormat: 'iso' as const,
      limits: { ...limits, i1: 5000 },
    }
    await b.ask('generators.saveFormat', { id, ...format })
    expect((await b.ask('generators.list', {}))[0]).toMatchObject(format)
    expect((await b.ask('history.undo', {})).sentence).not.toContain('zapis liczb')
    expect((await b.ask('generators.list', {}))[0]).toMatchObject(format)
  })
  it('has a list of generators that is the club’s own', async () => {
    const [witkac] = await b.ask('generators.list', {})
    const { id: _, revision: __, ...known } = witkac!
    const twice = await b.refusal('generators.save', { ...known, id: null, revision: 0 })
    expect(twice.fields).toEqual([{ path: 'name', message: 'Generator o tej nazwie już jest na liście.' }])
    const { id } = await b.ask('generators.save', { ...known, name: 'Generator gminy', id: null, revision: 0 })
    await b.ask('generators.remove', { id })
    expect((await b.ask('generators.list', {})).map(({ name }) => name)).not.toContain('Generator gminy')
    await b.ask('history.undo', {})
    expect((await b.ask('generators.list', {})).map(({ name }) => name)).toContain('Generator gminy')
    expect((await b.refusal('generators.remove', { id: 999 })).kind).toBe('notFound')
    expect((await b.refusal('generators.copyOf', { reportId: 999 })).kind).toBe('notFound')
  })
})
