import type { Club } from '#shared/club/schema.ts'
import type { Step } from '../../features/today/FirstSteps.tsx'

type Given = { club: Club; grants: readonly unknown[]; editions: readonly unknown[] }

/** The way from an empty file to the first work; what is done is read from the records. */
export const firstSteps = ({ club, grants, editions }: Given): Step[] => [
  {
    words: 'Wpisz dane stowarzyszenia i klubu',
    why: 'Drukują się na sprawozdaniach i zaświadczeniach.',
    href: '/ustawienia',
    done: club.organisation.name !== '' && club.kis.name !== '',
  },
  {
    words: 'Dodaj dotację',
    why: 'Umowa, budżet i dokumenty; z nich powstaje sprawozdanie.',
    href: '/dotacje',
    done: grants.length > 0,
  },
  {
    words: 'Dodaj edycję',
    why: 'Uczestnicy, ich udział w zajęciach i zaświadczenia.',
    href: '/edycje',
    done: editions.length > 0,
  },
]
