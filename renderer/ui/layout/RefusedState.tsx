import { Button } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import type { CallError } from '#shared/contract/errors.ts'
import css from './states.module.css'

type Props = { error: Pick<CallError, 'message' | 'ref'>; onAgain?: () => void }

/** The back end would not answer: its sentence, and the way to ask once more. */
export const RefusedState = ({ error, onAgain }: Props) => (
  <div role="alert" className={css.refused}>
    <IconAlertOctagon size={20} aria-hidden />
    <div>
      <p>{error.message}</p>
      {error.ref && <p className={css.words}>Znak zdarzenia w dzienniku: {error.ref}</p>}
      {onAgain && (
        <Button variant="default" onClick={onAgain}>
          Spróbuj ponownie
        </Button>
      )}
    </div>
  </div>
)
