import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Link } from 'wouter'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './firstRun.module.css'
import type { FirstStep } from './firstSteps.tsx'

type Props = {
  step: FirstStep
  /** Somebody came here from another step: its heading takes the focus, so that Tab goes on into its fields. */
  takesFocus: boolean
  onSaved: () => void
  onSkip: () => void
}

/** One step: what it is for, its fields, and the way past it. */
export function FirstRunStep({ step, takesFocus, onSaved, onSkip }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (takesFocus) heading.current?.focus()
  }, [takesFocus])
  return (
    <section className={css.step} aria-labelledby="first-run-step">
      <h2 id="first-run-step" ref={heading} tabIndex={-1} data-quiet-focus>
        {step.words}
      </h2>
      {step.done && (
        <Notice kind="good" title="Ten krok jest zrobiony.">
          <p>
            Zmienisz to w każdej chwili: <Link href={step.also.href}>{step.also.words}</Link>.
          </p>
        </Notice>
      )}
      {step.form?.(onSaved)}
      <div className={css.buttons}>
        <Button variant="default" onClick={onSkip}>
          {step.done ? 'Dalej' : 'Pomiń na razie'}
        </Button>
      </div>
    </section>
  )
}
