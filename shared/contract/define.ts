import type { z } from 'zod'
import type { Result } from '../kernel/result.ts'
import type { CallError } from './errors.ts'

/** Parts of the file that screens show; a command names those it touches and their queries are asked again. */
export type Area =
  | 'club'
  | 'people'
  | 'editions'
  | 'grants'
  | 'budgets'
  | 'expenses'
  | 'settlements'
  | 'certificates'
  | 'participations'
  | 'papers'
  | 'templates'
  | 'diagnoses'
  | 'plans'
  | 'classes'
  | 'staff'
  | 'supports'
  | 'outcomes'
  | 'peopleReports'
  | 'codeLists'
  | 'drafts'
  | 'scans'
  | 'contributions'
  | 'results'
  | 'filings'
  | 'generators'
  | 'partners'
  | 'promotion'
  | 'vault'
  | 'protection'
  | 'copies'
  | 'feed'
  | 'notes'
  | 'history'

/**
 * How a command stands to undo.
 * - `undoable`: can be taken back (the default).
 * - `final`: something left the house under a number; undo stops at it and says so.
 * - `transparent`: undo passes over it as if it were not there (choosing who is at work).
 */
export type UndoRule = 'undoable' | 'final' | 'transparent'

type Spec<I extends z.ZodType, O extends z.ZodType> = {
  readonly input: I
  readonly output: O
  /** Query: what it shows. Command: what it changes. */
  readonly areas: readonly Area[]
}
type CommandSpec<I extends z.ZodType, O extends z.ZodType> = Spec<I, O> & {
  /** What was done, in Polish and in the past tense, from the accepted input: `dodano osobę „Łoś Żaneta”`. It is kept in the file and never logged. */
  readonly sentence: (input: z.output<I>) => string
  readonly undo?: UndoRule
  /** True when the command takes a record away; the bin lists it. */
  readonly removes?: boolean
  /** False for what is no record yet (a half-filled form): it leaves no trace in the history, and it can write no table that has one. */
  readonly recorded?: boolean
}

/**
 * A read. It cannot write: a write outside a command fails. It sees one moment of the file, unless it is `detached`: then it
 * takes its moments itself, because something slow (printing) comes between.
 */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  spec: Spec<I, O> & { readonly detached?: boolean },
) => ({
  kind: 'query' as const,
  detached: false as boolean,
  ...spec,
})
/** A change; runs in one transaction and is recorded. */
export const command = <I extends z.ZodType, O extends z.ZodType>(spec: CommandSpec<I, O>) => ({
  kind: 'command' as const,
  undo: 'undoable' as UndoRule,
  removes: false as boolean,
  recorded: true as boolean,
  ...spec,
})

/**
 * A question about the file as a whole (is it open, which copies are there). It is answered also when the file is locked or
 * could not be opened, and while something is being done with it; it never waits.
 */
export const fileQuery = <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O>) => ({
  kind: 'fileQuery' as const,
  ...spec,
})
/**
 * Something done with the file as a whole: opened with a passphrase, locked, put under another key, restored. It runs outside
 * every transaction and leaves no step in the history; it is possible also when the file is locked or could not be opened.
 */
export const fileAction = <I extends z.ZodType, O extends z.ZodType>(spec: Spec<I, O>) => ({
  kind: 'fileAction' as const,
  ...spec,
})

export type QueryEntry = {
  readonly kind: 'query'
  readonly detached: boolean
  readonly input: z.ZodType
  readonly output: z.ZodType
  readonly areas: readonly Area[]
}
export type CommandEntry = Omit<QueryEntry, 'kind' | 'detached'> & {
  readonly kind: 'command'
  readonly sentence: (input: never) => string
  readonly undo: UndoRule
  readonly removes: boolean
  readonly recorded: boolean
}
type OverWhole<Kind> = Omit<QueryEntry, 'kind' | 'detached'> & { readonly kind: Kind }
/** What concerns the file as a whole. */
export type FileEntry = OverWhole<'fileQuery'> | OverWhole<'fileAction'>
export type Entry = QueryEntry | CommandEntry | FileEntry
/** What a caller sends. */
export type Input<T extends Entry> = z.input<T['input']>
/** What a handler gets, after the schema. */
export type Parsed<T extends Entry> = z.output<T['input']>
export type Output<T extends Entry> = z.output<T['output']>
export type CallResult<T extends Entry> = Result<Output<T>, CallError>
