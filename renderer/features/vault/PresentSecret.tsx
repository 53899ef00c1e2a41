import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Secret } from '#shared/vault/contract.ts'
import { CodeEntry, noLines } from './CodeEntry.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import css from './vault.module.css'

/** What was typed to show that one may open the file; `undefined`: nothing yet. */
export type Typed = Secret | undefined
type Props = {
  onChange: (typed: Typed) => void
  /** A sentence when it is missing. */
  error?: string | undefined
}

/** The present passphrase; or, for who has forgotten it, the code of the recovery sheet. */
export function PresentSecret({ onChange, error }: Props) {
  const [passphrase, setPassphrase] = useState('')
  const [lines, setLines] = useState(noLines)
  const [bySheet, setBySheet] = useState(false)
  const told = (sheet: boolean, words: string, code: readonly string[]): Typed => {
    if (sheet) return code.every((line) => line === '') ? undefined : { code: code.join('\n') }
    return words === '' ? undefined : { passphrase: words }
  }
  const turn = () => {
    setBySheet(!bySheet)
    onChange(told(!bySheet, passphrase, lines))
  }
  return (
    <div className={css.present}>
      {bySheet ? (
        <CodeEntry
          lines={lines}
          error={error}
          onChange={(next) => {
            setLines(next)
            onChange(told(true, passphrase, next))
          }}
        />
      ) : (
        <PassphraseField
          label="Obecne hasło"
          autoFocus
          value={passphrase}
          error={error}
          onChange={(next) => {
            setPassphrase(next)
            onChange(told(false, next, lines))
          }}
        />
      )}
      <Button variant="subtle" size="compact-sm" onClick={turn}>
        {bySheet ? 'Wpiszę hasło' : 'Nie pamiętam hasła, mam arkusz odzyskiwania'}
      </Button>
    </div>
  )
}
