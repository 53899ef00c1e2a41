import type { ReactNode } from 'react'
import css from './gallery.module.css'

/** One state of one piece, with its name above it. */
export const Piece = ({ name, height, children }: { name: string; height?: number; children: ReactNode }) => (
  <section className={css.piece} aria-label={name}>
    <h2>{name}</h2>
    <div className={css.stage} style={height ? { height } : undefined}>
      {children}
    </div>
  </section>
)
