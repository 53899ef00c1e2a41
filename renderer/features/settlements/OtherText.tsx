import { Button } from '@mantine/core'
import { Notice } from '../../ui/layout/Notice.tsx'
import css from './textPart.module.css'

type Props = { text: string; onKeepOwn: () => void; onTakeOther: () => void }

/** The box was saved with another text while this one was written: both are kept until the person decides. */
export const OtherText = ({ text, onKeepOwn, onTakeOther }: Props) => (
  <div role="alert">
    <Notice
      kind="due"
      title="To pole zmieniono w międzyczasie. Twój tekst został w polu poniżej, ale nie jest zapisany."
    >
      <details>
        <summary>Pokaż tekst zapisany w międzyczasie</summary>
        <p className={css.otherText}>{text || '(puste pole)'}</p>
      </details>
      <div className={css.buttons}>
        <Button variant="default" onClick={onKeepOwn}>
          Zostaw mój tekst
        </Button>
        <Button variant="default" onClick={onTakeOther}>
          Weź tamten tekst
        </Button>
      </div>
    </Notice>
  </div>
)
