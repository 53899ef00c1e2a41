import { IconAlertOctagon, IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { Finding, Severity } from '#shared/settlements/result.ts'
import { partName } from './reportWords.ts'

/** Sign and word of each severity; colour only repeats them. */
export const severityLook = {
  blocks: { icon: IconAlertOctagon, word: 'Blokuje', plural: 'Blokujące' },
  error: { icon: IconExclamationCircle, word: 'Błąd', plural: 'Błędy' },
  warning: { icon: IconAlertTriangle, word: 'Uwaga', plural: 'Uwagi' },
  info: { icon: IconInfoCircle, word: 'Informacja', plural: 'Informacje' },
} as const satisfies Record<Severity, unknown>

type Where = { grantId: number; reportId: number }
/** Where the record of a finding is opened and what the link says; `undefined` for the report itself. */
export function recordLink(
  { kind, id, within }: NonNullable<Finding['record']>,
  { grantId, reportId }: Where,
): { href: string; words: string } | undefined {
  switch (kind) {
    case 'expenseDocument':
      return { href: `/dokumenty?dotacja=${grantId}&dokument=${id}`, words: 'Otwórz dokument' }
    case 'description':
      return { href: `/dokumenty?dotacja=${grantId}&dokument=${id}&czesc=opis`, words: 'Otwórz opis dokumentu' }
    case 'budgetLine':
      return { href: `/dokumenty?dotacja=${grantId}&pozycja=${id}`, words: 'Otwórz dokumenty pozycji' }
    case 'grant':
      return { href: `/dotacje/${grantId}/umowa`, words: 'Otwórz dotację' }
    case 'grantResult':
      return { href: `/dotacje/${grantId}/rezultaty?rezultat=${id}`, words: 'Otwórz rezultat' }
    case 'scheduledAction':
      return { href: `/dotacje/${grantId}/rezultaty?dzialanie=${id}`, words: 'Otwórz działanie' }
    case 'volunteerAgreement':
      return { href: `/dotacje/${grantId}/wklad?porozumienie=${id}`, words: 'Otwórz porozumienie' }
    case 'volunteerWork':
      return { href: `/dotacje/${grantId}/wklad?porozumienie=${within}&wpis=${id}`, words: 'Otwórz wpis karty' }
    case 'inKindItem':
      return { href: `/dotacje/${grantId}/wklad?rzecz=${id}`, words: 'Otwórz wkład rzeczowy' }
    case 'session':
      return { href: `/zajecia/spotkania?edycja=${within}&spotkanie=${id}`, words: 'Otwórz spotkanie' }
    case 'participation':
      return { href: `/uczestnicy/udzial/${id}/kontrakt`, words: 'Otwórz zgody uczestnika' }
    case 'staffMember':
      return { href: `/kadra/${id}`, words: 'Otwórz osobę z kadry' }
    case 'formTexts':
      return { href: `/sprawozdania/${reportId}/brzmienia`, words: 'Otwórz brzmienia formularza' }
    case 'ksefInvoice':
      return { href: `/dokumenty?dotacja=${grantId}&ksef=lista`, words: 'Otwórz faktury z KSeF' }
    case 'report':
      return undefined
  }
}

/** What the link to a part of the report says. */
export const partLink = (record: NonNullable<Finding['record']>, parts: readonly FormPart[]): string =>
  record.part ? `Przejdź: ${partName(parts, record.part)}` : 'Przejdź do sprawozdania'
