import type { KeyboardEvent } from 'react'

const rowsOf = (body: HTMLElement): HTMLElement[] => [...body.querySelectorAll<HTMLElement>('tr[data-row]')]

/** Makes the row the one that Tab reaches, without drawing the table anew. */
export function makeReachable(row: HTMLElement): void {
  const body = row.closest('tbody')
  if (!body) return
  for (const other of rowsOf(body)) other.tabIndex = other === row ? 0 : -1
}

function goTo(row: HTMLElement | undefined): void {
  if (!row) return
  makeReachable(row)
  row.focus()
  row.scrollIntoView?.({ block: 'nearest' })
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 15, last),
  PageUp: (at) => Math.max(at - 15, 0),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * The keys of a list: arrows, Page Up/Down, Home and End move between rows, Enter opens, Space marks.
 * Only when the row itself has the focus; a field or a button inside a row keeps its own keys.
 */
export function onRowKey(
  event: KeyboardEvent<HTMLElement>,
  act: { open: (rowId: string) => void; mark: (rowId: string) => void },
): void {
  const row = event.target as HTMLElement
  if (!row.matches('tr[data-row]') || event.ctrlKey || event.altKey || event.metaKey) return
  const id = row.dataset.row ?? ''
  const rows = rowsOf(event.currentTarget)
  const step = steps[event.key]
  if (step) goTo(rows[step(rows.indexOf(row), rows.length - 1)])
  else if (event.key === 'Enter') act.open(id)
  else if (event.key === ' ') act.mark(id)
  else return
  event.preventDefault()
}
