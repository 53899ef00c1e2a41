import { randomBytes, randomUUID } from 'node:crypto'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { Result } from '#shared/kernel/result.ts'
import { allMarked, aSession } from '../support/classes.ts'
import { anExpense, aPerson } from '../support/records.ts'
import { aPdf } from '../support/scans.ts'
import type { Place } from './place.ts'

/** Every write that was answered as saved: by it the file is judged afterwards. */
export type Ledger = {
  readonly people: Set<number>
  /** The number last written into the note of a person; a later one may be in the file, an earlier one may not. */
  readonly notes: Map<number, number>
  readonly documents: Set<number>
  readonly meetings: Set<number>
  readonly scans: Set<number>
  /** Commands answered as saved, each of which has its step in the history. */
  commands: number
}
export const newLedger = (): Ledger => ({
  ...{ people: new Set(), notes: new Map(), documents: new Set(), meetings: new Set(), scans: new Set() },
  commands: 0,
})

/** A program in a process of its own, as far as the load needs it. */
export type Program = {
  call(name: string, input: unknown): Promise<Result<unknown, { code: string }>>
  put(bytes: Uint8Array): Promise<Result<PutFile, { code: string }>>
}
type Saved = { readonly id: number; readonly revision: number }

/** Refusals are counted, not thrown: under load there must be none. */
export type Load = {
  readonly refused: string[]
  /** Begins no call any more; resolves when the last is answered, which it never is when the program was killed. */
  stop(): Promise<void>
}

/**
 * Five kinds of work side by side, each call after the answer to the one before: new people, one person over and over, cost
 * documents, meetings with their attendance, scans of some hundred kilobytes. Goes on until it is stopped or the program ends.
 */
export function startLoad(program: Program, place: Place, ledger: Ledger): Load {
  const refused: string[] = []
  let stopped = false
  const tell = async (name: string, input: unknown): Promise<Saved> => {
    const answer = await program.call(name, input)
    if (!answer.ok) {
      refused.push(`${name} ${answer.error.code}`)
      throw new Error(name)
    }
    ledger.commands += 1
    return answer.value as Saved
  }
  const lane = async (turn: () => Promise<void>): Promise<void> => {
    while (!stopped) await turn()
  }
  const lanes = [
    lane(async () => void ledger.people.add((await tell('people.save', unknownPerson())).id)),
    oneOverAndOver(tell, ledger, () => stopped),
    lane(async () => {
      const number = `FV ${randomUUID()}`
      ledger.documents.add((await tell('expenses.save', anExpense(place.lineId, { number }))).id)
    }),
    lane(async () => {
      const { editionId, groupId, participationIds } = place
      const { id, revision } = await tell('classes.saveSession', aSession({ editionId, groupId }))
      await tell('classes.confirmAttendance', { sessionId: id, revision, marks: allMarked(participationIds) })
      ledger.meetings.add(id)
    }),
    lane(async () => {
      const paper = aPdf(
        randomUUID(),
        `/Waste (${randomBytes(100_000 + Math.floor(Math.random() * 100_000)).toString('hex')})`,
      )
      const file = await program.put(paper)
      if (!file.ok) throw new Error('put')
      const attach = { recordKind: 'grant', recordId: place.grantId, sha256: file.value.sha256, name: 'skan.pdf' }
      ledger.scans.add((await tell('scans.attach', attach)).id)
    }),
  ]
  // A lane ends with its first refusal, which is counted.
  const over = Promise.allSettled(lanes)
  return {
    refused,
    async stop() {
      stopped = true
      await over
    },
  }
}

const unknownPerson = () => aPerson({ otherIdentifier: randomUUID() })

/** One person saved again and again, each time with the revision of the save before. */
async function oneOverAndOver(
  tell: (name: string, input: unknown) => Promise<Saved>,
  ledger: Ledger,
  over: () => boolean,
): Promise<void> {
  const person = unknownPerson()
  let last = await tell('people.save', person)
  for (let n = 1; !over(); n += 1) {
    last = await tell('people.save', { ...person, ...last, note: String(n) })
    ledger.notes.set(last.id, n)
  }
}
