import type { Source } from '../grants/sources.ts'
import { formatPercent2, formatZloty, type Grosze } from '../kernel/money.ts'
import type { ChangedLine } from './diff.ts'

/** An amount with its sign: `+200,00`. */
export const signed = (amount: Grosze): string => `${amount > 0 ? '+' : ''}${formatZloty(amount)}`
/** `+20,00 %`; a dash where there was nothing to count it from. */
export const signedPercent = (percent: number | null): string =>
  percent === null ? '–' : `${percent > 0 ? '+' : ''}${formatPercent2(percent)} %`

/** What happened to a line, one sentence for each thing. */
export function changeWords(line: ChangedLine, sourceNames: Readonly<Record<Source, string>>): string[] {
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
