import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ConfirmPassphrase } from './ConfirmPassphrase.tsx'
import { PlaceCopies } from './PlaceCopies.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import { RekeyProgress } from './RekeyProgress.tsx'
import { copiesSentence, SetPassphrase } from './SetPassphrase.tsx'
import css from './vault.module.css'
import { WhatIsProtected } from './WhatIsProtected.tsx'

type Doing = 'set' | 'change' | 'remove' | 'sheet' | undefined

/** Everything about who can open the file. `others`: what belongs here of other parts (the lock, this computer). */
export function SecuritySettings({ others }: { others?: ReactNode }) {
  const { data: status, error, again } = useAsk('vault.status', {})
  const change = useTell('vault.setPassphrase')
  const print = useTell('vault.recoverySheet')
  const say = useSay()
  const [doing, setDoing] = useState<Doing>()
  const [sheet, setSheet] = useState<string>()
  const [wasChanged, setWasChanged] = useState(false)
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!status) return <Loading />
  // While the key is being changed nobody can tell; what was under way stays in sight.
  const isProtected = status.isProtected ?? doing !== undefined
  const stop = () => setDoing(undefined)

  const showSheet = async (present: { passphrase: string } | { code: string }) => {
    const answer = await print.tell({ present })
    if (!answer.ok) return answer.error
    setDoing(undefined)
    setSheet(answer.value.fileId)
    return undefined
  }
  const buttons = isProtected ? (
    <div className={css.buttons}>
      <Button variant="default" onClick={() => setDoing('change')}>
        Zmień hasło…
      </Button>
      <Button variant="default" onClick={() => setDoing('sheet')}>
        Drukuj arkusz odzyskiwania…
      </Button>
      <Button variant="default" onClick={() => setDoing('remove')}>
        Zdejmij hasło…
      </Button>
    </div>
  ) : (
    <Button onClick={() => setDoing('set')}>Ustaw hasło…</Button>
  )
  return (
    <>
      <div className={css.settings}>
        <section aria-label="Hasło pliku">
          <h2>Hasło pliku</h2>
          {isProtected ? (
            <Notice kind="good" title="Plik jest zabezpieczony hasłem.">
              <p>Bez hasła albo arkusza odzyskiwania nikt go nie otworzy – także Ty i także autorzy programu.</p>
            </Notice>
          ) : (
            <Notice kind="due" title="Plik nie ma hasła.">
              <p>Każdy, kto usiądzie przy tym komputerze albo dostanie kopię pliku, przeczyta dane wszystkich osób.</p>
            </Notice>
          )}
          {doing === undefined && buttons}
          {doing === undefined && wasChanged && <PlaceCopies isDone onMade={() => setWasChanged(false)} />}
          {(doing === 'set' || doing === 'change') && (
            <SetPassphrase
              isProtected={doing === 'change'}
              onCancel={stop}
              onDone={async (copies, passphrase) => {
                setWasChanged(true)
                say({ sentence: `Ustawiono hasło. Wydrukuj arkusz odzyskiwania.${copiesSentence(copies)}` })
                const unprinted = await showSheet({ passphrase })
                if (unprinted) say({ sentence: `Ustawiono hasło. ${unprinted.message}`, tone: 'refused' })
                stop()
              }}
            />
          )}
          {doing === 'sheet' && (
            <ConfirmPassphrase act="Pokaż arkusz" onConfirm={showSheet} onCancel={stop}>
              <p>Arkusz otwiera plik bez hasła, dlatego wpisz hasło jeszcze raz.</p>
            </ConfirmPassphrase>
          )}
          {doing === 'remove' && (
            <ConfirmPassphrase
              act="Zdejmij hasło"
              destroys
              onCancel={stop}
              onConfirm={async (present) => {
                const answer = await change.tell({ present, next: null })
                if (!answer.ok) return answer.error
                setDoing(undefined)
                setWasChanged(true)
                say({ sentence: `Zdjęto hasło. Plik otworzy teraz każdy.${copiesSentence(answer.value.copies)}` })
                return undefined
              }}
            >
              <p>
                Po zdjęciu hasła plik i kopie z folderu „kopie” otworzy każdy, kto je ma. Arkusz odzyskiwania przestanie
                działać.
              </p>
              <PlaceCopies isDone={false} />
              {change.isTelling && <RekeyProgress />}
            </ConfirmPassphrase>
          )}
        </section>
        {others}
        <WhatIsProtected />
      </div>
      {sheet !== undefined && <RecoverySheet fileId={sheet} onClose={() => setSheet(undefined)} />}
    </>
  )
}
