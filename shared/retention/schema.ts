import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { kindsOfRecord, retentionEvents, retentionKinds, withoutLength } from './kinds.ts'

/** How sure a rule is: written down from memory, or compared by somebody with its source. */
export const proofs = ['memory', 'checked'] as const
export const proofNames: Readonly<Record<(typeof proofs)[number], string>> = {
  memory: 'z pamięci, do sprawdzenia',
  checked: 'sprawdzona ze źródłem',
}
export const lengthUnits = ['years', 'months'] as const
export const countings = ['yearEnd', 'event'] as const

const ruleFields = {
  kind: z.enum(retentionKinds, 'Wybierz rodzaj zapisów.'),
  /** The first day the version holds; null: since ever. */
  validFrom: optionalDate,
  /** In `lengthUnit`; null: the records end with something else. */
  lengthValue: z
    .int('Wpisz liczbę, na przykład 5.')
    .min(0, 'Okres nie może być ujemny.')
    .max(600, 'Okres jest za długi.')
    .nullable(),
  lengthUnit: z.enum(lengthUnits, 'Wybierz: lata albo miesiące.'),
  event: z.enum(retentionEvents, 'Wybierz, od czego liczyć.'),
  counting: z.enum(countings, 'Wybierz sposób liczenia.'),
  legalBasis: requiredText('podstawę', 1000),
  proof: z.enum(proofs, 'Wybierz, czy podstawę sprawdzono.'),
  checkedOn: optionalDate,
  checkedBy: optionalText(200),
  note: optionalText(1000),
}

/** One version of a rule of keeping; `id` null adds a version. */
export const ruleInput = z.strictObject({ id: id.nullable(), ...ruleFields, revision }).superRefine((one, ctx) => {
  const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: [path], message })
  if (!kindsOfRecord[one.kind].events.includes(one.event))
    refuse('event', 'Dla tych zapisów program nie zna takiego dnia. Wybierz inny z listy.')
  const isOpen = withoutLength.includes(one.event)
  if (!isOpen && one.lengthValue === null) refuse('lengthValue', 'Wpisz, jak długo przechowywać.')
  if (!isOpen && one.lengthUnit === 'years' && (one.lengthValue ?? 0) > 50)
    refuse('lengthValue', 'Okres jest za długi: najwyżej 50 lat.')
  if (one.proof === 'checked' && one.checkedOn === null) refuse('checkedOn', 'Wpisz, kiedy sprawdzono podstawę.')
  if (one.proof === 'checked' && one.checkedBy === '') refuse('checkedBy', 'Wpisz, kto sprawdził podstawę.')
})
export type RuleInput = z.input<typeof ruleInput>
export const retentionRule = stored({ id, ...ruleFields, revision }).extend({
  /** The version that governs what happens today. */
  current: z.boolean(),
})
export type RetentionRule = z.infer<typeof retentionRule>

export const dueStates = ['due', 'soon'] as const
export type DueState = (typeof dueStates)[number]
/** Something whose term is over on the day asked about, or ends within `soonDays`. */
export const dueLine = z.object({
  /** Known by: `participation-12`. */
  key: z.string(),
  kind: z.enum(retentionKinds),
  name: z.string(),
  event: z.enum(retentionEvents),
  eventOn: z.string(),
  until: z.string(),
  state: z.enum(dueStates),
  by: z.enum(['rule', 'contract']),
  ruleId: id,
  /** The record, in the window. */
  href: z.string(),
  /** Whose data go by anonymising; null: the record goes in another way. */
  personId: id.nullable(),
  /** Why it cannot go yet, although its term is over; null: nothing keeps it. */
  blocked: z.string().nullable(),
})
export type DueLine = z.infer<typeof dueLine>
export const dueInput = z.strictObject({ on: isoDate })
