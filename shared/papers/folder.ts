import { addDays, type IsoDate } from '../kernel/dates.ts'
import type { Completion, FolderPaper, HandMark, Moment, PaperKind } from './schema.ts'

/** What a folder is judged by. */
export type FolderFacts = {
  readonly appliedOn: IsoDate | null
  readonly startedOn: IsoDate | null
  readonly endedOn: IsoDate | null
  /** Day on which the record that completes a paper was made; absent: there is none. */
  readonly records: Partial<Record<Completion, IsoDate>>
  readonly byHand: readonly HandMark[]
}
type Kind = Pick<PaperKind, 'id' | 'moment' | 'dueDays' | 'required' | 'computedBy'>

/**
 * The day the time for a paper begins; null: its moment has not come. Papers of the time in between (attendance lists)
 * are awaited from the start, and their last day is counted from the end.
 */
function beginOf(moment: Moment, { appliedOn, startedOn, endedOn }: FolderFacts): IsoDate | null {
  if (moment === 'recruitment') return appliedOn ?? startedOn
  return moment === 'ending' || moment === 'followUp' ? endedOn : startedOn
}

function paperOf(facts: FolderFacts, kind: Kind, today: IsoDate): FolderPaper {
  const hand = facts.byHand.find(({ paperId }) => paperId === kind.id)
  const record = kind.computedBy === null ? undefined : facts.records[kind.computedBy]
  const since = record ?? hand?.receivedOn ?? null
  const begin = beginOf(kind.moment, facts)
  const counted = kind.moment === 'during' ? facts.endedOn : begin
  const dueOn = counted === null ? null : addDays(counted, kind.dueDays)
  const state =
    since !== null
      ? 'complete'
      : hand?.notNeeded
        ? 'notNeeded'
        : begin === null
          ? 'notYet'
          : !kind.required
            ? 'optional'
            : dueOn !== null && dueOn < today
              ? 'missing'
              : 'due'
  return { paperId: kind.id, state, since, dueOn }
}

/**
 * The folder of a participant: each paper with its state and its last day (kis.md 3.3). A paper is complete by the record
 * that stands for it or by a tick with a date; on its last day it is still due, the day after it is missing.
 */
export const folderOf = (facts: FolderFacts, kinds: readonly Kind[], today: IsoDate): FolderPaper[] =>
  kinds.map((kind) => paperOf(facts, kind, today))

/** How many papers are there, how many should be, how many are missing. */
export function folderTotals(papers: readonly Pick<FolderPaper, 'state'>[]): {
  complete: number
  expected: number
  missing: number
} {
  const of = (state: FolderPaper['state']) => papers.filter((paper) => paper.state === state).length
  return { complete: of('complete'), expected: of('complete') + of('missing') + of('due'), missing: of('missing') }
}
