import { type ReadLater, readLater } from '../../ui/layout/readLater.tsx'

export type CaseTabProps = { participationId: number }
/** A part of the case of one participant; `path` is its last word in the address. */
export type CaseTab = { path: string; label: string; component: ReadLater<CaseTabProps> }

/** Parts of a case in the order work goes: data, folder, diagnosis, plan, classes, courses and internships, outcomes, history. */
export const caseTabs: readonly CaseTab[] = [
  { path: 'udzial', label: 'Udział', component: readLater(() => import('./CaseDataTab.tsx')) },
  { path: 'kontrakt', label: 'Kontrakt i zgody', component: readLater(() => import('./CaseContractTab.tsx')) },
  { path: 'teczka', label: 'Teczka', component: readLater(() => import('./CaseFolderTab.tsx')) },
  { path: 'diagnoza', label: 'Diagnoza', component: readLater(() => import('./DiagnosisTab.tsx')) },
  { path: 'plan', label: 'Plan działania', component: readLater(() => import('./CasePlanTab.tsx')) },
  { path: 'zajecia', label: 'Zajęcia', component: readLater(() => import('./CaseClassesTab.tsx')) },
  { path: 'wsparcie', label: 'Wsparcie', component: readLater(() => import('./CaseSupportTab.tsx')) },
  { path: 'efekty', label: 'Efekty', component: readLater(() => import('./CaseOutcomesTab.tsx')) },
  { path: 'historia', label: 'Historia', component: readLater(() => import('./CaseHistoryTab.tsx')) },
]
