import { formatZloty } from '../kernel/money.ts'
import { rateWords } from '../results/words.ts'
import type { ReturnKind } from './amounts.ts'
import type { ProportionalReturn } from './schema.ts'

/** What each number of the return is called on the screen and in the letter. */
export const returnWords: Readonly<Record<ReturnKind, string>> = {
  ineligible: 'Wydatki niekwalifikowalne opłacone z dotacji',
  shift: 'Przekroczenie dozwolonych przesunięć w budżecie',
  ownShare: 'Niezachowana proporcja wkładu własnego do dotacji',
  unspent: 'Niewykorzystana dotacja',
  income: 'Niewykorzystane odsetki bankowe i inne przychody',
}

/** What would go back by results is called so wherever it is told. */
export const proportionalTitle = 'Informacyjnie: proporcjonalne rozliczenie wg umowy'

/** How what would go back by results is counted (settlement.md 3.3, R-03), as sentences. */
export function proportionalWords({ share, accepted, below, partialPermille, amount }: ProportionalReturn): string {
  const done = `Rezultaty osiągnięto średnio w ${rateWords(share)} planu; każdy liczy się najwyżej jako osiągnięty w całości.`
  const settled = `${formatZloty(accepted)}\u00a0zł`
  const owed = `${formatZloty(amount)}\u00a0zł`
  return below
    ? `${done} To mniej niż ${rateWords(partialPermille * 10)}, więc wracałaby cała dotacja rozliczona w sprawozdaniu: ${owed}.`
    : `${done} Z dotacji rozliczonej w sprawozdaniu, ${settled}, wracałaby brakująca część (${rateWords(100_00 - share)}, liczona przed zaokrągleniem procentu): ${owed}.`
}
