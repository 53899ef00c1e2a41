import { useState } from 'react'
import type { Mark } from '#shared/classes/attendanceRules.ts'
import css from './attendance.module.css'
import type { CellState } from './gridModel.ts'
import { columnWidth } from './gridSizes.ts'

/** Asks how many minutes somebody was there. */
export type MinutesEditor = {
  readonly first: number | null
  readonly most: number
  readonly onDone: (minutes: number) => void
  readonly onCancel: () => void
}

const words: Readonly<Record<Mark, string>> = {
  O: 'obecność',
  S: 'spóźnienie lub wyjście wcześniej',
  NU: 'nieobecność usprawiedliwiona',
  NN: 'nieobecność nieusprawiedliwiona',
  ZL: 'zwolnienie lekarskie',
  DW: 'dzień wolny',
}

/** What a cell says to those who hear it. */
function heard(cell: CellState, forRelated: boolean): string {
  if (cell.kind !== 'mark')
    return { proposed: 'obecność, do zatwierdzenia', outside: 'nie dotyczy', open: 'bez znaku' }[cell.kind]
  const what = forRelated && cell.mark !== 'O' ? 'nieobecność' : words[cell.mark]
  const minutes = cell.mark === 'S' && cell.minutes !== null ? `, ${cell.minutes} min` : ''
  return `${what}${minutes}${cell.edited ? ', niezatwierdzone' : ''}`
}

function seen(cell: CellState, forRelated: boolean): string {
  if (cell.kind !== 'mark') return { proposed: forRelated ? '✓' : 'O', outside: '–', open: '' }[cell.kind]
  if (forRelated) return cell.mark === 'O' ? '✓' : '–'
  return cell.mark === 'S' && cell.minutes !== null ? `S ${cell.minutes}` : cell.mark
}

type Props = {
  id: string
  cell: CellState
  column: number
  forRelated: boolean
  active: boolean
  /** The active column passes through it. */
  crossed: boolean
  editor: MinutesEditor | undefined
  onPick: () => void
  onEdited: () => void
}

export function GridCell({ id, cell, column, forRelated, active, crossed, editor, onPick, onEdited }: Props) {
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={column + 2}
      aria-selected={active}
      className={css.cell}
      style={{ width: columnWidth }}
      data-kind={cell.kind}
      data-mark={cell.kind === 'mark' ? cell.mark : undefined}
      data-edited={(cell.kind === 'mark' && cell.edited) || undefined}
      data-crossed={crossed || undefined}
      onClick={onPick}
    >
      {editor ? (
        <Minutes editor={editor} onEdited={onEdited} />
      ) : (
        <>
          <span aria-hidden>{seen(cell, forRelated)}</span>
          <span className="k-visually-hidden">{heard(cell, forRelated)}</span>
        </>
      )}
    </div>
  )
}

function Minutes({ editor, onEdited }: { editor: MinutesEditor; onEdited: () => void }) {
  const [text, setText] = useState(editor.first === null ? '' : String(editor.first))
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : undefined
  const wrong = minutes === undefined || minutes > editor.most
  const end = (act: () => void) => {
    act()
    onEdited()
  }
  return (
    <input
      className={css.minutes}
      aria-label={`Minuty obecności, najwyżej ${editor.most}`}
      aria-invalid={(text !== '' && wrong) || undefined}
      title={`Ile minut osoba była na spotkaniu (najwyżej ${editor.most})? Enter zapisuje, Esc cofa.`}
      inputMode="numeric"
      // biome-ignore lint/a11y/noAutofocus: it stands where the key that asked for it was pressed
      autoFocus
      onFocus={(event) => event.currentTarget.select()}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => (wrong ? editor.onCancel() : editor.onDone(minutes))}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') end(editor.onCancel)
        else if (event.key === 'Enter' && !wrong) end(() => editor.onDone(minutes))
      }}
    />
  )
}
