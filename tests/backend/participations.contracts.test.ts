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
const aContract = (participationId: number) => ({
  id: null,
  participationId,
  number: 'OPS.7/2021',
  institution: 'GOPS Łomazy',
  workerName: 'Barbara Wójcik',
  workerPhone: '',
  concludedOn: '2021-05-01',
  validFrom: null,
  validTo: null,
  variant: 'B' as const,
  goal: '',
  terminatedOn: null,
  terminationReason: '',
  assessments: [],
  revision: 0,
})

describe('kontrakty socjalne', () => {
  it('follow one another, each with its assessments, and take the warning away', async () => {
    const id = await participant('Ćwik')
    await b.ask('participations.saveContract', { ...aContract(id), concludedOn: '2021-08-01' })
    const { id: first } = await b.ask('participations.saveContract', {
      ...aContract(id),
      validTo: '2021-07-31',
      assessments: [{ id: null, dueOn: '2021-07-15', assessedOn: null, result: '' }],
    })
    const contracts = await b.ask('participations.contracts', { participationId: id })
    expect(contracts.map((one) => one.concludedOn)).toEqual(['2021-05-01', '2021-08-01'])
    const { id: _, ...found } = contracts[0]!
    const assessment = found.assessments[0]!
    const saved = await b.ask('participations.saveContract', {
      ...found,
      id: first,
      assessments: [
        { ...assessment, assessedOn: '2021-07-20', result: 'cele osiągnięte' },
        { id: null, dueOn: '2021-07-30', assessedOn: '2021-07-30', result: '' },
      ],
    })
    expect(saved.revision).toBe(2)
    const [again] = await b.ask('participations.contracts', { participationId: id })
    expect(again?.assessments).toMatchObject([
      { id: assessment.id, result: 'cele osiągnięte' },
      { dueOn: '2021-07-30' },
    ])
    // left: no main group, no statement
    expect(await b.ask('participations.head', { id })).toMatchObject({ warnings: 2 })
  })
  it('end no earlier than they begin', async () => {
    const id = await participant('Ćwik')
    expect(await b.refusal('participations.saveContract', { ...aContract(id), validTo: '2021-04-30' })).toMatchObject({
      fields: [{ path: 'validTo' }],
    })
    expect(
      await b.refusal('participations.saveContract', { ...aContract(id), terminationReason: 'wyjazd' }),
    ).toMatchObject({ fields: [{ path: 'terminatedOn' }] })
  })
  it('removed by mistake come back from the bin with their assessments', async () => {
    const id = await participant('Ćwik')
    const contract = await b.ask('participations.saveContract', {
      ...aContract(id),
      assessments: [{ id: null, dueOn: '2021-07-15', assessedOn: null, result: '' }],
    })
    const [before] = await b.ask('participations.contracts', { participationId: id })
    await b.ask('participations.removeContract', { id: contract.id })
    expect(await b.ask('participations.contracts', { participationId: id })).toEqual([])
    const [removal] = (await b.ask('history.bin', { offset: 0, limit: 10 })).rows
    expect(removal?.sentence).toBe('usunięto kontrakt socjalny: Ćwik Żaneta')
    await b.ask('history.restore', { commandId: removal!.commandId })
    expect(await b.ask('participations.contracts', { participationId: id })).toEqual([
      { ...before, revision: expect.any(Number) },
    ])
  })
  it('are offered again with the centre and worker noted before', async () => {
    await b.ask('participations.saveContract', aContract(await participant('Ćwik')))
    await b.ask('participations.saveContract', aContract(await participant('Żyła')))
    expect(await b.ask('participations.knownInstitutions', {})).toEqual([
      { institution: 'GOPS Łomazy', workerName: 'Barbara Wójcik', workerPhone: '' },
    ])
  })
})

describe('consents', () => {
  const consent = (change = {}) => ({
    id: null,
    kind: 'IMAGE',
    decision: 'given' as const,
    decidedOn: '2021-05-10',
    withdrawnOn: null,
    templateId: null,
    revision: 0,
    ...change,
  })
  it('are noted together and taken back by one undo', async () => {
    const participationId = await participant('Ćwik')
    await b.ask('participations.saveConsents', {
      participationId,
      consents: [consent(), consent({ kind: 'OPS', decision: 'refused' }), consent({ kind: 'CLAUSE' })],
    })
    const { rows } = await b.ask('participations.consents', { participationId })
    expect(rows.map(({ kind, decision }) => [kind, decision])).toEqual([
      ['CLAUSE', 'given'],
      ['IMAGE', 'given'],
      ['OPS', 'refused'],
    ])
    await b.ask('history.undo', {})
    expect((await b.ask('participations.consents', { participationId })).rows).toEqual([])
  })
  it('are withdrawn no earlier than given, and a refusal is not withdrawn', async () => {
    const participationId = await participant('Ćwik')
    const refusal = (wrong: object) =>
      b.refusal('participations.saveConsents', { participationId, consents: [consent(wrong)] })
    expect(await refusal({ withdrawnOn: '2021-05-09' })).toMatchObject({ fields: [{ path: 'consents.0.withdrawnOn' }] })
    expect(await refusal({ decision: 'refused', withdrawnOn: '2021-06-01' })).toMatchObject({
      fields: [{ path: 'consents.0.withdrawnOn' }],
    })
    expect(await refusal({ kind: 'WISH' })).toMatchObject({ fields: [{ path: 'consents.0.kind' }] })
  })
})

describe('consents of several people', () => {
  it('are noted as one act; who has answered already stays as they are', async () => {
    const [first, second] = [await participant('Ćwik'), await participant('Żyła')]
    const one = { kind: 'IMAGE', decision: 'refused' as const, templateId: null }
    await b.ask('participations.recordConsents', {
      participationIds: [first],
      decidedOn: '2021-05-02',
      consents: [one],
    })
    const together = {
      participationIds: [first, second],
      decidedOn: '2021-05-10',
      consents: [
        { ...one, decision: 'given' as const },
        { ...one, kind: 'CLAUSE', decision: 'given' as const },
      ],
    }
    expect(await b.ask('participations.recordConsents', together)).toEqual({ added: 3 })
    expect(await b.ask('participations.recordConsents', together)).toEqual({ added: 0 })
    const { rows } = await b.ask('participations.consents', { participationId: first })
    expect(rows.map(({ kind, decision, decidedOn }) => [kind, decision, decidedOn])).toEqual([
      ['CLAUSE', 'given', '2021-05-10'],
      ['IMAGE', 'refused', '2021-05-02'],
    ])
    expect(await b.refusal('participations.recordConsents', { ...together, participationIds: [99] })).toMatchObject({
      kind: 'notFound',
    })
  })
})
