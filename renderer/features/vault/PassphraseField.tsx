import { ActionIcon, TextInput } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import css from './vault.module.css'

type Props = {
  label: string
  value: string
  onChange: (typed: string) => void
  hint?: string
  error?: string | undefined
  autoFocus?: boolean
  /** What the field is to the browser: a passphrase that is known, or one that is being made. It keeps neither. */
  isNew?: boolean
  disabled?: boolean
  ref?: Ref<HTMLInputElement>
}

/** A passphrase: hidden until asked for, with a word when Caps Lock is on. Nothing of it is kept anywhere. */
export function PassphraseField({ label, value, onChange, hint, error, isNew = false, ...rest }: Props) {
  const [isShown, setIsShown] = useState(false)
  const [isCaps, setIsCaps] = useState(false)
  const look = (event: KeyboardEvent<HTMLInputElement>) => setIsCaps(event.getModifierState('CapsLock'))
  return (
    <div>
      <TextInput
        {...rest}
        label={label}
        description={hint}
        error={error}
        type={isShown ? 'text' : 'password'}
        autoComplete={isNew ? 'new-password' : 'off'}
        spellCheck={false}
        autoCapitalize="off"
        maxLength={256}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        onBlur={() => setIsCaps(false)}
        rightSection={
          <ActionIcon
            variant="subtle"
            aria-label={isShown ? `Ukryj: ${label}` : `Pokaż: ${label}`}
            title={isShown ? 'Ukryj' : 'Pokaż'}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? <IconEyeOff size={18} aria-hidden /> : <IconEye size={18} aria-hidden />}
          </ActionIcon>
        }
      />
      <p role="status" className={css.caps}>
        {isCaps && 'Caps Lock jest włączony.'}
      </p>
    </div>
  )
}
