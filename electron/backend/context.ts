import type { KnownCopies } from '#shared/anonymisation/oldCopies.ts'
import type { Output, Parsed } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CommandName, Contract, FileCallName, QueryName } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CalendarFeed } from './calendarFeed/feed.ts'
import type { Copies } from './copies/copies.ts'
import type { CopiesBefore, Step } from './copies/copiesBefore.ts'
import type { CommitCounter } from './db/commitCounter.ts'
import type { Db, Tx } from './db/open.ts'
import type { OpenNotes } from './diagnoses/notesLock/openNotes.ts'
import type { Incoming } from './incoming.ts'
import type { Press } from './printing/press.ts'
import type { SampleSlot } from './sample/slot.ts'
import type { Attempts } from './vault/attempts.ts'
import type { Keeper } from './vault/keeper.ts'
import type { Works } from './works.ts'

/** The only clock: a moment as UTC ISO text and the day it is in Poland. */
export type Clock = { now(): string; today(): IsoDate }

/** What a read may use. */
export type QueryContext = {
  readonly db: Db
  readonly clock: Clock
  /** Counts saved commands outside the file. */
  readonly counter: CommitCounter
  /** Throws when the file is not where it was opened any more. */
  readonly assertInPlace: () => void
  readonly press: Press
  readonly incoming: Incoming
  readonly works: Works
  readonly notes: OpenNotes
  readonly file: { readonly name: string; readonly demo: boolean }
  /** Copies of the file there are now; reads the disk. */
  readonly knownCopies: () => KnownCopies
  /** How these copies stand to a step of the history; reads the disk. */
  readonly copiesBefore: (step: Step) => CopiesBefore
}

export type AfterCommit = (db: Db) => Promise<CallError | undefined>

/** What a change may use. `db` is the running transaction; the outer connection inside it would wait for ever. */
export type CommandContext = {
  readonly db: Tx
  readonly clock: Clock
  readonly incoming: Incoming
  readonly notes: OpenNotes
  readonly commandId: number
  /** Papers printed before; a command prints none, for the file would wait for it. */
  readonly press: Pick<Press, 'proof'>
  /** Copies of the file there are now; reads the disk. */
  readonly knownCopies: () => KnownCopies
  /** How these copies stand to a step of the history; reads the disk, and can remove the old ones. */
  readonly copiesBefore: (step: Step) => CopiesBefore
  /**
   * Has something done with the file once the command stands and before it is answered, outside every transaction. A refusal it
   * gives is the answer then, although the command stands: what it says has to say so.
   */
  afterCommit(work: AfterCommit): void
  /** Replaces the sentence by which the step is named in history, when the input alone cannot say it. */
  say(sentence: string): void
}

/** What may be done with the file as a whole. */
export type FileContext = {
  readonly keeper: Keeper
  readonly attempts: Attempts
  readonly clock: Clock
  readonly press: Press
  readonly incoming: Incoming
  readonly works: Works
  readonly copies: Copies
  readonly feed: CalendarFeed
  readonly sample: SampleSlot
  readonly demo: boolean
  /** Codes only, never data. */
  readonly log: (line: string) => void
  /** Stops long works and forgets what the memory holds of the file: prints, files handed in, copies for the system's viewer. */
  forget(): void
  /** Forgets what is kept of the file once more, with nobody at it any more, and ends the thread that printed from it. */
  forgetKept(): Promise<void>
  /** The file is under another key from now on. */
  rekeyed(): void
}

type Answered<N extends keyof Contract> = Promise<Result<Output<Contract[N]>, CallError>>
/** The handler of each call of a slice. */
export type HandlersFor<N extends keyof Contract> = {
  readonly [K in N]: K extends QueryName
    ? (context: QueryContext, input: Parsed<Contract[K]>) => Answered<K>
    : K extends CommandName
      ? (context: CommandContext, input: Parsed<Contract[K]>) => Answered<K>
      : never
}

/** The handler of each call about the file as a whole. */
export type FileHandlersFor<N extends FileCallName> = {
  readonly [K in N]: (context: FileContext, input: Parsed<Contract[K]>) => Answered<K>
}
