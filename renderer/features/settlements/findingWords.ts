import { IconAlertOctagon, IconAlertTriangle, IconExclamationCircle, IconInfoCircle } from '@tabler/icons-react'
import type { Finding, Severity } from '#shared/settlements/result.ts'
import { partNames } from './reportWords.ts'

/** Sign and word of each severity; colour only repeats them. */
export const severityLook = {
  blocks: { icon: IconAlertOctagon, word: 'Blokuje' },
  error: { icon: IconExclamationCircle, word: 'Błąd' },
  warning: { icon: IconAlertTriangle, word: 'Uwaga' },
  info: { icon: IconInfoCircle, word: 'Informacja' },
} as const satisfies Record<Severity, unknown>

/** Where the record of a finding is opened and what the link says; `undefined` for the report itself. */
export function recordLink(
  record: NonNullable<Finding['record']>,
  grantId: number,
): { href: string; words: string } | undefined {
  switch (record.kind) {
    case 'expenseDocument':
      return { href: `/dokumenty?dotacja=${grantId}&dokument=${record.id}`, words: 'Otwórz dokument' }
    case 'budgetLine':
      return { href: `/dokumenty?dotacja=${grantId}&pozycja=${record.id}`, words: 'Otwórz dokumenty pozycji' }
    case 'grant':
      return { href: `/dotacje/${grantId}/umowa`, words: 'Otwórz dotację' }
    case 'report':
      return undefined
  }
}

/** What the link to a part of the report says. */
export const partLink = (record: NonNullable<Finding['record']>): string =>
  record.part ? `Przejdź: ${partNames[record.part]}` : 'Przejdź do sprawozdania'
