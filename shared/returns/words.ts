import type { ReturnKind } from './amounts.ts'

/** What each number of the return is called on the screen and in the letter. */
export const returnWords: Readonly<Record<ReturnKind, string>> = {
  ineligible: 'Wydatki niekwalifikowalne opłacone z dotacji',
  shift: 'Przekroczenie dozwolonych przesunięć w budżecie',
  ownShare: 'Niezachowana proporcja wkładu własnego do dotacji',
  unspent: 'Niewykorzystana dotacja',
  income: 'Niewykorzystane odsetki bankowe i inne przychody',
}
