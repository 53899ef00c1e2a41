import { checks } from './all.ts'
import { type ByHand, checkedByHand } from './byHand.ts'
import type { Check } from './check.ts'
import { type Impossible, impossibleMistakes } from './impossible.ts'

/** `runs`: the program looks for it; `impossible`: it cannot happen here; `byHand`: a person has to look. */
export type DeclaredCheck =
  | (Omit<Check, 'run'> & { readonly state: 'runs' })
  | (Impossible & { readonly state: 'impossible' })
  | (ByHand & { readonly state: 'byHand' })

/** Every mistake reports are sent back for, C-01 to C-66, each once, and how the program stands to it (reference section 6). */
export const declaredChecks: readonly DeclaredCheck[] = [
  ...checks.map(({ id, severity, title, source }) => ({ id, severity, title, source, state: 'runs' as const })),
  ...impossibleMistakes.map((own) => ({ ...own, state: 'impossible' as const })),
  ...checkedByHand.map((own) => ({ ...own, state: 'byHand' as const })),
].toSorted((a, b) => (a.id < b.id ? -1 : 1))
