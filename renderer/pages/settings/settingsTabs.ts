import { type ReadLater, readLater } from '../../ui/layout/readLater.tsx'

/** A part of the settings that a slice keeps: lists, templates, limits; `path` is its last word in the address. */
export type SettingsTab = { path: string; label: string; component: ReadLater<object> }

export const settingsTabs: readonly SettingsTab[] = [
  { path: 'bezpieczenstwo', label: 'Bezpieczeństwo', component: readLater(() => import('./SecurityTab.tsx')) },
  { path: 'kopie', label: 'Kopie', component: readLater(() => import('./CopiesTab.tsx')) },
  { path: 'sprawdzenie', label: 'Sprawdzenie pliku', component: readLater(() => import('./FileCheckTab.tsx')) },
  { path: 'limity', label: 'Limity i stawki', component: readLater(() => import('./LimitsTab.tsx')) },
  { path: 'pisma', label: 'Wzory pism', component: readLater(() => import('./TemplatesTab.tsx')) },
  { path: 'teczka', label: 'Dokumenty w teczce', component: readLater(() => import('./PaperKindsTab.tsx')) },
  {
    path: 'zaswiadczenia',
    label: 'Wzory zaświadczeń',
    component: readLater(() => import('./CertificateSettingsTab.tsx')),
  },
  { path: 'slowniki', label: 'Słowniki', component: readLater(() => import('./CodeListsTab.tsx')) },
  { path: 'skany', label: 'Skany', component: readLater(() => import('./ScansTab.tsx')) },
  { path: 'diagnoza', label: 'Wzór diagnozy', component: readLater(() => import('./DiagnosisTemplateTab.tsx')) },
]
