import { formatDate } from '../kernel/dates.ts'
import { formatPercent2, formatZloty, gr } from '../kernel/money.ts'
import { quantityWords } from '../results/words.ts'
import type { ComparedFigure, ComparedPart, FigureValue } from './comparison.ts'

/** Headings of a comparison. */
export const comparedPartNames: Readonly<Record<ComparedPart, string>> = {
  header: 'Nagłówek i podpisy',
  costs: 'II.1 Wydatki',
  sources: 'II.2 Źródła finansowania',
  money: 'Dotacja i zwrot',
  results: 'Rezultaty',
  texts: 'Opisy',
  documents: 'Dokumenty',
  reasons: 'Uwagi pominięte z powodem',
}

/** A value as a reader sees it; nothing is a dash. */
export function figureWords(unit: ComparedFigure['unit'], value: FigureValue): string {
  if (value === null) return '–'
  if (typeof value === 'string') return unit === 'day' ? formatDate(value) : value
  if (unit === 'money') return `${formatZloty(gr(value))}\u00a0zł`
  return unit === 'percent' ? `${formatPercent2(value)}\u00a0%` : quantityWords(value)
}

/** The difference of two numbers with its sign; empty for words, days, and where one of them is missing. */
export function differenceWords({ unit, before, after }: ComparedFigure): string {
  if (typeof before !== 'number' || typeof after !== 'number' || before === after) return ''
  const words = figureWords(unit, Math.abs(after - before))
  return `${after > before ? '+' : '−'}${words}`
}
