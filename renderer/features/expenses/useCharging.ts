import { useMemo } from 'react'
import type { BudgetLine } from '#shared/budgets/schema.ts'
import type { Output } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { Expense } from '#shared/expenses/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { figuresOf, lineState, type ShiftLimit } from '../../texts/lineState.ts'
import type { ComboboxOption } from '../../ui/form/ComboboxField.tsx'
import { countedParts, type Measure } from './lineAfter.ts'

type OtherLine = Output<(typeof expensesContract)['expenses.otherLines']>[number]
/** What a document can be charged to: the lines of the chosen grant first, those of other running grants after them. */
export type Charging = {
  readonly options: readonly ComboboxOption[]
  readonly lineOf: (id: number | null) => BudgetLine | undefined
  /** The grant a line belongs to; `undefined`: not known, or no line. */
  readonly grantOf: (id: number | null) => number | undefined
  /** Grants a document can be charged to, by number. */
  readonly grantTitles: ReadonlyMap<number, string>
  readonly measure: Measure
  readonly counted: ReturnType<typeof countedParts>
}

const optionOf = (line: BudgetLine, limit: ShiftLimit): ComboboxOption => {
  const state = lineState(figuresOf(line, limit))
  return { value: line.id, label: `${line.code} ${line.name}`, aside: state.mark || state.words }
}
const otherOption = ({ id, code, name, grantTitle, contractNumber }: OtherLine): ComboboxOption => ({
  value: id,
  label: `${code} ${name} · ${grantTitle}`,
  aside: contractNumber,
  words: contractNumber,
})

/** `on`: the day of the document, which tells the grants that were running. */
export function useCharging(grantId: number | null, stored: Expense | undefined, on: string | null): Charging {
  const enabled = grantId !== null
  const budget = useAsk('budgets.get', { grantId: grantId ?? 0 }, { enabled }).data
  const grant = useAsk('grants.get', { id: grantId ?? 0 }, { enabled }).data
  const others = useAsk('expenses.otherLines', { grantId: grantId ?? 1, on }, { enabled, keep: true }).data
  return useMemo(() => {
    const limit = { shiftPermille: grant?.shiftPermille ?? null, shiftScope: grant?.shiftScope ?? 'line' } as const
    const lines = new Map(budget?.lines.map((line) => [line.id, line]))
    const known = (others ?? []).filter((line) => !lines.has(line.id))
    // Lines the document stands on already are kept, whether their grant was running or not.
    const offered = new Set(known.map((line) => line.id))
    const kept = (stored?.allocations ?? []).flatMap(({ lineId, lineCode, lineName, ...part }) =>
      lines.has(lineId) || offered.has(lineId)
        ? []
        : [{ id: lineId, code: lineCode, name: lineName, ...part, contractNumber: '' }],
    )
    const foreign = [...new Map([...known, ...kept].map((line) => [line.id, line])).values()]
    const grants = new Map(foreign.map((line) => [line.id, line.grantId]))
    return {
      options: [...(budget?.lines.map((line) => optionOf(line, limit)) ?? []), ...foreign.map(otherOption)],
      lineOf: (id) => (id === null ? undefined : lines.get(id)),
      grantOf: (id) => (id === null ? undefined : lines.has(id) ? (grantId ?? undefined) : grants.get(id)),
      grantTitles: new Map([
        ...(grant ? [[grant.id, grant.title] as const] : []),
        ...foreign.map((line) => [line.grantId, line.grantTitle] as const),
      ]),
      measure: { lines: budget?.lines ?? [], limit },
      counted: countedParts(stored),
    }
  }, [budget, grant, others, stored, grantId])
}
