import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Completion, Folder, FolderPaper, PaperState } from '#shared/papers/schema.ts'

export const stateNames: Readonly<Record<PaperState, string>> = {
  complete: 'jest',
  missing: 'brak',
  due: 'do uzupełnienia',
  notYet: 'jeszcze nie czas',
  optional: 'nieobowiązkowy',
  notNeeded: 'nie dotyczy',
}
/** `jest, 12.05.2021`, `brak, termin minął 24.05.2021`. */
export function stateWords({ state, since, dueOn }: FolderPaper): string {
  if (state === 'complete') return since === null ? 'jest' : `jest, ${formatDate(since)}`
  if (state === 'missing') return dueOn === null ? 'brak' : `brak, termin minął ${formatDate(dueOn)}`
  if (state === 'due') return dueOn === null ? 'w toku' : `do ${formatDate(dueOn)}`
  return stateNames[state]
}
export const people = (n: number): string => counted(n, 'osoba', 'osoby', 'osób')
export const papers = (n: number): string => counted(n, 'dokument', 'dokumenty', 'dokumentów')
export const fullName = (row: { lastName: string; firstName: string }): string => `${row.lastName} ${row.firstName}`

const tabs: Readonly<Record<Exclude<Completion, 'certificate'>, string>> = {
  socialContract: 'kontrakt',
  entitlement: 'udzial',
  clause: 'kontrakt',
  consents: 'kontrakt',
  agreement: 'teczka',
  diagnosisInitial: 'diagnoza',
  plan: 'plan',
  attendance: 'zajecia',
  diagnosisFinal: 'diagnoza',
  survey: 'efekty',
  outcome: 'efekty',
}
/** Where the record that completes a paper is entered; papers ticked by hand are mended in the folder itself. */
export function mendedAt(
  { participationId, editionId, certificateId }: Folder,
  computedBy: Completion | null,
): string | undefined {
  if (computedBy === null || computedBy === 'agreement') return undefined
  if (computedBy !== 'certificate') return `/uczestnicy/udzial/${participationId}/${tabs[computedBy]}`
  return certificateId === null
    ? `/edycje/${editionId}/zaswiadczenia?udzialy=${participationId}`
    : `/zaswiadczenia/${certificateId}`
}
