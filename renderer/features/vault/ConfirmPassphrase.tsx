import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Secret } from '#shared/vault/contract.ts'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { PresentSecret, type Typed } from './PresentSecret.tsx'
import css from './vault.module.css'

type Props = {
  /** Names the act: `Pokaż arkusz`. */
  act: string
  destroys?: boolean
  /** Does it; a refusal is shown here. */
  onConfirm: (present: Secret) => Promise<CallError | undefined>
  onCancel: () => void
  children: ReactNode
}

/** Asks for the passphrase once more before something only its owner may do. */
export function ConfirmPassphrase({ act, destroys = false, onConfirm, onCancel, children }: Props) {
  const [present, setPresent] = useState<Typed>()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<CallError>()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!present) return
    setBusy(true)
    setRefused(undefined)
    setRefused(await onConfirm(present))
    setBusy(false)
  }
  return (
    <form aria-label={act} className={css.form} onSubmit={(event) => void send(event)}>
      {children}
      <Refusal message={refused?.message} />
      <PresentSecret onChange={setPresent} />
      <div className={css.buttons}>
        <Button type="submit" loading={busy} {...(destroys ? { color: 'red' } : {})}>
          {act}
        </Button>
        <Button variant="default" onClick={onCancel}>
          Zaniechaj
        </Button>
      </div>
    </form>
  )
}
