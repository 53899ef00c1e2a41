import type { ChangedLine } from '#shared/budgets/diff.ts'
import { type BudgetVersion, versionKindNames } from '#shared/budgets/versions.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatPercent2, formatZloty, type Grosze } from '#shared/kernel/money.ts'
import { sourceNames } from '../../texts/sources.ts'

type Named = Pick<BudgetVersion, 'kind' | 'annexNumber'>
/** What a version follows from: `oferta`, `aneks 1/2021`. */
export const originOf = ({ kind, annexNumber }: Named): string =>
  annexNumber === null ? versionKindNames[kind] : `${versionKindNames[kind]} ${annexNumber}`

/** `Wersja 2 (aneks 1/2021), od 01.06.2021`. */
export const versionName = (version: BudgetVersion): string =>
  `Wersja ${version.number} (${originOf(version)}), od ${formatDate(version.effectiveFrom)}`

/** An amount with its sign: `+200,00`. */
export const signed = (amount: Grosze): string => `${amount > 0 ? '+' : ''}${formatZloty(amount)}`
/** `+20,00 %`; a dash where there was nothing to count it from. */
export const signedPercent = (percent: number | null): string =>
  percent === null ? '–' : `${percent > 0 ? '+' : ''}${formatPercent2(percent)} %`

/** What happened to a line, one sentence for each thing. */
export function changeWords(line: ChangedLine): string[] {
  if (line.state === 'added') return ['nowa pozycja']
  if (line.state === 'removed') return ['pozycja usunięta']
  return [
    ...(line.nameBefore === line.nameAfter ? [] : [`poprzednia nazwa: ${line.nameBefore}`]),
    ...(line.moved ? [`przeniesiona z ${line.codeBefore}`] : []),
    ...(line.calculated ? ['zmieniona miara, koszt jednostkowy albo liczba jednostek'] : []),
    ...line.amounts.map(
      (one) =>
        `${sourceNames[one.source]}, ${one.year}: ${formatZloty(one.before)} → ${formatZloty(one.after)} (${signed(one.difference)}, ${signedPercent(one.percent)})`,
    ),
  ]
}
