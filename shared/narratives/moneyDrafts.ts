import { formatDate } from '../kernel/dates.ts'
import { formatZloty, type Grosze, gr, minus } from '../kernel/money.ts'
import { counted } from '../kernel/text.ts'
import type { Report } from '../settlements/contract.ts'
import type { Settlement } from '../settlements/result.ts'
import { draftText } from './refresh.ts'

/** What the drafts of boxes II.3, II.4 and III are made from. */
export type MoneyFacts = {
  readonly report: Pick<
    Report,
    'kind' | 'interestAccrued' | 'incomeAccrued' | 'returned' | 'returnedOn' | 'publicOtherNames'
  >
  readonly settlement: Pick<Settlement, 'sourceRows' | 'grantReceived' | 'grantAccepted' | 'grantUnspent'>
  /** Documents paid from fees of those who used the task, in this report. */
  readonly feeDocuments: number
  /** Lines of the budget the fees went to: `I.1.2. Materiały`. */
  readonly feeLines: readonly string[]
  /** Attachments the contract asks for that are ready, in its order. */
  readonly attachments: readonly string[]
  /** Blocking findings that stay as they are, with the reason. */
  readonly explained: readonly { readonly message: string; readonly reason: string }[]
}

const zloty = (amount: Grosze): string => `${formatZloty(amount)}\u00a0zł`
const row = ({ settlement }: MoneyFacts, wanted: string): { planned: Grosze; actual: Grosze } => {
  const found = settlement.sourceRows.find((one) => one.row === wanted)
  return { planned: found?.planned ?? gr(0), actual: found?.actual ?? gr(0) }
}
const paragraph = (heading: string, ...sentences: readonly string[]): string =>
  [heading, sentences.filter(Boolean).join(' ')].join('\n')
const closed = (text: string): string => {
  const words = text.replace(/[^\S\u00a0]+/g, ' ').trim()
  return words === '' || /[.!?…]$/.test(words) ? words : `${words}.`
}

function interestParagraph(facts: MoneyFacts): string {
  const accrued = facts.report.interestAccrued
  const spent = row(facts, '1.2').actual
  if (accrued === 0 && spent === 0) return ''
  const left = minus(accrued, spent)
  return paragraph(
    'Odsetki bankowe od dotacji',
    `Bank naliczył odsetki w kwocie ${zloty(accrued)}, na zadanie wydano z nich ${zloty(spent)}.`,
    left > 0 ? `Do zwrotu pozostaje ${zloty(left)}.` : '',
  )
}

/** Box II.3: income the contract did not foresee; empty when there was none (settlement.md 1.3). */
export function draftOfIncome(facts: MoneyFacts): string {
  const accrued = facts.report.incomeAccrued
  const spent = row(facts, '1.3').actual
  if (accrued === 0 && spent === 0) return ''
  const left = minus(accrued, spent)
  return paragraph(
    'Inne przychody zadania',
    `Podczas realizacji zadania uzyskano inne przychody w kwocie ${zloty(accrued)}, na zadanie wydano z nich ${zloty(spent)}.`,
    left > 0 ? `Niewydane pozostaje ${zloty(left)}.` : '',
  )
}

/** Box II.4: fees taken from those who used the task; empty when none were taken. */
export function draftOfFees(facts: MoneyFacts): string {
  const { planned, actual } = row(facts, '2.2')
  if (actual === 0) return ''
  return paragraph(
    'Świadczenia pieniężne od odbiorców zadania',
    `Łączna wartość świadczeń wykorzystanych na zadanie wyniosła ${zloty(actual)} (w umowie ${zloty(planned)}).`,
    `Opłacono z nich ${counted(facts.feeDocuments, 'dokument', 'dokumenty', 'dokumentów')}${facts.feeLines.length > 0 ? `, w pozycjach: ${facts.feeLines.join('; ')}` : ''}.`,
  )
}

function returnParagraph(facts: MoneyFacts): string {
  const { report, settlement } = facts
  if (report.kind !== 'final' && report.returned === 0) return ''
  if (settlement.grantReceived === 0 || (settlement.grantUnspent <= 0 && report.returned === 0)) return ''
  const onDay = report.returnedOn === null ? '' : ` w dniu ${formatDate(report.returnedOn)} r.`
  return paragraph(
    'Zwrot dotacji',
    `Otrzymano ${zloty(settlement.grantReceived)}, wydatkowano ${zloty(settlement.grantAccepted)}, nie wykorzystano ${zloty(settlement.grantUnspent)}.`,
    report.returned > 0 ? closed(`Zwrócono ${zloty(report.returned)}${onDay}`) : '',
  )
}

/** Part III: what the tables cannot say, and the list of attachments. */
export function draftOfMore(facts: MoneyFacts): string {
  const publicOther = row(facts, '2.3').actual
  const names = facts.report.publicOtherNames.replace(/\s*\n\s*/g, ', ').trim()
  return draftText(
    [
      publicOther === 0
        ? ''
        : paragraph(
            'Środki z innych źródeł publicznych',
            `W wierszu 2.3 wykazano ${zloty(publicOther)}${names === '' ? '' : `, które przekazały organy lub jednostki: ${names}`}.`,
          ),
      interestParagraph(facts),
      returnParagraph(facts),
      facts.explained.length === 0
        ? ''
        : ['Wyjaśnienia', ...facts.explained.map(({ message, reason }) => `${closed(message)} ${closed(reason)}`)].join(
            '\n',
          ),
      facts.attachments.length === 0
        ? ''
        : ['Załączniki', ...facts.attachments.map((name, index) => `${index + 1}. ${name}`)].join('\n'),
    ].filter(Boolean),
  )
}
