import { clockHours } from '../../communityWork/findingWords.ts'
import { formatDate, type IsoDate } from '../../kernel/dates.ts'
import { counted } from '../../kernel/text.ts'
import type { CommitmentTerms, Unit } from './fulfilment.ts'

/** A quantity in its unit: `2 osoby`, `3 razy`, `4,5 godz.`. */
export function quantityWords(unit: Unit, quantity: number): string {
  if (unit === 'hours') return `${clockHours(quantity)}\u00a0godz.`
  if (unit === 'people') return counted(quantity, 'osoba', 'osoby', 'osób')
  if (unit === 'rooms') return counted(quantity, 'udostępnienie', 'udostępnienia', 'udostępnień')
  return counted(quantity, 'raz', 'razy', 'razy')
}

const often = { monthly: 'w miesiącu', quarterly: 'w kwartale', yearly: 'w roku' } as const
/** What is due and when: `2 osoby do 31.12.2021`, `1 raz w kwartale`. */
export function measureWords(
  terms: Pick<CommitmentTerms, 'unit' | 'quantity' | 'cycle'> & { dueOn: IsoDate | null },
): string {
  const much = quantityWords(terms.unit, terms.quantity)
  if (terms.cycle !== 'once') return `${much} ${often[terms.cycle]}`
  return terms.dueOn === null ? much : `${much} do ${formatDate(terms.dueOn)}`
}
