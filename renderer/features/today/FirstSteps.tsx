import { IconCheck } from '@tabler/icons-react'
import { Link } from 'wouter'
import css from './steps.module.css'

export type Step = { words: string; why: string; href: string; done: boolean }

/** The way from an empty file to the first work: each step a link, those done with their sign. */
export const FirstSteps = ({ steps }: { steps: readonly Step[] }) => (
  <section className={css.block} aria-labelledby="first-steps">
    <h2 id="first-steps">Pierwsze kroki</h2>
    <ol className={css.steps}>
      {steps.map(({ words, why, href, done }) => (
        <li key={href} data-done={done}>
          <span className={css.sign}>
            {done && (
              <>
                <IconCheck size={16} aria-hidden />
                <span className="k-visually-hidden">zrobione: </span>
              </>
            )}
          </span>
          <div>
            <Link href={href}>{words}</Link>
            <p className={css.why}>{why}</p>
          </div>
        </li>
      ))}
    </ol>
  </section>
)
