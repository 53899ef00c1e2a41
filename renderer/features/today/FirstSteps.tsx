import { IconCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import css from './steps.module.css'

export type Step = {
  readonly words: string
  readonly why: string
  readonly href: string
  readonly done: boolean
}
type Props = {
  steps: readonly Step[]
  /** The one that is open. */
  current?: string
  /** With a heading of its own. */
  title?: boolean
}

/** The way from an empty file to the first work: each step a link, those done with their sign, and how far one has come. */
export function FirstSteps({ steps, current, title = false }: Props) {
  const done = steps.filter((step) => step.done).length
  return (
    <nav className={css.block} aria-label="Pierwsze kroki">
      {title && <h2>Pierwsze kroki</h2>}
      <p className={css.progress}>
        Zrobione: {done} z {steps.length}
      </p>
      <ol className={css.steps}>
        {steps.map((step) => (
          <li key={step.href} data-done={step.done} data-current={step.href === current || undefined}>
            <span className={css.sign}>
              {step.done && (
                <>
                  <IconCheck size={16} aria-hidden />
                  <span className="k-visually-hidden">zrobione: </span>
                </>
              )}
            </span>
            <div>
              <Link href={step.href} aria-current={step.href === current ? 'step' : undefined}>
                {step.words}
              </Link>
              <p className={css.why}>{step.why}</p>
            </div>
          </li>
        ))}
      </ol>
    </nav>
  )
}
