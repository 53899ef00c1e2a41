import type { PersonRequest } from '#shared/dataProtection/requestSchema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { Notice } from '../../ui/layout/Notice.tsx'

/** Until when the answer is owed. */
function Term({ request }: { request: PersonRequest }) {
  if (request.answeredOn !== null) return null
  const due = formatDate(request.dueOn)
  return request.state === 'late' ? (
    <Notice kind="block" title={`Termin odpowiedzi minął ${due}.`}>
      Odpowiedz jak najszybciej i wyjaśnij powód opóźnienia.
    </Notice>
  ) : (
    <Notice kind="due" title={`Odpowiedzieć trzeba do ${due}.`}>
      {request.extended
        ? 'Termin przedłużono do trzech miesięcy od wpłynięcia wniosku.'
        : 'To miesiąc od wpłynięcia wniosku. Przy zawiłym wniosku można termin przedłużyć o dwa miesiące, podając powód.'}
    </Notice>
  )
}

/** Whether the person knows that the answer takes longer (art. 12 ust. 3). */
function Extension({ request: { extensionState, extensionDueOn, answeredOn } }: { request: PersonRequest }) {
  const due = formatDate(extensionDueOn)
  if (extensionState === 'due')
    return (
      <Notice kind="due" title={`O przedłużeniu powiadom osobę do ${due}.`}>
        Podaj jej powód i wpisz tu dzień powiadomienia.
      </Notice>
    )
  if (extensionState === 'missed')
    return (
      <Notice kind="block" title={`Osoby nie powiadomiono o przedłużeniu do ${due}.`}>
        {answeredOn === null
          ? 'Tylko powiadomienie w ciągu miesiąca daje dłuższy termin. Powiadom ją teraz, wyjaśnij opóźnienie i odpowiedz jak najszybciej.'
          : 'Odpowiedź wyszła po miesiącu, a osoba o tym nie wiedziała. Jeśli ją powiadomiono, wpisz dzień.'}
      </Notice>
    )
  if (extensionState === 'toldLate')
    return <Notice kind="due" title={`Osobę powiadomiono o przedłużeniu po ${due}, czyli po miesiącu.`} />
  return null
}

/** Recipients of the data who are to be told of what was done (art. 19). */
function Recipients({ request: { recipientsLeft } }: { request: PersonRequest }) {
  if (recipientsLeft.length === 0) return null
  return (
    <Notice kind="due" title={`Powiadom odbiorców danych: ${recipientsLeft.join(', ')}.`}>
      Dane tej osoby przekazano im, zanim wniosek spełniono. Wpisz niżej dzień powiadomienia albo powód, dla którego nie
      powiadomiono.
    </Notice>
  )
}

/** What is left to do about a request. */
export const RequestNotices = ({ request }: { request: PersonRequest }) => (
  <>
    <Term request={request} />
    <Extension request={request} />
    <Recipients request={request} />
  </>
)
