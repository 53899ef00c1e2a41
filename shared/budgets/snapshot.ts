import { z } from 'zod'
import { source } from '../grants/sources.ts'

const amount = z.int().brand<'Grosze'>()
const id = z.int().positive()

/** The budget of a grant as it stood at one moment; the ids are those of the living records, so versions can be laid side by side. */
export const budgetSnapshot = z.object({
  actions: z.array(z.object({ id, position: z.int().positive(), name: z.string() })),
  /** `actionId` null: an administrative cost; `position` counts within its action (or within part II). */
  lines: z.array(
    z.object({
      id,
      actionId: id.nullable(),
      position: z.int().positive(),
      name: z.string(),
      measure: z.string(),
      unitCost: amount.nullable(),
      quantityHundredths: z.int().nullable(),
      amounts: z.array(z.object({ year: z.int(), source, planned: amount })),
    }),
  ),
})
export type BudgetSnapshot = z.infer<typeof budgetSnapshot>
export type SnapshotLine = BudgetSnapshot['lines'][number]

type InOrder = Pick<SnapshotLine, 'id' | 'actionId' | 'position'>
/** The lines in the order of the form: by action, administrative costs last. */
export function inFormOrder<L extends InOrder>(actions: BudgetSnapshot['actions'], lines: readonly L[]): L[] {
  const places = new Map(actions.map((action) => [action.id, action.position]))
  const place = ({ actionId }: L): number =>
    actionId === null ? Number.MAX_SAFE_INTEGER : (places.get(actionId) ?? Number.MAX_SAFE_INTEGER)
  return [...lines].sort((a, b) => place(a) - place(b) || a.position - b.position || a.id - b.id)
}
