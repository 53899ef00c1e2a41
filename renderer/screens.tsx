import {
  type Icon,
  IconBriefcase,
  IconCalendarEvent,
  IconCalendarMonth,
  IconCertificate,
  IconChartBar,
  IconCoins,
  IconFileInvoice,
  IconHeartHandshake,
  IconHistory,
  IconHome,
  IconReportMoney,
  IconSchool,
  IconSettings,
  IconShieldLock,
  IconTrash,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react'
import { type ReadLater, readLater } from './ui/layout/readLater.tsx'

type ScreenComponent = ReadLater<object>
/** A screen the navigation leads to; `path` also serves everything below it, which the screen itself tells apart. */
export type Screen = { path: string; label: string; icon: Icon; component: ScreenComponent }

/** Groups of the navigation, in its order; a line stands between groups. Each screen is a file of its own, read when first opened or when the window is at rest. */
export const screens: readonly (readonly Screen[])[] = [
  [
    { path: '/', label: 'Dziś', icon: IconHome, component: readLater(() => import('./pages/TodayPage.tsx')) },
    {
      path: '/kalendarz',
      label: 'Kalendarz',
      icon: IconCalendarMonth,
      component: readLater(() => import('./pages/AgendaPage.tsx')),
    },
    {
      path: '/uczestnicy',
      label: 'Uczestnicy',
      icon: IconUsers,
      component: readLater(() => import('./pages/PeoplePage.tsx')),
    },
    {
      path: '/edycje',
      label: 'Edycje',
      icon: IconSchool,
      component: readLater(() => import('./pages/EditionsPage.tsx')),
    },
    {
      path: '/zajecia',
      label: 'Zajęcia',
      icon: IconCalendarEvent,
      component: readLater(() => import('./pages/ClassesPage.tsx')),
    },
    {
      path: '/kursy',
      label: 'Kursy i staże',
      icon: IconBriefcase,
      component: readLater(() => import('./pages/SupportsPage.tsx')),
    },
    {
      path: '/partnerzy',
      label: 'Partnerzy',
      icon: IconHeartHandshake,
      component: readLater(() => import('./pages/PartnersPage.tsx')),
    },
    {
      path: '/zaswiadczenia',
      label: 'Zaświadczenia',
      icon: IconCertificate,
      component: readLater(() => import('./pages/CertificatesPage.tsx')),
    },
    {
      path: '/raporty',
      label: 'Raporty',
      icon: IconChartBar,
      component: readLater(() => import('./pages/PeopleReportsPage.tsx')),
    },
    {
      path: '/kadra',
      label: 'Kadra',
      icon: IconUsersGroup,
      component: readLater(() => import('./pages/StaffPage.tsx')),
    },
  ],
  [
    {
      path: '/dotacje',
      label: 'Dotacje',
      icon: IconCoins,
      component: readLater(() => import('./pages/GrantsPage.tsx')),
    },
    {
      path: '/dokumenty',
      label: 'Dokumenty',
      icon: IconFileInvoice,
      component: readLater(() => import('./pages/ExpensesPage.tsx')),
    },
    {
      path: '/sprawozdania',
      label: 'Sprawozdania',
      icon: IconReportMoney,
      component: readLater(() => import('./pages/ReportsPage.tsx')),
    },
  ],
  [
    {
      path: '/historia',
      label: 'Historia',
      icon: IconHistory,
      component: readLater(() => import('./pages/HistoryPage.tsx')),
    },
    { path: '/kosz', label: 'Kosz', icon: IconTrash, component: readLater(() => import('./pages/BinPage.tsx')) },
    {
      path: '/ochrona-danych',
      label: 'Ochrona danych',
      icon: IconShieldLock,
      component: readLater(() => import('./pages/DataProtectionPage.tsx')),
    },
    {
      path: '/ustawienia',
      label: 'Ustawienia',
      icon: IconSettings,
      component: readLater(() => import('./pages/SettingsPage.tsx')),
    },
  ],
]

/** Screens that stand in no menu: the first steps, and the gallery of the kit, in development and in a build with `--mode gallery`. */
export const hiddenScreens: readonly Pick<Screen, 'path' | 'component'>[] = [
  { path: '/pierwsze-kroki', component: readLater(() => import('./pages/FirstRunPage.tsx')) },
  ...(import.meta.env.DEV || import.meta.env.MODE === 'gallery'
    ? [{ path: '/galeria', component: readLater(() => import('./gallery/GalleryPage.tsx')) }]
    : []),
]
