import { IconPencil } from '@tabler/icons-react'
import type { Figure } from '#shared/peopleReports/schema.ts'
import { valueWords } from '#shared/peopleReports/words.ts'
import css from './report.module.css'

/** What the program computed beside a figure typed by hand. */
export const computedWords = ({ computed, unit, hourMinutes }: Figure): string =>
  unit === 'words' ? '' : valueWords(computed, unit, hourMinutes)

type Props = { figure: Figure; isOpen: boolean; onOpen: ((figure: Figure) => void) | undefined }

/** A figure; one that can be opened looks it, one typed by hand carries a mark with the computed value. */
export function FigureText({ figure, isOpen, onOpen }: Props) {
  const mark = figure.override && (
    <span className={css.byHand} title={`wpisano ręcznie; program policzył ${computedWords(figure)}`}>
      <IconPencil size={12} aria-hidden />
      <span className="k-visually-hidden">, wpisano ręcznie, program policzył {computedWords(figure)}</span>
    </span>
  )
  if (!onOpen || figure.hidden || figure.unit === 'words')
    return (
      <span className={figure.value === 0 ? css.none : undefined}>
        {figure.text}
        {mark}
      </span>
    )
  // A zero has no list to look at, but it can be typed over like any other figure.
  return (
    <button
      type="button"
      className={css.figure}
      data-nothing={(figure.value === 0 && !figure.override) || undefined}
      aria-expanded={isOpen}
      aria-label={`${figure.label}: ${figure.text}. Otwórz listę`}
      onClick={() => onOpen(figure)}
    >
      {figure.text}
      {mark}
    </button>
  )
}
