import { join } from 'node:path'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { sampleClosedCode } from '#shared/sample/contract.ts'
import type { Backend } from '../app.ts'
import { openPrivateFolder } from '../privateFolder.ts'

/** What a host carries to and fro for a window. */
export type Door = Pick<Backend, 'call' | 'putFile' | 'file'>
/** Told each record of the sample that is entered. */
export type Filling = { readonly tell: (done: number) => void; readonly signal: AbortSignal }

/** The place of the one sample that is open beside the own file. */
export type SampleSlot = {
  /** Makes a fresh sample and puts it in the place of one that was open. Asked twice at once, it makes one. */
  open(): Promise<Result<Record<never, never>, CallError>>
  /** Takes the sample away, or stops making it. */
  close(): Promise<void>
  progress(): { readonly done: number; readonly total: number } | undefined
  /** The program over the sample; answers `sampleClosed` when there is none. */
  readonly door: Door
}

type Shown = { readonly backend: Backend; readonly remove: () => void }

const closed: CallError = {
  kind: 'storage',
  code: sampleClosedCode,
  message:
    'Przykład został zamknięty, więc tej czynności nie wykonano. Twój plik jest nietknięty; program do niego wraca.',
  fields: [],
}
const notMade = ruleError(
  'sample.notMade',
  'Przykładu nie otwarto, bo nie udało się go zapisać w folderze plików tymczasowych. Twój plik jest nietknięty. Zrób miejsce na dysku i spróbuj ponownie.',
)
const givenUp = ruleError('sample.givenUp', 'Przerwano przygotowanie przykładu. Twój plik jest nietknięty.')
const isSample = ruleError('sample.isOpen', 'To już jest przykład. Nic nie zmieniono.')

/**
 * A slot whose samples are made by `openOver` in a private folder that goes with them; what a run that ended badly has left is
 * swept when the next sample is made. `total`: about how many records are entered.
 */
export function createSampleSlot(
  openOver: (file: string, filling: Filling) => Promise<Backend>,
  total: number,
): SampleSlot {
  let shown: Shown | undefined
  let making:
    | { done: number; readonly abort: AbortController; readonly result: Promise<Result<object, CallError>> }
    | undefined

  const takeAway = async (one: Shown | undefined): Promise<void> => {
    await one?.backend.close()
    one?.remove()
  }
  const make = async (filling: Filling): Promise<Result<Shown, CallError>> => {
    let folder: ReturnType<typeof openPrivateFolder>
    try {
      folder = openPrivateFolder('przyklad')
    } catch {
      return err(notMade)
    }
    const backend = await openOver(join(folder.path, 'przyklad.klub'), filling)
    const one = { backend, remove: folder.remove }
    const status = await backend.call('app.status', {})
    if (status.ok && !filling.signal.aborted) return ok(one)
    await takeAway(one)
    return err(filling.signal.aborted ? givenUp : notMade)
  }
  const open = (): Promise<Result<object, CallError>> => {
    if (making) return making.result
    const abort = new AbortController()
    const work = async (): Promise<Result<object, CallError>> => {
      const made = await make({
        signal: abort.signal,
        tell: (done) => {
          if (making) making.done = Math.min(done, total)
        },
      })
      making = undefined
      if (!made.ok) return made
      const before = shown
      shown = made.value
      await takeAway(before)
      return ok({})
    }
    making = { done: 0, abort, result: work() }
    return making.result
  }
  return {
    open,
    async close() {
      making?.abort.abort()
      await making?.result
      const before = shown
      shown = undefined
      await takeAway(before)
    },
    progress: () => making && { done: making.done, total },
    door: {
      call: async (name, input) => (shown ? shown.backend.call(name, input) : err(closed)),
      putFile: async (bytes) => (shown ? shown.backend.putFile(bytes) : err(closed)),
      file: async (id) => shown?.backend.file(id),
    },
  }
}

/** The slot of a program that shows the sample itself. */
export const noSample: SampleSlot = {
  open: async () => err(isSample),
  close: async () => {},
  progress: () => undefined,
  door: { call: async () => err(closed), putFile: async () => err(closed), file: async () => undefined },
}
