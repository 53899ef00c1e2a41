import type { ScanProblem } from '#shared/scans/schema.ts'

/** Where the record a scan lies with is opened; of one that is in the bin, the bin. Undefined: it lies with none. */
export function recordAddress({
  recordKind,
  recordId,
  grantId,
  participationId,
  record,
}: ScanProblem): string | undefined {
  if (recordKind === null || recordId === null) return undefined
  if (record === '') return '/kosz'
  switch (recordKind) {
    case 'expenseDocument':
      return `/dokumenty?dokument=${recordId}`
    case 'grant':
      return `/dotacje/${recordId}/umowa`
    case 'annex':
      return `/dotacje/${grantId}/aneksy`
    case 'volunteerAgreement':
      return `/dotacje/${grantId}/wklad?porozumienie=${recordId}`
    case 'inKindItem':
      return `/dotacje/${grantId}/wklad?rzecz=${recordId}`
    case 'result':
      return `/dotacje/${grantId}/rezultaty?rezultat=${recordId}`
    case 'report':
      return `/sprawozdania/${recordId}`
    case 'classSession':
      return `/zajecia/spotkania?spotkanie=${recordId}`
    case 'partnerAgreement':
      return `/partnerzy/porozumienia/${recordId}`
    case 'partnerCommitment':
      return `/partnerzy/zobowiazania/${recordId}`
    case 'partnerMeeting':
      return `/partnerzy/spotkania/${recordId}`
    case 'promotionEntry':
      return `/partnerzy/promocja/${recordId}`
    case 'consent':
      return `/uczestnicy/udzial/${participationId}/kontrakt`
  }
}
