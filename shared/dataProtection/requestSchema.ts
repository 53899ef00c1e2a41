import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, revision } from '../contract/fields.ts'
import { stored } from '../contract/stored.ts'
import { extensionStates } from './extension.ts'
import { outcomes, requestKinds } from './names.ts'
import { exemptions } from './recipients.ts'
import { requestStates } from './requestTerm.ts'

const requestFields = {
  /** Whose data it is about; null: of somebody not in the file, then `applicant`. */
  personId: id.nullable(),
  applicant: optionalText(200),
  kind: z.enum(requestKinds, 'Wybierz, o co chodzi.'),
  receivedOn: isoDate,
  /** How it came. */
  manner: optionalText(120),
  wish: optionalText(4000),
  extended: z.boolean(),
  extensionReason: optionalText(1000),
  /** The day the person was told of it; null: not yet. */
  extensionToldOn: optionalDate,
  answeredOn: optionalDate,
  outcome: z.enum(outcomes, 'Wybierz wynik.').nullable(),
  answer: optionalText(4000),
  /** The step of the history by which data were corrected. */
  stepId: id.nullable(),
  note: optionalText(2000),
}
/** A recipient of the data who was told of what was done, or why not (art. 19); `exemption` empty: told. */
const notice = z.strictObject({
  id: id.nullable(),
  /** Empty only where the person was taken out of the file, and the recipient of their data with them. */
  recipient: optionalText(300),
  toldOn: optionalDate,
  manner: optionalText(120),
  exemption: z.enum(['', ...exemptions], 'Wybierz z listy.'),
  reason: optionalText(1000),
})

/** What somebody asks for about their data. */
export const requestInput = z
  .strictObject({
    id: id.nullable(),
    ...requestFields,
    notices: z.array(notice).max(60, 'Najwyżej 60 odbiorców.'),
    revision,
  })
  .superRefine((one, ctx) => {
    const refuse = (path: string, message: string) => ctx.addIssue({ code: 'custom', path: path.split('.'), message })
    if (one.personId === null && one.applicant === '')
      refuse('applicant', 'Wybierz osobę z listy albo wpisz, kto złożył wniosek.')
    if (one.extended && one.extensionReason === '')
      refuse(
        'extensionReason',
        'Napisz, dlaczego odpowiedź potrwa dłużej; o tym trzeba powiadomić osobę w ciągu miesiąca.',
      )
    if (one.extended && one.extensionToldOn !== null && one.extensionToldOn < one.receivedOn)
      refuse('extensionToldOn', 'Powiadomienie jest przed wpłynięciem wniosku.')
    if (one.answeredOn !== null && one.answeredOn < one.receivedOn)
      refuse('answeredOn', 'Odpowiedź jest przed wpłynięciem wniosku.')
    if (one.answeredOn !== null && one.outcome === null) refuse('outcome', 'Wybierz wynik.')
    if (one.answeredOn === null && one.outcome !== null) refuse('answeredOn', 'Wpisz dzień odpowiedzi.')
    if (one.outcome === 'refused' && one.answer === '')
      refuse('answer', 'Przy odmowie napisz powód; osoba musi go poznać razem z prawem do skargi do Prezesa UODO.')
    for (const [index, { id: noticeId, recipient, toldOn, exemption, reason }] of one.notices.entries()) {
      const at = (path: string) => `notices.${index}.${path}`
      if (recipient === '' && noticeId === null) refuse(at('recipient'), 'Wpisz, kogo powiadomiono.')
      if (exemption === '' && toldOn === null)
        refuse(at('toldOn'), 'Wpisz dzień powiadomienia albo wybierz, dlaczego nie powiadomiono.')
      if (exemption !== '' && toldOn !== null)
        refuse(at('toldOn'), 'Zostaw puste, gdy nie powiadomiono, albo wybierz „powiadomiono”.')
      if (exemption !== '' && reason === '' && recipient !== '')
        refuse(at('reason'), 'Napisz, dlaczego nie powiadomiono tego odbiorcy.')
      if (toldOn !== null && toldOn < one.receivedOn)
        refuse(at('toldOn'), 'Powiadomienie jest przed wpłynięciem wniosku.')
    }
  })
export type RequestInput = z.input<typeof requestInput>
export const personRequest = stored({ id, ...requestFields, revision }).extend({
  /** Name of the person, or who applied. */
  who: z.string(),
  dueOn: z.string(),
  state: z.enum(requestStates),
  notices: z.array(stored(notice.shape).extend({ id })),
  /** Telling the person that the answer takes longer, and the last day for it. */
  extensionState: z.enum(extensionStates),
  extensionDueOn: z.string(),
  /** Whom data of the person were handed to and who is not among the notices. */
  recipients: z.array(z.string()),
  /** Those of them who have to be told now (art. 19). */
  recipientsLeft: z.array(z.string()),
  stepSentence: z.string().nullable(),
})
export type PersonRequest = z.infer<typeof personRequest>
