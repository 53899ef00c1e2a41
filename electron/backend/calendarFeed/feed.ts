import type { FeedState, FeedStatus } from '#shared/calendarFeed/contract.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Clock } from '../context.ts'
import type { CopyRunner } from '../copies/runner.ts'
import type { OpenFile } from '../db/open.ts'
import { storageCodeOf, storageError } from '../db/storageError.ts'
import { inTransaction } from '../db/transaction.ts'
import type { FileState, Keeper } from '../vault/keeper.ts'
import { addressOf, isPathOf, newPort, newSecret } from './address.ts'
import { createFeedCache } from './cache.ts'
import { type FeedAnswer, type Listener, listenAt } from './listener.ts'
import { type FeedSetting, feedOf } from './queries.ts'
import { keepFeed } from './repo.ts'

/** Milliseconds between two looks at what another program may have changed: the setting in the file, the port. */
const between = 60_000
/** Ports tried before it is given up that one is free. */
const mostTries = 30

export type FeedOptions = {
  readonly keeper: Keeper
  readonly clock: Clock
  readonly run: CopyRunner
  /** Codes only: neither who asked nor what. */
  readonly log: (line: string) => void
  /** Whether this program answers calendar programs; a single command does not. */
  readonly serves: boolean
}
type Answer = Promise<Result<FeedStatus, CallError>>
/** The calendar that programs of this computer follow: answered while the file is open and it is turned on, and never otherwise. */
export type CalendarFeed = {
  status(): Answer
  turnOn(): Answer
  turnOff(): Answer
  newAddress(): Answer
  setReminders(reminders: boolean): Answer
  /** Brings what is answered into line with the file and the port. */
  tryAgain(): Answer
  /** Answers nobody from this moment on, until the file is opened again. */
  silence(): void
  /** Ends for good; resolves once the port is free. */
  close(): Promise<void>
}
type Open = Extract<FileState, { kind: 'open' }>

