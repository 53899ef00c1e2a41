import type { ReactNode } from 'react'
import css from './form.module.css'

/** Fields side by side while there is room, one under another when there is not. */
export const FieldRow = ({ children }: { children: ReactNode }) => <div className={css.row}>{children}</div>

/** A named part of a long form. */
export const FieldGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={css.group}>
    <legend>{title}</legend>
    {children}
  </fieldset>
)
