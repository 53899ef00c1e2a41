import { z } from 'zod'
import { id, optionalText, positiveGrosze, requiredText, revision } from '../contract/fields.ts'
import { plannedSources } from '../grants/sources.ts'

const amount = z.int().brand<'Grosze'>()
export const actionInput = z.strictObject({
  id: id.nullable(),
  grantId: id,
  name: requiredText('nazwę działania', 300),
  revision,
})

export const plannedAmount = z.strictObject({
  year: z.int('Wpisz rok.').min(2000, 'Wpisz rok.').max(2100, 'Wpisz rok.'),
  source: z.enum(plannedSources, 'Wybierz źródło.'),
  planned: positiveGrosze,
})
/** A line of the budget; `actionId` null: an administrative cost (section II). */
export const lineInput = z
  .strictObject({
    id: id.nullable(),
    grantId: id,
    actionId: id.nullable(),
    name: requiredText('nazwę kosztu', 300),
    measure: optionalText(80),
    unitCost: positiveGrosze.nullable(),
    /** Number of units in hundredths: 2,5 = 250. */
    quantityHundredths: z
      .int('Wpisz liczbę jednostek.')
      .min(0, 'Liczba jednostek nie może być ujemna.')
      .max(100_000_000, 'Za dużo jednostek.')
      .nullable(),
    amounts: z.array(plannedAmount).min(1, 'Wpisz kwotę planu.').max(60, 'Za dużo kwot.'),
    revision,
  })
  .superRefine((line, ctx) => {
    const seen = new Set<string>()
    line.amounts.forEach(({ year, source }, index) => {
      const key = `${year} ${source}`
      if (seen.has(key))
        ctx.addIssue({
          code: 'custom',
          path: ['amounts', index, 'source'],
          message: 'To źródło jest już wpisane w tym roku. Połącz kwoty w jednym wierszu.',
        })
      seen.add(key)
    })
  })
export type LineInput = z.input<typeof lineInput>

export const budgetLine = z.object({
  id,
  actionId: id.nullable(),
  /** `I.1.2.` or `II.3.`; from the positions. */
  code: z.string(),
  name: z.string(),
  measure: z.string(),
  unitCost: amount.nullable(),
  quantityHundredths: z.int().nullable(),
  amounts: z.array(z.object({ year: z.int(), source: z.enum(plannedSources), planned: amount })),
  planned: amount,
  /** Paid and eligible, all sources. */
  spent: amount,
  plannedOfGrant: amount,
  spentOfGrant: amount,
  /** Planned from the grant in the version in force today, on which the contract counts shifts; without one, `plannedOfGrant`. */
  agreedOfGrant: amount,
  revision,
})
export type BudgetLine = z.infer<typeof budgetLine>
export const budget = z.object({
  actions: z.array(z.object({ id, code: z.string(), name: z.string(), revision })),
  lines: z.array(budgetLine),
  totals: z.object({ planned: amount, spent: amount, plannedOfGrant: amount, spentOfGrant: amount }),
})
export type Budget = z.infer<typeof budget>
