import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isCopyDue, isRehearsalDue } from '#shared/copies/due.ts'
import { copyName } from '#shared/copies/names.ts'
import type { CopyKind, CopyRecord } from '#shared/copies/schema.ts'
import { dayInPoland } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Clock } from '../context.ts'
import type { FileState, Keeper } from '../vault/keeper.ts'
import { diskCodeOf } from './diskTrouble.ts'
import { drivesBeside } from './drives.ts'
import { lastStepOf } from './facts.ts'
import { type CopyFolder, folderBeside, makeFolder } from './folder.ts'
import { bringTo, findPlace, preparePlace } from './place.ts'
import { addCopy } from './prune.ts'
import { changeRegister, copiesThere, readRegister } from './register.ts'
import type { CopyRunner, JobTrouble } from './runner.ts'
import { sweepUnfinished } from './safeFile.ts'

/** Milliseconds a copy may be expected to take when the program ends, and after which it is given up all the same. */
const expectedAtEnd = 2500
const longestAtEnd = 5000
/** Bytes a copy gets through in a millisecond on a slow computer, while none was timed. */
const bytesPerMillisecond = 10_000

/** What happened to the second place after a copy was made. */
export type Placed = 'none' | 'away' | 'done' | 'failed'
export type MadeCopy = { readonly record: CopyRecord; readonly placed: Placed }

export type CopiesOptions = {
  readonly keeper: Keeper
  readonly clock: Clock
  readonly run: CopyRunner
  /** Codes only. */
  readonly log: (line: string) => void
  /** Whether copies are made by themselves; a throw-away file gets none. */
  readonly isAutomatic: boolean
  readonly demo: boolean
  readonly drives?: (file: string) => string[]
}

/** Keeps the copies of one file: makes them, brings them to the second place, tries them out. One work at a time. */
export type Copies = {
  readonly folder: CopyFolder
  readonly isAutomatic: boolean
  readonly demo: boolean
  readonly run: CopyRunner
  drives(): string[]
  /** The folder of the second place, if it is here. */
  place(): CopyFolder | undefined
  make(kind: CopyKind): Promise<Result<MadeCopy, JobTrouble>>
  /** Remembers the second place (`null`: none) and brings the newest copy there; one that does not take it is not remembered. */
  choosePlace(folder: string | null): Promise<JobTrouble | undefined>
  rehearse(): Promise<Result<{ name: string; milliseconds: number }, JobTrouble | 'none'>>
  /** What the clock asks for: a copy, the second place, a rehearsal. Called every so often; does nothing when nothing is due. */
  tick(): Promise<void>
  /** The copy at the end of work: only when something changed, and only when it will not be felt. */
  atClosing(): Promise<void>
  /** Stops what is under way. */
  stop(): void
}

/** The name of a copy made at this moment, or a millisecond later where a clock set back would give one twice. */
function freeName(folder: CopyFolder, moment: string): { name: string; madeAt: string } {
  for (let at = Date.parse(moment); ; at += 1) {
    const madeAt = new Date(at).toISOString()
    const name = copyName({ base: folder.base, version: undefined, madeAt }) + folder.ending
    if (!existsSync(join(folder.path, name))) return { name, madeAt }
  }
}

type Open = Extract<FileState, { kind: 'open' }>

