import type { Output, Parsed } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Db, Tx } from './db/open.ts'
import type { Incoming } from './incoming.ts'
import type { Press } from './printing/press.ts'
import type { Works } from './works.ts'

/** The only clock: a moment as UTC ISO text and the day it is in Poland. */
export type Clock = { now(): string; today(): IsoDate }

/** What a read may use. */
export type QueryContext = {
  readonly db: Db
  readonly clock: Clock
  readonly press: Press
  readonly incoming: Incoming
  readonly works: Works
  readonly file: { readonly name: string; readonly demo: boolean }
}

/** What a change may use. `db` is the running transaction; the outer connection inside it would wait for ever. */
export type CommandContext = {
  readonly db: Tx
  readonly clock: Clock
  readonly incoming: Incoming
  readonly commandId: number
  /** Papers printed before; a command prints none, for the file would wait for it. */
  readonly press: Pick<Press, 'proof'>
  /** Replaces the sentence by which the step is named in history, when the input alone cannot say it. */
  say(sentence: string): void
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
