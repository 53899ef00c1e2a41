import type { ReactNode } from 'react'
import type { Club } from '#shared/club/schema.ts'
import type { EditionRow } from '#shared/editions/schema.ts'
import type { GrantRow } from '#shared/grants/schema.ts'
import { KisForm } from '../../features/club/KisForm.tsx'
import { OrganisationForm } from '../../features/club/OrganisationForm.tsx'
import { NewEditionForm } from '../../features/editions/NewEditionForm.tsx'
import { GrantForm } from '../../features/grants/GrantForm.tsx'
import type { Step } from '../../features/today/FirstSteps.tsx'

export type FirstRecords = {
  readonly club: Club
  readonly grants: readonly GrantRow[]
  readonly editions: readonly EditionRow[]
}
export type FirstStep = Step & {
  /** The last word of its address. */
  readonly id: string
  /** What is typed in it; `undefined`: it is done, and where more of it is done is `href` of `also`. */
  readonly form: ((onSaved: () => void) => ReactNode) | undefined
  /** Where its record is kept from then on. */
  readonly also: { readonly href: string; readonly words: string }
}
export const firstRunPath = '/pierwsze-kroki'

/**
 * The way from an empty file to the first work, in its order; what is done is read from the records and remembered nowhere.
 * One more step is one more entry.
 */
export function firstSteps({ club, grants, editions }: FirstRecords): FirstStep[] {
  const steps: Omit<FirstStep, 'href'>[] = [
    {
      id: 'stowarzyszenie',
      words: 'Wpisz dane stowarzyszenia',
      why: 'Nazwa, adres, NIP, KRS i REGON drukują się na sprawozdaniach i zaświadczeniach.',
      done: club.organisation.name !== '',
      form: (onSaved) => <OrganisationForm organisation={club.organisation} onSaved={onSaved} />,
      also: { href: '/ustawienia/stowarzyszenie', words: 'Ustawienia → Stowarzyszenie' },
    },
    {
      id: 'klub',
      words: 'Wpisz dane klubu',
      why: 'Nazwa i numer w rejestrze wojewody stoją na zaświadczeniach.',
      done: club.kis.name !== '',
      form: (onSaved) => <KisForm kis={club.kis} onSaved={onSaved} />,
      also: { href: '/ustawienia/klub', words: 'Ustawienia → Klub' },
    },
    {
      id: 'dotacja',
      words: 'Dodaj pierwszą dotację',
      why: 'Umowa, budżet i dokumenty; z nich powstaje sprawozdanie.',
      done: grants.length > 0,
      form: grants.length > 0 ? undefined : (onSaved) => <GrantForm onSaved={onSaved} />,
      also: { href: '/dotacje', words: 'Dotacje' },
    },
    {
      id: 'edycja',
      words: 'Dodaj pierwszą edycję',
      why: 'Uczestnicy, ich udział w zajęciach i zaświadczenia.',
      done: editions.length > 0,
      form: editions.length > 0 ? undefined : (onSaved) => <NewEditionForm onAdded={onSaved} />,
      also: { href: '/edycje', words: 'Edycje' },
    },
  ]
  return steps.map((step) => ({ ...step, href: `${firstRunPath}/${step.id}` }))
}

/** The step after one that is not done yet, going round to those that were left out; `undefined`: everything is done. */
export function nextStep(steps: readonly FirstStep[], after: string): FirstStep | undefined {
  const at = steps.findIndex(({ id }) => id === after)
  return [...steps.slice(at + 1), ...steps.slice(0, at)].find(({ done, id }) => !done && id !== after)
}
