import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '#backend/db/open.ts'
import { contract, entryOf } from '#shared/contract/index.ts'
import { isRestricted, restrictedWords } from '#shared/dataProtection/restriction.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { candidateInputs } from '../support/candidateInputs.ts'
import { allMarked, aSession } from '../support/classes.ts'
import { aRequest } from '../support/dataProtection.ts'
import { textOf } from '../support/printedPdf.ts'
import { anEdition, aParticipation, aPerson } from '../support/records.ts'

type Restricted = {
  readonly id: number
  readonly name: string
  readonly participationId: number
  readonly editionId: number
}
let b: TestBackend
let her: Restricted
afterEach(() => b.close())
/** Takes part in the sample’s edition, and is not the record number 1 that own screens are asked about. */
async function sample(): Promise<void> {
  b = await freshBackend({ demo: true })
  const { raw, close } = openFile(b.path)
  her = raw
    .prepare(
      `select p.id, p.last_name || ' ' || p.first_name as name, x.id as participationId, x.edition_id as editionId
       from participation x join person p on p.id = x.person_id
       where x.stage = 'participant' and x.id > 1 and p.id > 1
         and exists (select 1 from attendance a where a.participation_id = x.id)
       order by x.id limit 1`,
    )
    .get() as Restricted
  await close()
}
const restrict = () =>
  b.ask('dataProtection.restrict', {
    personId: her.id,
    kind: 'restriction',
    since: '2022-01-05',
    reason: 'sprawdzamy adres',
  })

/** Every text with her name, with where it stands; `told`: a mark stands with it, or a number by which the window marks it. */
function namings(value: unknown, ids: Parameters<typeof isRestricted>[1]): { path: string; told: boolean }[] {
  const [lastName, firstName] = [her.name.split(' ')[0]!, her.name.split(' ').slice(1).join(' ')]
  const orders = [her.name, `${firstName} ${lastName}`]
  const walk = (one: unknown, path: string, isKnown: boolean): { path: string; told: boolean }[] => {
    if (typeof one === 'string')
      return orders.some((name) => one.includes(name)) ? [{ path, told: isKnown || one.includes(restrictedWords) }] : []
    if (Array.isArray(one)) return one.flatMap((part) => walk(part, `${path}[]`, isKnown))
    if (one === null || typeof one !== 'object') return []
    const known = isKnown || isRestricted(one, ids)
    const row = one as Record<string, unknown>
    const pair = row.lastName === lastName && String(row.firstName).startsWith(firstName)
    return [
      ...(pair ? [{ path: `${path}.lastName`, told: known || String(row.firstName).includes(restrictedWords) }] : []),
      ...Object.entries(row).flatMap(([key, part]) => walk(part, `${path}.${key}`, known)),
    ]
  }
  return walk(value, '', false)
}

/** Lists of data protection itself and of the history: there the restriction is dealt with, and what was done is told. */
const without = [
  /^dataProtection\./,
  /^history\./,
  /^today\.recent$/,
  /^retention\./,
  /^anonymisation\./,
  /^documents\./,
]
/** What answers the very words it was asked with. */
const echoes = ['expenses.readKsef [].name', 'peopleReports.get .about']

it('no list of the program names somebody whose data may only be kept without a mark or the number to mark by', async () => {
  await sample()
  await restrict()
  const ids = await b.ask('dataProtection.restrictedNow', {})
  expect(ids.personIds).toContain(her.id)
  expect(ids.participationIds).toContain(her.participationId)
  const silent = new Set<string>()
  const naming = new Set<string>()
  for (const name of Object.keys(contract)) {
    const entry = entryOf(name)!
    if (entry.kind !== 'query' || without.some((one) => one.test(name))) continue
    for (const input of candidateInputs(entry.input, her.name).slice(0, 3)) {
      const answer = await b.call(name, input)
      if (!answer.ok) continue
      for (const { path, told } of namings(answer.value, ids)) {
        if (echoes.includes(`${name} ${path}`)) continue
        naming.add(name)
        if (!told) silent.add(`${name} ${path}`)
      }
    }
  }
  expect([...silent].sort()).toEqual([])
  expect(naming.size).toBeGreaterThan(8)
}, 240_000)

