import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { VaultStatus } from '#shared/vault/contract.ts'
import { useTell } from '../../api/hooks.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { CodeEntry, noLines } from './CodeEntry.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { useWait } from './useWait.ts'
import css from './vault.module.css'

type Props = { status: VaultStatus; onTried: () => void }

/** Stands in place of the whole window while the file waits for its passphrase. Nothing of the file is in the window then. */
export function UnlockScreen({ status, onTried }: Props) {
  const unlock = useTell('vault.unlock')
  const [passphrase, setPassphrase] = useState('')
  const [lines, setLines] = useState(noLines)
  const [bySheet, setBySheet] = useState(false)
  const [refused, setRefused] = useState<CallError>()
  const field = useRef<HTMLInputElement>(null)
  const wait = useWait(status)
  useEffect(() => {
    document.title = 'Zablokowany – Klubownik'
  }, [])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (wait > 0 || (bySheet ? lines.every((line) => line === '') : passphrase === '')) return
    const answer = await unlock.tell(bySheet ? { code: lines.join('\n') } : { passphrase })
    if (answer.ok) return
    setRefused(answer.error)
    onTried()
    field.current?.select()
  }
  const change = (sheet: boolean) => {
    setBySheet(sheet)
    setRefused(undefined)
  }
  return (
    <main className={css.screen}>
      <IconLock size={32} aria-hidden />
      <h1>Klubownik jest zablokowany</h1>
      <p className={css.hint}>
        Plik <strong>{status.fileName}</strong> otworzy jego hasło. Zapisane dane są bezpieczne.
      </p>
      <form aria-label="Otwórz plik" className={css.form} onSubmit={(event) => void send(event)}>
        <Refusal message={refused?.message} />
        {bySheet ? (
          <CodeEntry lines={lines} onChange={setLines} />
        ) : (
          <PassphraseField label="Hasło" ref={field} autoFocus value={passphrase} onChange={setPassphrase} />
        )}
        <div className={css.buttons}>
          <Button type="submit" loading={unlock.isTelling} disabled={wait > 0}>
            Otwórz
          </Button>
          <Button variant="subtle" onClick={() => change(!bySheet)}>
            {bySheet ? 'Wpiszę hasło' : 'Mam arkusz odzyskiwania'}
          </Button>
        </div>
        {wait > 0 && <p className={css.wait}>Następną próbę można zrobić za {wait} s.</p>}
      </form>
    </main>
  )
}
