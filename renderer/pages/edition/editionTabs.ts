import type { Edition } from '#shared/editions/schema.ts'
import { type ReadLater, readLater } from '../../ui/layout/readLater.tsx'

export type EditionTabProps = { edition: Edition }
/** A part of an edition that another part of the program keeps; `path` is its last word in the address. */
export type EditionTab = { path: string; label: string; component: ReadLater<EditionTabProps> }

/** Parts of an edition beside its people, programme, data and history, in the order work goes. */
export const editionTabs: readonly EditionTab[] = [
  { path: 'rekrutacja', label: 'Rekrutacja', component: readLater(() => import('./RecruitmentTab.tsx')) },
  { path: 'teczki', label: 'Teczki', component: readLater(() => import('./FoldersTab.tsx')) },
  { path: 'sciezki', label: 'Ścieżki', component: readLater(() => import('./EditionPathsTab.tsx')) },
  { path: 'diagnozy', label: 'Diagnozy', component: readLater(() => import('./DiagnosesTab.tsx')) },
  { path: 'plany', label: 'Plany', component: readLater(() => import('./EditionPlansTab.tsx')) },
  { path: 'limity', label: 'Limity wsparcia', component: readLater(() => import('./SupportLimitsTab.tsx')) },
  { path: 'zamkniecie', label: 'Zamknięcie', component: readLater(() => import('./ClosingTab.tsx')) },
]