/** The followed calendar of the file that `keeper` keeps. */
export function createFeed({ keeper, clock, run, log, serves }: FeedOptions): CalendarFeed {
  const cache = createFeedCache({ path: keeper.path, clock, run, log })
  let setting: FeedSetting | undefined
  let standing: FeedState = 'idle'
  let lastAskedAt: string | null = null
  let listener: Listener | undefined
  let closing: Promise<void> = Promise.resolve()
  let last: Promise<unknown> = Promise.resolve()
  let ended = false

  /** Runs changes of what is answered one after another. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  const shut = (): void => {
    if (listener) closing = listener.close()
    listener = undefined
  }
  const silence = (): void => {
    shut()
    cache.forget()
    setting = undefined
    standing = 'idle'
  }
  const now = (): FeedStatus => ({
    state: standing,
    address: setting?.active ? addressOf(setting) : null,
    reminders: setting?.reminders !== 0,
    lastAskedAt,
  })

  const answerOver = async (state: FileState, path: string): Promise<FeedAnswer> => {
    if (state.kind !== 'open') return { kind: 'away' }
    state.file.assertInPlace()
    // Another program with the file may have changed the address.
    const kept = await feedOf(state.file.db)
    if (!kept?.active || !isPathOf(path, kept.secret)) return { kind: 'nothing' }
    const calendar = await cache.calendar(state, kept.reminders === 1)
    if (!calendar) return { kind: 'away' }
    lastAskedAt = clock.now()
    return { kind: 'calendar', ...calendar }
  }
  const answer = (path: string): Promise<FeedAnswer> =>
    keeper
      .share((state) => answerOver(state, path))
      .catch((error: unknown): FeedAnswer => {
        log(`calendar feed: ${storageCodeOf(error) ?? (error instanceof Error ? error.name : 'unknown')}`)
        return { kind: 'away' }
      })

  const keep = async ({ db }: OpenFile, next: FeedSetting): Promise<void> => {
    await inTransaction(db, (tx) => keepFeed(tx, next))
    setting = next
  }
  /** Answers at the address of the setting, or nobody, as the setting has it. */
  const agree = async (file: OpenFile): Promise<void> => {
    const wanted = serves && !ended && setting?.active ? setting : undefined
    if (listener && listener.port !== wanted?.port) shut()
    standing = setting?.active ? 'idle' : 'off'
    if (!wanted) return
    if (!listener) {
      await closing
      listener = await listenAt(wanted.port, answer)
      if (ended) shut()
    }
    standing = listener ? 'answers' : isAnother(wanted.process) ? 'elsewhere' : 'taken'
    if (listener && wanted.process !== process.pid) await keep(file, { ...wanted, process: process.pid })
  }
  const over = (work: (state: Open) => Promise<Result<FeedStatus, CallError>>): Answer =>
    inTurn(() =>
      keeper.share(async (state) =>
        state.kind === 'open' ? work(state) : err(storageError(state.kind === 'refused' ? state.code : 'locked')),
      ),
    )
  const tryAgain = (): Answer =>
    over(async ({ file }) => {
      setting = await feedOf(file.db)
      await agree(file)
      return ok(now())
    })
  /** Puts what `next` makes of the setting into the file and into force; `undefined` leaves it as it is. */
  const change = (
    next: (kept: FeedSetting | undefined) => Promise<Result<FeedSetting | undefined, CallError>>,
  ): Answer =>
    over(async ({ file }) => {
      file.assertInPlace()
      setting = await feedOf(file.db)
      const wanted = await next(setting)
      if (!wanted.ok) return wanted
      if (wanted.value) await keep(file, wanted.value)
      await agree(file)
      return ok(now())
    })

  const look = (): void =>
    void tryAgain().catch((error: unknown) => log(`calendar feed: ${storageCodeOf(error) ?? 'unknown'}`))
  keeper.watch((state) => {
    silence()
    if (state.kind === 'open' && serves) look()
  })
  if (serves && keeper.state().kind === 'open') look()
  const timer = serves ? setInterval(() => keeper.state().kind === 'open' && look(), between) : undefined
  timer?.unref()

  return {
    tryAgain,
    silence,
    // What is known is told at once: nobody waits here for who has the file alone.
    status: async () => (keeper.state().kind !== 'open' || (serves && setting) ? ok(now()) : tryAgain()),
    turnOn: () =>
      change(async (kept) => {
        if (kept) return ok({ ...kept, active: 1 })
        const port = await freePort()
        return port.ok ? ok({ active: 1, port: port.value, secret: newSecret(), reminders: 1, process: null }) : port
      }),
    turnOff: () => change(async (kept) => ok(kept && { ...kept, active: 0 })),
    newAddress: () =>
      change(async (kept) => {
        if (!kept) return ok(undefined)
        // A stranger at the port has seen the secret of everybody who asked there, and may stay.
        const port = standing === 'taken' ? await freePort() : ok(kept.port)
        return port.ok ? ok({ ...kept, port: port.value, secret: newSecret() }) : port
      }),
    setReminders: (reminders) => change(async (kept) => ok(kept && { ...kept, reminders: reminders ? 1 : 0 })),
    async close() {
      ended = true
      clearInterval(timer)
      silence()
      await last
      await closing
    },
  }
}

/** A port that is free now. */
async function freePort(): Promise<Result<number, CallError>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const probe = await listenAt(newPort(), async () => ({ kind: 'nothing' }))
    if (!probe) continue
    await probe.close()
    return ok(probe.port)
  }
  return err(noPort)
}

/** Whether the process that answered last is another one, and still there. */
function isAnother(pid: number | null): boolean {
  if (pid === null || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It is there, but of somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const noPort = ruleError(
  'calendarFeed.noPort',
  'Nie włączono kalendarza na bieżąco: na tym komputerze nie ma wolnego portu. Nic nie zmieniono. Zamknij programy, których nie używasz, i spróbuj ponownie.',
)
