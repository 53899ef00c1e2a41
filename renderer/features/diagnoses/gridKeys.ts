/** A cell of the table of ratings. */
export type Cell = { readonly row: number; readonly column: number }
/** What a key does in a cell: a rating (null clears it), a move, or nothing. */
export type Act = { readonly rating: number | null } | { readonly to: Cell } | undefined

/**
 * What a key means: 1–9 rate, 0 is ten, Delete and Backspace clear, arrows and Enter move. The whole table is filled with
 * these keys alone.
 */
export function actOf(key: string, { row, column }: Cell, rows: number, columns: number): Act {
  if (/^\d$/.test(key)) return { rating: key === '0' ? 10 : Number(key) }
  const within = (next: Cell): Act => ({
    to: {
      row: Math.min(Math.max(next.row, 0), rows - 1),
      column: Math.min(Math.max(next.column, 0), columns - 1),
    },
  })
  switch (key) {
    case 'Delete':
    case 'Backspace':
      return { rating: null }
    case 'ArrowUp':
      return within({ row: row - 1, column })
    case 'ArrowDown':
    case 'Enter':
      return within({ row: row + 1, column })
    case 'ArrowLeft':
      return within({ row, column: column - 1 })
    case 'ArrowRight':
      return within({ row, column: column + 1 })
    case 'Home':
      return within({ row: 0, column })
    case 'End':
      return within({ row: rows - 1, column })
    default:
      return undefined
  }
}

/** Where a rating leads: down the column, and from its foot to the head of the next one. */
export function afterRating({ row, column }: Cell, rows: number, columns: number): Cell {
  if (row + 1 < rows) return { row: row + 1, column }
  return column + 1 < columns ? { row: 0, column: column + 1 } : { row, column }
}
