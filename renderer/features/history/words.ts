import type { HistoryEntry } from '#shared/history/schema.ts'

type Change = HistoryEntry['changes'][number]

/** `dodano osobę` as the beginning of a sentence: `Dodano osobę`. */
export const asSentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Changes a person can read; bookkeeping of the program itself has no fields to show. */
export const readable = (entry: HistoryEntry): Change[] => entry.changes.filter((change) => change.fields.length > 0)
