import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import { counted } from '#shared/kernel/text.ts'
import { passphraseProblem } from '#shared/vault/passphrase.ts'
import { useTell } from '../../api/hooks.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { PlaceCopies } from './PlaceCopies.tsx'
import { PresentSecret, type Typed } from './PresentSecret.tsx'
import { RekeyProgress } from './RekeyProgress.tsx'
import { Strength } from './Strength.tsx'
import css from './vault.module.css'

type Copies = { readonly done: number; readonly left: readonly string[] }
type Props = {
  /** Whether the file has a passphrase already: then it is typed first. */
  isProtected: boolean
  /** Hears that it is done, what became of the copies beside the file, and the passphrase, for the recovery sheet. */
  onDone: (copies: Copies, passphrase: string) => Promise<void>
  onCancel?: () => void
  cancel?: string
}

/** What became of the copies beside the file, in a sentence; empty when there were none. */
export function copiesSentence({ done, left }: Copies): string {
  const followed =
    done === 0
      ? ''
      : ` Pod tym samym kluczem jest teraz też ${counted(done, 'kopia', 'kopie', 'kopii')} z folderu „kopie”.`
  const stayed =
    left.length === 0
      ? ''
      : ` Nie udało się tego zrobić z: ${left.join(', ')}. Te kopie otwiera to, co otwierało je wcześniej; jeśli ich nie potrzebujesz, usuń je.`
  return `${followed}${stayed}`
}

/** Sets the first passphrase or another one: typed twice, its strength told, every step of the change named. */
export function SetPassphrase({ isProtected, onDone, onCancel, cancel = 'Zaniechaj' }: Props) {
  const set = useTell('vault.setPassphrase')
  const [present, setPresent] = useState<Typed>()
  const [next, setNext] = useState('')
  const [repeated, setRepeated] = useState('')
  const [wasSent, setWasSent] = useState(false)
  const [refused, setRefused] = useState<CallError>()
  const [isFollowed, setIsFollowed] = useState(false)
  const problem = passphraseProblem(next)
  const differs = next === repeated ? undefined : 'Oba wpisy mają być takie same.'
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setWasSent(true)
    setRefused(undefined)
    if (problem !== undefined || differs !== undefined || (isProtected && present === undefined)) return
    const answer = await set.tell({ present: isProtected ? (present ?? null) : null, next })
    if (!answer.ok) return setRefused(answer.error)
    setIsFollowed(true)
    await onDone(answer.value.copies, next)
    setIsFollowed(false)
  }
  return (
    <form
      aria-label={isProtected ? 'Zmień hasło' : 'Ustaw hasło'}
      className={css.form}
      onSubmit={(event) => void send(event)}
    >
      <Refusal message={refused?.message} />
      {isProtected && (
        <PresentSecret
          onChange={setPresent}
          error={wasSent && present === undefined ? 'Wpisz obecne hasło.' : undefined}
        />
      )}
      <PassphraseField
        label="Nowe hasło"
        isNew
        autoFocus={!isProtected}
        value={next}
        onChange={setNext}
        error={wasSent ? problem : undefined}
      />
      <Strength passphrase={next} />
      <PassphraseField
        label="Powtórz nowe hasło"
        isNew
        value={repeated}
        onChange={setRepeated}
        error={wasSent && problem === undefined ? differs : undefined}
      />
      {!set.isTelling && !isFollowed && <PlaceCopies isDone={false} />}
      {set.isTelling && <RekeyProgress />}
      <div className={css.buttons}>
        <Button type="submit" loading={set.isTelling || isFollowed}>
          {isProtected ? 'Zmień hasło' : 'Ustaw hasło'}
        </Button>
        {onCancel && (
          <Button variant="default" disabled={set.isTelling} onClick={onCancel}>
            {cancel}
          </Button>
        )}
      </div>
    </form>
  )
}
