import { IconArrowBackUp, IconCheck, IconCircle, IconFileText, IconHistory, IconPointFilled } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { FormPart } from '#shared/settlements/forms/form.ts'
import type { ReportPart } from '#shared/settlements/reportParts.ts'
import type { PartState } from './partStates.ts'
import css from './workbench.module.css'

/** What stands in the middle of the workbench. */
export type View = ReportPart | 'preview' | 'return' | 'history'

const signs = {
  filled: { icon: IconCheck, word: 'wypełnione' },
  edited: { icon: IconPointFilled, word: 'niezapisane' },
  empty: { icon: IconCircle, word: 'puste' },
} as const

type ItemProps = { view: View; chosen: View; onChoose: (view: View) => void; state?: PartState; children: ReactNode }
const Item = ({ view, chosen, onChoose, state, children }: ItemProps) => (
  <li>
    <button
      type="button"
      className={css.partButton}
      data-state={state}
      aria-current={view === chosen ? 'true' : undefined}
      onClick={() => onChoose(view)}
    >
      {children}
    </button>
  </li>
)

type Props = {
  view: View
  onChoose: (view: View) => void
  parts: readonly FormPart[]
  states: Readonly<Record<ReportPart, PartState>>
}

/** Parts of the form, each with its state; above them the paper itself. */
export const PartList = ({ view, onChoose, parts, states }: Props) => (
  <nav className={css.parts} aria-label="Części sprawozdania">
    <ul>
      <Item view="preview" chosen={view} onChoose={onChoose}>
        <IconFileText size={16} aria-hidden />
        Podgląd wydruku
      </Item>
    </ul>
    <h2 className={css.partsTitle}>Części formularza</h2>
    <ul>
      {parts.map(({ part, name }) => {
        const { icon: Sign, word } = signs[states[part]]
        return (
          <Item key={part} view={part} chosen={view} onChoose={onChoose} state={states[part]}>
            <Sign size={16} aria-hidden />
            <span>
              {name}
              <span className="k-visually-hidden"> – {word}</span>
            </span>
          </Item>
        )
      })}
    </ul>
    <ul>
      <Item view="return" chosen={view} onChoose={onChoose}>
        <IconArrowBackUp size={16} aria-hidden />
        Zwrot dotacji
      </Item>
      <Item view="history" chosen={view} onChoose={onChoose}>
        <IconHistory size={16} aria-hidden />
        Historia zmian
      </Item>
    </ul>
  </nav>
)
