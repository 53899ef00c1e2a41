import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { printRequest } from '#shared/documents/contract.ts'
import { freshBackend, type TestBackend } from '../support/backend.ts'
import { candidateInputs } from '../support/candidateInputs.ts'
import { aDiagnosedCase, type DiagnosedCase } from '../support/diagnoses.ts'
import { textOf } from '../support/printedPdf.ts'

const secret = 'Brzęczydło'
/** What is searched for: an answer that says it back tells nothing. */
const asked = 'Brzęcz'
const note = { id: null, staffId: null, writtenOn: '2021-05-14', text: `W dzieciństwie: ${secret}.`, revision: 0 }

let b: TestBackend
let c: DiagnosedCase
let diagnosisId: number
beforeAll(async () => {
  b = await freshBackend()
  c = await aDiagnosedCase(b)
  const card = c.card({
    ratings: [c.rated('O01', 3, { specialist: 3, staffId: c.psychologistId })],
    parts: [{ id: null, section: 'RECOMMENDATIONS', staffId: null, writtenOn: null, text: 'Kurs.' }],
    summaryConsent: true,
    summaryConsentOn: '2021-05-14',
  })
  diagnosisId = (await b.ask('diagnoses.save', card)).id
  const saved = await b.ask('diagnoses.saveRestrictedNote', { ...note, diagnosisId })
  // Changed, taken away and brought back, so that every trace a note can leave is there.
  await b.ask('diagnoses.saveRestrictedNote', { ...note, ...saved, diagnosisId, text: `${secret} po raz drugi.` })
  await b.ask('diagnoses.saveRestrictedNote', { ...note, diagnosisId, text: `${secret}, notatka do kosza.` })
  const [, second] = await b.ask('diagnoses.restrictedNotes', { diagnosisId })
  await b.ask('diagnoses.removeRestrictedNote', { id: second!.id })
})
afterAll(() => b.close())

describe('the words of a restricted note', () => {
  it('are answered by the one operation that is for them', async () => {
    expect(JSON.stringify(await b.ask('diagnoses.restrictedNotes', { diagnosisId }))).toContain(secret)
  })
  it('are answered by no other read of the contract, whatever it is asked', { timeout: 120_000 }, async () => {
    const reads = Object.entries(contract).filter(
      ([name, entry]) => entry.kind === 'query' && name !== 'diagnoses.restrictedNotes' && name !== 'documents.render',
    )
    const unreached: string[] = []
    let answered = 0
    for (const [name, entry] of reads) {
      const inputs = candidateInputs(entry.input, asked)
      const answers = []
      for (const input of inputs) answers.push(await b.call(name, input))
      if (answers.every((answer) => !answer.ok && answer.error.kind === 'validation')) unreached.push(name)
      answered += answers.filter((answer) => answer.ok).length
      const told = answers.filter((answer) => JSON.stringify(answer).includes(secret))
      expect(told, name).toEqual([])
    }
    expect(unreached).toEqual([])
    expect(answered).toBeGreaterThan(reads.length / 2)
  })
  it('are in no print but the full card when it is asked for with them', { timeout: 120_000 }, async () => {
    const requests = candidateInputs(printRequest, asked) as { kind: string; withRestrictedNotes?: boolean }[]
    const printed = new Map<string, string[]>()
    for (const document of requests) {
      const kind = document.withRestrictedNotes ? `${document.kind} with notes` : document.kind
      if ((printed.get(kind)?.length ?? 0) >= 3) continue
      const answer = await b.call('documents.render', { document })
      if (!answer.ok) continue
      const { fileId, name } = answer.value as { fileId: string; name: string }
      printed.set(kind, [...(printed.get(kind) ?? []), `${name} ${textOf((await b.file(fileId))!.bytes)}`])
    }
    const telling = [...printed]
      .filter(([, texts]) => texts.some((text) => text.includes(secret)))
      .map(([kind]) => kind)
    expect(telling).toEqual(['diagnosisCard with notes'])
    for (const kind of ['diagnosisCard', 'diagnosisCopy', 'diagnosisSummary', 'diagnosisAggregate'])
      expect(printed.has(kind), kind).toBe(true)
  })
  it('are said neither by undo, redo and the bin nor by a refusal nor in the log', async () => {
    const told = [await b.call('history.undo', {}), await b.call('history.redo', {})]
    const [gone] = (await b.ask('history.bin', {})).rows
    told.push(await b.call('history.restore', { commandId: gone!.commandId }))
    told.push(await b.call('diagnoses.saveRestrictedNote', { ...note, diagnosisId, writtenOn: '2030-01-01' }))
    told.push(await b.call('diagnoses.saveRestrictedNote', { ...note, diagnosisId: 999 }))
    told.push(await b.call('diagnoses.saveRestrictedNote', { ...note, diagnosisId, id: secret }))
    expect(told.map((answer) => answer.ok)).toEqual([true, true, true, false, false, false])
    expect(JSON.stringify([told, b.logged])).not.toContain(secret)
  })
})

it('only the reader of restricted notes and the repository name their column', () => {
  const naming = globSync('electron/backend/**/*.ts')
    .filter((file) => !file.includes('/db/'))
    .filter((file) => readFileSync(file, 'utf8').includes('restricted_text'))
  expect(naming.toSorted()).toEqual([
    'electron/backend/diagnoses/repo.ts',
    'electron/backend/diagnoses/restrictedNotes.ts',
  ])
})
