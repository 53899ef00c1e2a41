import { isIsoDate } from '#shared/kernel/dates.ts'
import { type ReportKind, reportKinds } from '#shared/peopleReports/filter.ts'
import type { ReportChoice } from '../features/peopleReports/reportChoice.ts'
import { idsIn } from './idsInAddress.ts'

type Offered = {
  readonly today: string
  readonly editions: readonly { id: number }[]
  readonly years: readonly number[]
}

/** What the address asks for; what it leaves open is the latest edition and its time. */
export function choiceIn(search: string, { today, editions, years }: Offered): ReportChoice {
  const given = new URLSearchParams(search)
  const kind = reportKinds.find((one) => one === given.get('raport')) ?? ('edition' satisfies ReportKind)
  const about =
    (['inEdition', 'inYear', 'onDay'] as const).find((one) => one === given.get('za')) ??
    (kind === 'edition' ? 'inEdition' : 'inYear')
  const asked = idsIn(search, 'edycje').filter((id) => editions.some((edition) => edition.id === id))
  const year = Number(given.get('rok') ?? Number.NaN)
  const day = given.get('dzien') ?? ''
  return {
    kind,
    about,
    editionIds: asked.length > 0 ? asked : editions.slice(0, 1).map(({ id }) => id),
    year: Number.isInteger(year) && year >= 2000 && year <= 2199 ? year : (years[0] ?? Number(today.slice(0, 4))),
    day: isIsoDate(day) ? day : today,
    path: (given.get('sciezka') ?? '').slice(0, 200),
    isPublic: given.get('publiczna') === '1',
  }
}

/** Does the address ask for the print? */
export const isPaper = (search: string): boolean => new URLSearchParams(search).get('widok') === 'wydruk'

/** The address of a choice, on the screen or as it is printed. */
export function addressOf(choice: ReportChoice, asPaper = false): string {
  const given = new URLSearchParams({ raport: choice.kind, za: choice.about })
  if (choice.about === 'inEdition') given.set('edycje', choice.editionIds.join(','))
  if (choice.about === 'inYear') given.set('rok', String(choice.year))
  if (choice.about === 'onDay') given.set('dzien', choice.day)
  if (choice.path !== '') given.set('sciezka', choice.path)
  if (choice.isPublic) given.set('publiczna', '1')
  if (asPaper) given.set('widok', 'wydruk')
  return `/raporty?${given}`
}