/** The copies of the file that `keeper` keeps. */
export function createCopies({ keeper, clock, run, log, isAutomatic, demo, ...options }: CopiesOptions): Copies {
  const folder = folderBeside(keeper.path)
  const drives = () => (options.drives ?? drivesBeside)(keeper.path)
  let last: Promise<unknown> = Promise.resolve()
  let abort = new AbortController()
  let isFirst = true

  /** Runs works one after another. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
  /** Runs a work over the open file, which stays open meanwhile; other calls go on. */
  const whileOpen = <T>(work: (state: Open) => Promise<Result<T, JobTrouble>>): Promise<Result<T, JobTrouble>> =>
    keeper.share(async (state) =>
      state.kind === 'open' ? work(state) : err(state.kind === 'locked' ? 'locked' : state.code),
    )
  const newest = (): CopyRecord | undefined => copiesThere(folder)[0]
  const place = () => {
    const { place: chosen } = readRegister(folder)
    return chosen ? findPlace(chosen, keeper.path, drives()) : undefined
  }
  const note = (code: string): void => {
    log(`copy: ${code}`)
    try {
      changeRegister(folder, (register) => ({ ...register, trouble: { at: clock.now(), code } }))
    } catch {
      // The folder itself takes no writing: the answer of the call says so.
    }
  }

  async function makeOver({ key }: Open, kind: CopyKind): Promise<Result<CopyRecord, JobTrouble>> {
    const started = performance.now()
    const { madeAt, name } = freeName(folder, clock.now())
    try {
      makeFolder(folder)
      sweepUnfinished(folder.path)
      const target = join(folder.path, name)
      const made = await run({ kind: 'copy', path: keeper.path, target, key: key.bytes }, abort.signal)
      if (!made.ok) {
        if (made.error !== 'cancelled') note(made.error)
        return made
      }
      const { facts, bytes, sha256 } = made.value
      const milliseconds = Math.round(performance.now() - started)
      const record = { ...facts, name, kind, madeAt, bytes, sha256, isProtected: key.isProtected, milliseconds }
      addCopy(folder, record, clock.now())
      return ok(record)
    } catch (error) {
      const code = diskCodeOf(error)
      note(code)
      return err(code)
    }
  }
  async function placeOver({ key }: Open): Promise<JobTrouble | 'none' | 'away' | undefined> {
    const record = newest()
    if (!readRegister(folder).place || !record) return 'none'
    const there = place()
    if (!there) return 'away'
    try {
      const work = { run, key: key.bytes, now: clock.now(), signal: abort.signal }
      const trouble = await bringTo(there, folder, record, work)
      if (trouble) log(`copy: place ${trouble}`)
      else
        changeRegister(folder, (register) => ({
          ...register,
          place: register.place && { ...register.place, lastAt: record.madeAt },
        }))
      return trouble
    } catch (error) {
      const code = diskCodeOf(error)
      log(`copy: place ${code}`)
      return code
    }
  }
  async function rehearseOver({ key }: Open): Promise<Result<{ name: string; milliseconds: number }, JobTrouble>> {
    const record = newest()
    if (!record) return err('missingFolder')
    const started = performance.now()
    const from = join(folder.path, record.name)
    const tried = await run({ kind: 'rehearse', from, record, key: key.bytes }, abort.signal)
    if (!tried.ok && ['cancelled', 'full', 'locked'].includes(tried.error)) return tried
    const rehearsal = { at: clock.now(), isGood: tried.ok, name: record.name }
    changeRegister(folder, (register) => ({ ...register, rehearsal }))
    if (!tried.ok) log(`copy: rehearsal ${tried.error}`)
    return tried.ok ? ok({ name: record.name, milliseconds: Math.round(performance.now() - started) }) : tried
  }
  /** Reading every page takes seconds, so it is done after the start, beside the calls. */
  const isDamaged = async (): Promise<boolean> => {
    const checked = await whileOpen(({ key }) =>
      run({ kind: 'quickCheck', path: keeper.path, key: key.bytes }, abort.signal),
    )
    return !checked.ok && checked.error === 'damaged'
  }
  /** How the newest copy stands to the open file. */
  const sinceCopy = ({ file, key }: Open) => {
    const copy = newest()
    return {
      copy,
      today: clock.today(),
      lastDay: copy && dayInPoland(copy.madeAt),
      changed: copy?.steps !== lastStepOf(file.raw).steps,
      protectionChanged: copy !== undefined && copy.isProtected !== key.isProtected,
    }
  }

  return {
    ...{ folder, isAutomatic, demo, run, drives, place },
    make: (kind) =>
      inTurn(() =>
        whileOpen(async (state) => {
          const made = await makeOver(state, kind)
          if (!made.ok) return made
          const trouble = await placeOver(state)
          const placed = trouble === undefined ? 'done' : trouble === 'none' || trouble === 'away' ? trouble : 'failed'
          return ok({ record: made.value, placed })
        }),
      ),
    choosePlace: (chosen) =>
      inTurn(async () => {
        const before = readRegister(folder).place
        const remember = (place: typeof before) => changeRegister(folder, (register) => ({ ...register, place }))
        try {
          makeFolder(folder)
          remember(chosen === null ? null : preparePlace(chosen, keeper.path))
        } catch (error) {
          return diskCodeOf(error)
        }
        const brought = await whileOpen(async (state) => ok(await placeOver(state)))
        const trouble = brought.ok ? brought.value : undefined
        if (trouble === undefined || trouble === 'none' || trouble === 'away') return undefined
        remember(before)
        return trouble
      }),
    rehearse: () => inTurn(async () => (newest() ? whileOpen(rehearseOver) : err('none'))),
    tick: () =>
      inTurn(async () => {
        if (!isAutomatic || keeper.state().kind !== 'open') return
        if (isFirst && (await isDamaged())) {
          note('damaged')
          await keeper.alone((file) => file.refuse('damaged'))
          return
        }
        await whileOpen(async (state) => {
          const since = sinceCopy(state)
          // What the end of the last work was too short for is made up for at the first turn.
          const isLeft = isFirst && since.changed
          isFirst = false
          if (isLeft || isCopyDue(since)) await makeOver(state, 'automatic')
          await placeOver(state)
          const { rehearsal } = readRegister(folder)
          const rehearsed = rehearsal ? dayInPoland(rehearsal.at) : undefined
          if (newest() && isRehearsalDue(clock.today(), rehearsed)) await rehearseOver(state)
          return ok(true)
        })
      }),
    async atClosing() {
      abort.abort()
      abort = new AbortController()
      if (!isAutomatic) return
      const giveUp = setTimeout(() => abort.abort(), longestAtEnd)
      await inTurn(() =>
        whileOpen(async (state) => {
          const { copy, changed, protectionChanged } = sinceCopy(state)
          if (copy && !changed && !protectionChanged) return ok(true)
          const pages = state.file.raw.pragma('page_count', { simple: true }) as number
          const bytes = pages * (state.file.raw.pragma('page_size', { simple: true }) as number)
          const expected = copy ? (copy.milliseconds * bytes) / copy.bytes : bytes / bytesPerMillisecond
          if (expected > expectedAtEnd) log('copy: left for the next start')
          else await makeOver(state, 'closing')
          return ok(true)
        }),
      )
      clearTimeout(giveUp)
    },
    stop() {
      abort.abort()
      abort = new AbortController()
    },
  }
}
