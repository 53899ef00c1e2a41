import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { budgetDiff } from './diff.ts'

export const answers = ['none', 'agreed', 'refused'] as const
/** What the funder said, as lists and the history call it. */
export const answerNames: Readonly<Record<(typeof answers)[number], string>> = {
  none: 'bez odpowiedzi',
  agreed: 'zgoda',
  refused: 'odmowa',
}

/** A letter that asks the funder to agree to a change of the budget, with the two states it was written from. */
export const changeRequest = z.object({
  id,
  number: z.int(),
  madeOn: z.string(),
  reason: z.string(),
  /** `Wersja 1 (oferta), od 20.04.2021` and `Budżet z dnia 10.01.2022`. */
  beforeTitle: z.string(),
  afterTitle: z.string(),
  diff: budgetDiff,
  answer: z.enum(answers),
  answeredOn: z.string().nullable(),
  answerNote: z.string(),
  /** The budget still is what was asked for, so that it can be frozen as the version agreed on. */
  isBudgetNow: z.boolean(),
  revision,
})
export type ChangeRequest = z.infer<typeof changeRequest>

const reason = requiredText('powód zmiany', 4000)
const editInput = z
  .strictObject({
    id,
    madeOn: isoDate,
    reason,
    answer: z.enum(answers, 'Wybierz odpowiedź.'),
    answeredOn: optionalDate,
    answerNote: optionalText(2000),
    revision,
  })
  .superRefine((one, ctx) => {
    if (one.answer !== 'none' && one.answeredOn === null)
      ctx.addIssue({ code: 'custom', path: ['answeredOn'], message: 'Wpisz dzień odpowiedzi.' })
    if (one.answer === 'none' && one.answeredOn !== null)
      ctx.addIssue({ code: 'custom', path: ['answer'], message: 'Wybierz, jaka była odpowiedź.' })
    if (one.answeredOn !== null && one.answeredOn < one.madeOn)
      ctx.addIssue({ code: 'custom', path: ['answeredOn'], message: 'Odpowiedź jest wcześniejsza niż wniosek.' })
  })

const areas = ['budgets', 'grants'] as const
/** Requests for a change or a shift (settlement.md 9: 7). */
export const changeRequestsContract = {
  /** Requests of a grant, the newest first. */
  'budgets.changeRequests': query({
    input: z.strictObject({ grantId: id }),
    output: z.array(changeRequest),
    areas: ['budgets', 'grants'],
  }),
  /** Writes a request from one version to another; `to` null: to the budget as it is now. Both states are kept with it. */
  'budgets.addChangeRequest': command({
    input: z.strictObject({ grantId: id, from: id, to: id.nullable(), madeOn: isoDate, reason }),
    output: z.object({ id, number: z.int() }),
    areas,
    sentence: () => 'napisano wniosek o zmianę budżetu',
  }),
  /** Mends the words of a request or notes the answer; the amounts stay those of the letter. */
  'budgets.saveChangeRequest': command({
    input: editInput,
    output: z.object({ id, revision: z.int() }),
    areas,
    sentence: ({ answer }) =>
      answer === 'none'
        ? 'zmieniono wniosek o zmianę budżetu'
        : `zapisano odpowiedź na wniosek o zmianę budżetu (${answerNames[answer]})`,
  }),
  'budgets.removeChangeRequest': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas,
    removes: true,
    sentence: () => 'usunięto wniosek o zmianę budżetu',
  }),
}
