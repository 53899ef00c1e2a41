import { z } from 'zod'
import { source } from '../grants/sources.ts'
import { type Grosze, minus, percent2, sum } from '../kernel/money.ts'
import { lineCodes } from '../settlements/codes.ts'
import { type BudgetSnapshot, inFormOrder, type SnapshotLine } from './snapshot.ts'

const amount = z.int().brand<'Grosze'>()
const change = z.object({
  before: amount,
  after: amount,
  difference: amount,
  /** Difference in hundredths of a per cent of what was before, rounded half up; null: there was nothing before. */
  percent: z.int().nullable(),
})
export type Change = z.infer<typeof change>

export const changedLine = z.object({
  lineId: z.int(),
  state: z.enum(['added', 'removed', 'changed', 'same']),
  /** Number and name in each of the two; null where the line is not there. */
  codeBefore: z.string().nullable(),
  codeAfter: z.string().nullable(),
  nameBefore: z.string().nullable(),
  nameAfter: z.string().nullable(),
  /** The line stands under another action than before. */
  moved: z.boolean(),
  /** Measure, unit cost or number of units differ. */
  calculated: z.boolean(),
  whole: change,
  /** By year and source, only those that differ. */
  amounts: z.array(z.object({ year: z.int(), source, ...change.shape })),
})
export type ChangedLine = z.infer<typeof changedLine>
export const budgetDiff = z.object({
  lines: z.array(changedLine),
  /** Names of actions that are new, gone, or called otherwise. */
  actions: z.array(
    z.object({ actionId: z.int(), nameBefore: z.string().nullable(), nameAfter: z.string().nullable() }),
  ),
  /** All lines together by source, only sources planned in either. */
  sources: z.array(z.object({ source, ...change.shape })),
  whole: change,
})
export type BudgetDiff = z.infer<typeof budgetDiff>

/** From one amount to another. */
export const changeOf = (before: Grosze, after: Grosze): Change => ({
  before,
  after,
  difference: minus(after, before),
  percent: percent2(minus(after, before), before) ?? null,
})

type Amount = SnapshotLine['amounts'][number]
const plannedOf = (amounts: readonly Amount[]): Grosze => sum(amounts.map((one) => one.planned))

function changedAmounts(before: readonly Amount[], after: readonly Amount[]): ChangedLine['amounts'] {
  const keys = new Map<string, Pick<Amount, 'year' | 'source'>>()
  for (const { year, source: from } of [...before, ...after])
    keys.set(`${year} ${source.options.indexOf(from)}`, { year, source: from })
  const at = (amounts: readonly Amount[], key: Pick<Amount, 'year' | 'source'>) =>
    plannedOf(amounts.filter((one) => one.year === key.year && one.source === key.source))
  return [...keys]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, key]) => ({ ...key, ...changeOf(at(before, key), at(after, key)) }))
    .filter((one) => one.difference !== 0)
}

function compareLine(before: SnapshotLine | undefined, after: SnapshotLine | undefined) {
  const amounts = changedAmounts(before?.amounts ?? [], after?.amounts ?? [])
  const moved = before !== undefined && after !== undefined && before.actionId !== after.actionId
  const calculated =
    before !== undefined &&
    after !== undefined &&
    (before.measure !== after.measure ||
      before.unitCost !== after.unitCost ||
      before.quantityHundredths !== after.quantityHundredths)
  const isChanged = amounts.length > 0 || moved || calculated || before?.name !== after?.name
  return {
    state: !before
      ? ('added' as const)
      : !after
        ? ('removed' as const)
        : isChanged
          ? ('changed' as const)
          : ('same' as const),
    nameBefore: before?.name ?? null,
    nameAfter: after?.name ?? null,
    moved,
    calculated,
    whole: changeOf(plannedOf(before?.amounts ?? []), plannedOf(after?.amounts ?? [])),
    amounts,
  }
}

/**
 * What differs between two states of one budget. Lines are the same when they are the same record, whatever they are called
 * and wherever they stand. Order: that of the later budget, then what is gone, in the order of the earlier one.
 */
export function diffBudgets(before: BudgetSnapshot, after: BudgetSnapshot): BudgetDiff {
  const codesBefore = lineCodes(before.actions, before.lines)
  const codesAfter = lineCodes(after.actions, after.lines)
  const was = new Map(before.lines.map((line) => [line.id, line]))
  const is = new Map(after.lines.map((line) => [line.id, line]))
  const gone = inFormOrder(before.actions, before.lines).filter((line) => !is.has(line.id))
  const lines = [...inFormOrder(after.actions, after.lines), ...gone].map(({ id }) => ({
    lineId: id,
    codeBefore: codesBefore.get(id) ?? null,
    codeAfter: codesAfter.get(id) ?? null,
    ...compareLine(was.get(id), is.get(id)),
  }))
  const amountsOf = (budget: BudgetSnapshot) => budget.lines.flatMap((line) => line.amounts)
  const bySource = (budget: BudgetSnapshot, of: string) =>
    plannedOf(amountsOf(budget).filter((one) => one.source === of))
  const namesBefore = new Map(before.actions.map((action) => [action.id, action.name]))
  const namesAfter = new Map(after.actions.map((action) => [action.id, action.name]))
  return {
    lines,
    actions: [...new Set([...namesAfter.keys(), ...namesBefore.keys()])]
      .map((actionId) => ({
        actionId,
        nameBefore: namesBefore.get(actionId) ?? null,
        nameAfter: namesAfter.get(actionId) ?? null,
      }))
      .filter((one) => one.nameBefore !== one.nameAfter),
    sources: source.options
      .map((of) => ({ source: of, ...changeOf(bySource(before, of), bySource(after, of)) }))
      .filter((one) => one.before !== 0 || one.after !== 0),
    whole: changeOf(plannedOf(amountsOf(before)), plannedOf(amountsOf(after))),
  }
}
