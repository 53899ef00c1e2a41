import { checks } from './all.ts'
import type { Check } from './check.ts'
import { type Impossible, impossibleMistakes } from './impossible.ts'
import { type Rule, rules } from './rules.ts'

/** `runs`: the program looks for it; `impossible`: it cannot happen here. */
export type DeclaredCheck = Rule &
  ((Omit<Check, 'run'> & { readonly state: 'runs' }) | (Impossible & { readonly state: 'impossible' }))

const ruleOf = (id: string): Rule => {
  const own = rules[id]
  if (!own) throw new Error(`no rule is written for ${id}`)
  return own
}

/** Every mistake reports are sent back for, C-01 to C-66, each once, and how the program stands to it (reference section 6). */
export const declaredChecks: readonly DeclaredCheck[] = [
  ...checks.map(({ id, severity, title, source, needs }) => ({
    ...(needs && { needs }),
    id,
    severity,
    title,
    source,
    ...ruleOf(id),
    state: 'runs' as const,
  })),
  ...impossibleMistakes.map((own) => ({ ...own, ...ruleOf(own.id), state: 'impossible' as const })),
].toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** Polish names of checks by their number. */
export const checkTitles: Readonly<Record<string, string>> = Object.fromEntries(
  declaredChecks.map(({ id, title }) => [id, title]),
)
