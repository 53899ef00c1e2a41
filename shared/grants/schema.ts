import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, positiveGrosze, requiredText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { grantModes } from './modes.ts'
import { termFields } from './termFields.ts'

const permille = z
  .int('Wpisz procent, najwyżej z jednym miejscem po przecinku.')
  .min(0, 'Procent nie może być ujemny.')
  .max(1000, 'Najwyżej 100 %.')
const grantFields = {
  title: requiredText('tytuł zadania', 500),
  funder: requiredText('nazwę zleceniodawcy', 300),
  /** Whose money it is: decides the articles on return (settlement.md 3.2). */
  funderKind: z.enum(['state', 'local']),
  mode: z.enum(grantModes),
  /** Support with own contribution (`wsparcie`) or entrusting (`powierzenie`). */
  form: z.enum(['wsparcie', 'powierzenie']),
  programme: optionalText(300),
  priority: optionalText(200),
  /** Day the call was announced or, without a call, the offer was filed: chooses the version of the law (settlement.md 0.5). */
  lawDate: isoDate,
  contractNumber: optionalText(80),
  contractDate: optionalDate,
  taskFrom: isoDate,
  taskTo: isoDate,
  spendGrantFrom: isoDate,
  spendGrantTo: isoDate,
  spendOtherFrom: isoDate,
  spendOtherTo: isoDate,
  /** Amount of the grant in the contract. */
  amount: positiveGrosze,
  /** What has come to the account so far. */
  received: positiveGrosze,
  /** How far a line may pass its plan, in permille of the plan; null: the contract sets no limit. */
  shiftPermille: permille.nullable(),
  adminCapPermille: permille.nullable(),
  adminCapBase: z.enum(['grant', 'total']),
  cashlessOnly: z.boolean(),
  /** Days for the final report after the end of the task. */
  reportDays: z.int('Wpisz liczbę dni.').min(1, 'Wpisz liczbę dni.').max(365, 'Za dużo dni.'),
  ...termFields,
  note: optionalText(4000),
}
/** A grant with the terms of its contract; `id` null adds one. Every number of a contract is a field, never a constant. */
export const grantInput = z.strictObject({ id: id.nullable(), ...grantFields, revision }).superRefine((g, ctx) => {
  const order = (from: string, to: string, path: string, message: string) => {
    if (from > to) ctx.addIssue({ code: 'custom', path: [path], message })
  }
  order(g.taskFrom, g.taskTo, 'taskTo', 'Koniec zadania jest przed jego początkiem.')
  order(g.spendGrantFrom, g.spendGrantTo, 'spendGrantTo', 'Koniec wydatkowania dotacji jest przed początkiem.')
  if (g.minOwnPermille !== null && !g.minOwnMoney && !g.minOwnWork && !g.minOwnThings)
    ctx.addIssue({ code: 'custom', path: ['minOwnMoney'], message: 'Zaznacz, jaki wkład liczy się do minimum.' })
  order(g.spendOtherFrom, g.spendOtherTo, 'spendOtherTo', 'Koniec wydatkowania innych środków jest przed początkiem.')
})
export type GrantInput = z.input<typeof grantInput>
export type GrantData = z.output<typeof grantInput>
export const grant = stored({ id, ...grantFields, revision })
export type Grant = z.infer<typeof grant>

const amount = z.int().brand<'Grosze'>()
export const grantRow = z.object({
  id,
  title: z.string(),
  funder: z.string(),
  contractNumber: z.string(),
  taskFrom: z.string(),
  taskTo: z.string(),
  /** The last day to pay from the grant. */
  spendTo: z.string(),
  amount,
  /** Sum of the budget, all sources. */
  planned: amount,
  /** Paid and eligible, from the grant. */
  spentOfGrant: amount,
  /** Grant still to spend. */
  left: amount,
  documents: z.int(),
  reportDue: z.string(),
})
export type GrantRow = z.infer<typeof grantRow>
