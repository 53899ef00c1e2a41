import { useState } from 'react'
import { type AgendaView, agendaViews } from '#shared/agenda/grid.ts'
import { type AgendaKind, agendaKinds } from '#shared/agenda/kinds.ts'

/** How somebody on this computer looks at the calendar. */
export type AgendaChoice = { readonly view: AgendaView; readonly hidden: readonly AgendaKind[] }
const usual: AgendaChoice = { view: 'month', hidden: [] }

/** Kept on this computer, for each person at work apart: what one hides the other still sees. */
const keyOf = (operatorId: number | null): string => `klubownik.agenda.${operatorId ?? 'ktokolwiek'}`

/** What is kept under a key; what makes no sense is the usual. */
export function readChoice(kept: string | null): AgendaChoice {
  if (kept === null) return usual
  try {
    const read = JSON.parse(kept) as { view?: unknown; hidden?: unknown } | null
    const hidden = Array.isArray(read?.hidden) ? read.hidden : []
    return {
      view: agendaViews.find((view) => view === read?.view) ?? usual.view,
      hidden: agendaKinds.filter((kind) => hidden.includes(kind)),
    }
  } catch (error) {
    // Somebody else’s words under our key.
    if (error instanceof SyntaxError) return usual
    throw error
  }
}

/** How the person at work looks at the calendar, and the way to change it. */
export function useAgendaChoice(operatorId: number | null): [AgendaChoice, (change: Partial<AgendaChoice>) => void] {
  const key = keyOf(operatorId)
  const [choice, setChoice] = useState(() => readChoice(localStorage.getItem(key)))
  const change = (part: Partial<AgendaChoice>) => {
    const next = { ...choice, ...part }
    localStorage.setItem(key, JSON.stringify(next))
    setChoice(next)
  }
  return [choice, change]
}