describe('with two people of a new file', () => {
  let two: { personId: number; participationId: number }[]
  let editionId: number
  beforeEach(async () => {
    b = await freshBackend()
    editionId = (await b.ask('editions.save', anEdition())).id
    const saved: typeof two = []
    for (const lastName of ['Łoś', 'Gęś']) {
      const { id: personId } = await b.ask('people.save', aPerson({ lastName, phone: '600 100 200' }))
      const { id } = await b.ask('editions.saveParticipation', aParticipation({ personId, editionId }))
      saved.push({ personId, participationId: id })
    }
    two = saved
    her = { id: two[0]!.personId, name: 'Łoś Żaneta', participationId: two[0]!.participationId, editionId }
  })
  const end = (participationIds: number[]) => ({ participationIds, endedOn: '2022-01-10', endReason: 'Z1' })
  const kept = { code: 'dataProtection.onlyKept', message: expect.stringContaining('można tylko przechowywać') }

  it('what is written of her is refused whatever way leads there, until the restriction is lifted', async () => {
    const { id: restriction, revision } = await restrict()
    const before = await b.ask('people.get', { id: her.id })
    expect(
      await b.refusal('people.save', aPerson({ id: her.id, lastName: 'Łoś', phone: '700', revision: before.revision })),
    ).toMatchObject(kept)
    expect(await b.refusal('editions.endParticipations', end([her.participationId]))).toMatchObject(kept)
    expect(await b.refusal('editions.removeParticipation', { id: her.participationId })).toMatchObject(kept)
    expect(await b.ask('people.get', { id: her.id })).toEqual(before)
    await b.ask('dataProtection.lift', { id: restriction, liftedOn: '2022-01-10', reason: 'adres był dobry', revision })
    await b.ask('editions.endParticipations', end([her.participationId]))
  })

  it('a step that concerns several people is refused as a whole, and one without her stands', async () => {
    await restrict()
    const other = two[1]!.participationId
    expect(await b.refusal('editions.endParticipations', end([other, her.participationId]))).toMatchObject(kept)
    expect((await b.ask('editions.participants', { editionId })).map(({ endedOn }) => endedOn)).toEqual([null, null])
    await b.ask('editions.endParticipations', end([other]))
  })

  it('neither undo nor anonymising gets around it', async () => {
    await b.ask('editions.endParticipations', end([her.participationId]))
    await restrict()
    const blocked = await b.refusal('anonymisation.run', { personIds: [her.id], basis: 'other', reason: 'próba' })
    expect(blocked).toMatchObject({ code: 'anonymisation.blocked', message: expect.stringContaining('ograniczone') })
    // The restriction itself is taken back first, then nothing stands in the way.
    await b.ask('history.undo', {})
    await b.ask('history.redo', {})
    expect(await b.ask('dataProtection.restrictedNow', {})).toMatchObject({ personIds: [her.id] })
    await b.ask('history.undo', {})
    await b.ask('history.undo', {})
    expect((await b.ask('editions.participants', { editionId })).map(({ endedOn }) => endedOn)).toEqual([null, null])
  })

  it('her rights stay open: a request of hers and a consent taken back', async () => {
    const consent = { kind: 'IMAGE', decision: 'given', templateId: null } as const
    await b.ask('participations.recordConsents', {
      participationIds: [her.participationId],
      decidedOn: '2022-01-03',
      consents: [consent],
    })
    await restrict()
    await b.ask('dataProtection.saveRequest', aRequest({ personId: her.id, applicant: '' }))
    const consentOf = async () =>
      (await b.ask('participations.consents', { participationId: her.participationId })).rows[0]!
    const takeBack = async (change: { decidedOn?: string } = {}) => {
      const { id, revision } = await consentOf()
      const taken = { ...consent, id, revision, decidedOn: '2022-01-03', withdrawnOn: '2022-01-10', ...change }
      return { participationId: her.participationId, consents: [taken] }
    }
    // Nothing else goes along with it.
    expect(await b.refusal('participations.saveConsents', await takeBack({ decidedOn: '2022-01-01' }))).toMatchObject(
      kept,
    )
    expect(await consentOf()).toMatchObject({ decidedOn: '2022-01-03', withdrawnOn: null })
    await b.ask('participations.saveConsents', await takeBack())
    expect(await consentOf()).toMatchObject({ kind: 'IMAGE', withdrawnOn: '2022-01-10' })
    await b.ask('dataProtection.stopUse', { id: (await consentOf()).id })
    expect((await b.ask('dataProtection.clauses', {})).withdrawn).toMatchObject([{ stoppedOn: '2022-01-10' }])
    expect(
      await b.refusal('participations.recordConsents', {
        participationIds: [her.participationId],
        decidedOn: '2022-01-10',
        consents: [{ ...consent, kind: 'CLAUSE' }],
      }),
    ).toMatchObject(kept)
  })

  it('the attendance of a meeting she was at is confirmed and taken off whole, hers included', async () => {
    const { id, revision } = await b.ask(
      'classes.saveSession',
      aSession({
        editionId,
        heldOn: '2022-01-04',
        participationIds: two.map(({ participationId }) => participationId),
      }),
    )
    await restrict()
    const ids = two.map(({ participationId }) => participationId)
    const confirmed = await b.ask('classes.confirmAttendance', { sessionId: id, revision, marks: allMarked(ids) })
    const sums = async () => (await b.ask('classes.participantSums', { editionId })).rows
    expect((await sums()).map(({ sessions, presentMinutes }) => [sessions, presentMinutes])).toEqual([
      [1, 90],
      [1, 90],
    ])
    await b.ask('classes.withdrawAttendance', { sessionId: id, revision: confirmed.revision })
    expect((await b.ask('classes.session', { id })).confirmedOn).toBeNull()
  })

  it('the list of applications keeps the name and not how to reach her', async () => {
    const rowOf = async () =>
      (await b.ask('recruitment.list', { editionId })).rows.find(({ personId }) => personId === her.id)!
    expect(await rowOf()).toMatchObject({ phone: '600 100 200' })
    await restrict()
    expect(await rowOf()).toMatchObject({ phone: '', note: '', lastName: 'Łoś', personId: her.id })
  })
})

it('papers and the calendar for others say beside the name that it may only be kept; her own copy does not', async () => {
  const print = async (document: PrintRequest) => {
    const { fileId } = await b.ask('documents.render', { document })
    return textOf((await b.file(fileId))!.bytes).replace(/\s+/g, ' ')
  }
  await sample()
  const document: PrintRequest = { kind: 'folderCover', participationIds: [her.participationId] }
  expect(await print(document)).not.toContain(restrictedWords)
  await restrict()
  expect(await print(document)).toContain(restrictedWords)
  expect(await print({ kind: 'personAccess', personId: her.id })).not.toContain(`${her.name} (${restrictedWords})`)
})
