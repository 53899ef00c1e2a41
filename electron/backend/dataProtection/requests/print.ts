import type { z } from 'zod'
import { outcomeNames, requestKindNames } from '#shared/dataProtection/names.ts'
import type { dataProtectionPrints } from '#shared/dataProtection/prints.ts'
import { exemptionNames } from '#shared/dataProtection/recipients.ts'
import type { PersonRequest } from '#shared/dataProtection/requestSchema.ts'
import { requestStateNames } from '#shared/dataProtection/requestTerm.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import type { PrintsFor } from '../../printing/prepared.ts'
import { tablePaper } from '../tablePaper.ts'
import { requestsOf } from './queries.ts'

const dayOr = (day: IsoDate | null): string => (day === null ? '–' : formatDate(day))
const lines = (...texts: readonly string[]): string => texts.filter(Boolean).join('\n')

/** That the term was extended, and when the person was told of it. */
function extensionWords({ extended, extensionToldOn, extensionReason, extensionState }: PersonRequest): string {
  if (!extended) return ''
  const told =
    extensionToldOn !== null
      ? `powiadomiono ${formatDate(extensionToldOn)}${extensionState === 'toldLate' ? ' (po terminie)' : ''}`
      : extensionState === 'none'
        ? ''
        : 'osoby nie powiadomiono'
  return lines('przedłużony', told, extensionReason)
}

/** Each recipient in a line: told on which day and how, or why not, or still to be told (art. 19). */
function recipientWords({ notices, recipientsLeft }: PersonRequest): string {
  return lines(
    ...notices.map(({ recipient, toldOn, manner, exemption, reason }) => {
      const who = recipient || 'odbiorca usunięty z pliku'
      if (exemption === '') return [`${who}: ${dayOr(toldOn)}`, manner].filter(Boolean).join(', ')
      return [`${who}: nie powiadomiono, ${exemptionNames[exemption]}`, reason].filter(Boolean).join('; ')
    }),
    ...recipientsLeft.map((recipient) => `${recipient}: jeszcze nie powiadomiono`),
  )
}

/** The register of requests of people, the oldest first. */
export const requestRegister: PrintsFor<z.output<(typeof dataProtectionPrints)[number]>>['requestRegister'] = async ({
  db,
  clock,
}) => {
  const rows = (await requestsOf(db, clock.today())).toSorted((a, b) =>
    a.receivedOn < b.receivedOn ? -1 : a.receivedOn > b.receivedOn ? 1 : a.id - b.id,
  )
  return tablePaper({ db, clock }, 'rejestr-wnioskow-rodo.pdf', {
    title: 'Rejestr wniosków osób, których dane dotyczą',
    columns: [
      { name: 'Wpłynął', width: 56 },
      { name: 'Kto', width: 88 },
      { name: 'O co chodzi', width: 110 },
      { name: 'Termin', width: 76 },
      { name: 'Odpowiedź', width: 54 },
      { name: 'Wynik', width: 68 },
      { name: 'Treść odpowiedzi', width: '*' },
      { name: 'Odbiorcy powiadomieni', width: 104 },
    ],
    rows: rows.map((one) => [
      lines(formatDate(one.receivedOn), one.manner),
      one.who,
      lines(requestKindNames[one.kind], one.wish),
      lines(formatDate(one.dueOn), extensionWords(one)),
      dayOr(one.answeredOn),
      lines(requestStateNames[one.state], one.outcome === null ? '' : outcomeNames[one.outcome]),
      lines(one.answer, one.stepSentence === null ? '' : `zmiana w danych: ${one.stepSentence}`),
      recipientWords(one) || '–',
    ]),
    empty: 'Nie wpłynął żaden wniosek.',
    notes: [
      'Termin: miesiąc od wpłynięcia, przedłużony – trzy miesiące; o przedłużeniu osoba musi wiedzieć w ciągu miesiąca (art. 12 ust. 3 RODO).',
      'Odbiorcy: o sprostowaniu, usunięciu i ograniczeniu powiadamia się każdego, komu dane przekazano (art. 19 RODO).',
    ],
  })
}
