import {
  type Icon,
  IconCertificate,
  IconCoins,
  IconFileInvoice,
  IconHome,
  IconSchool,
  IconUsers,
} from '@tabler/icons-react'
import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

type ScreenComponent = LazyExoticComponent<ComponentType>
/** A screen the navigation leads to; `path` also serves everything below it, which the screen itself tells apart. */
export type Screen = { path: string; label: string; icon: Icon; component: ScreenComponent }

/** Groups of the navigation, in its order; a line stands between groups. Each screen is a file of its own, read when first opened. */
export const screens: readonly (readonly Screen[])[] = [
  [
    { path: '/', label: 'Dziś', icon: IconHome, component: lazy(() => import('./pages/TodayPage.tsx')) },
    {
      path: '/uczestnicy',
      label: 'Uczestnicy',
      icon: IconUsers,
      component: lazy(() => import('./pages/PeoplePage.tsx')),
    },
    { path: '/edycje', label: 'Edycje', icon: IconSchool, component: lazy(() => import('./pages/EditionsPage.tsx')) },
    {
      path: '/zaswiadczenia',
      label: 'Zaświadczenia',
      icon: IconCertificate,
      component: lazy(() => import('./pages/CertificatesPage.tsx')),
    },
  ],
  [
    { path: '/dotacje', label: 'Dotacje', icon: IconCoins, component: lazy(() => import('./pages/GrantsPage.tsx')) },
    {
      path: '/dokumenty',
      label: 'Dokumenty',
      icon: IconFileInvoice,
      component: lazy(() => import('./pages/ExpensesPage.tsx')),
    },
  ],
]

/** Screens that stand in no menu: the gallery of the kit, in development and in a build with `--mode gallery`. */
export const hiddenScreens: readonly Pick<Screen, 'path' | 'component'>[] =
  import.meta.env.DEV || import.meta.env.MODE === 'gallery'
    ? [{ path: '/galeria', component: lazy(() => import('./gallery/GalleryPage.tsx')) }]
    : []
