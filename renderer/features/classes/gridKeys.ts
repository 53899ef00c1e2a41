import type { Mark } from '#shared/classes/attendanceRules.ts'

/** The key that sets each mark, as the legend shows it. */
export const markKeys: readonly { readonly key: string; readonly mark: Mark }[] = [
  { key: 'O', mark: 'O' },
  { key: 'S', mark: 'S' },
  { key: 'U', mark: 'NU' },
  { key: 'N', mark: 'NN' },
  { key: 'Z', mark: 'ZL' },
  { key: 'W', mark: 'DW' },
]

export type Place = { readonly row: number; readonly column: number }
type PlainAct = 'toggle' | 'clear' | 'copy' | 'rest' | 'confirm' | 'undo'
export type GridAct =
  | { readonly do: 'go'; readonly to: Place }
  | { readonly do: 'mark'; readonly mark: Mark }
  | { readonly do: PlainAct }

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>
type Size = { readonly rows: number; readonly columns: number }
const pageRows = 10

/** What a key does in the grid; row -1 is the head. `undefined`: the key is not the grid's. */
export function actOf(key: Key, at: Place, size: Size): GridAct | undefined {
  if (key.altKey) return undefined
  const name = key.key.length === 1 ? key.key.toUpperCase() : key.key
  if (key.ctrlKey || key.metaKey) {
    if (name === 'Enter') return { do: 'confirm' }
    if (name === 'Z' && !key.shiftKey) return { do: 'undo' }
    if (name === 'Home') return go({ row: 0, column: 0 }, size)
    if (name === 'End') return go({ row: size.rows - 1, column: size.columns - 1 }, size)
    return undefined
  }
  const steps: Readonly<Record<string, Place>> = {
    ArrowUp: { row: at.row - 1, column: at.column },
    ArrowDown: { row: at.row + 1, column: at.column },
    ArrowLeft: { row: at.row, column: at.column - 1 },
    ArrowRight: { row: at.row, column: at.column + 1 },
    Home: { row: at.row, column: 0 },
    End: { row: at.row, column: size.columns - 1 },
    PageUp: { row: Math.max(0, at.row - pageRows), column: at.column },
    PageDown: { row: at.row + pageRows, column: at.column },
  }
  const step = steps[name]
  if (step) return go(step, size)
  if (name === 'Enter') return at.row === -1 ? { do: 'confirm' } : go({ ...at, row: at.row + 1 }, size)
  if (name === '=') return { do: 'copy' }
  if (name === 'R') return { do: 'rest' }
  if (at.row === -1) return undefined
  if (name === ' ') return { do: 'toggle' }
  if (name === 'Delete' || name === 'Backspace') return { do: 'clear' }
  const mark = markKeys.find((one) => one.key === name)?.mark
  return mark && { do: 'mark', mark }
}

const go = ({ row, column }: Place, size: Size): GridAct => ({
  do: 'go',
  to: {
    row: Math.min(Math.max(row, -1), size.rows - 1),
    column: Math.min(Math.max(column, 0), size.columns - 1),
  },
})
