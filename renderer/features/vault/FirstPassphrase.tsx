import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { RecoverySheet } from './RecoverySheet.tsx'
import { SetPassphrase } from './SetPassphrase.tsx'
import css from './vault.module.css'

const key = 'klubownik.withoutPassphrase'

/**
 * The first step in a new file: a passphrase, recommended and not demanded. Gone once it is set or left out on this computer;
 * the settings offer it at any time. The recovery sheet comes at once, over whatever is there.
 */
export function FirstPassphrase() {
  const { data: status } = useAsk('vault.status', {})
  const print = useTell('vault.recoverySheet')
  const say = useSay()
  const [isLeftOut, setIsLeftOut] = useState(() => localStorage.getItem(key) !== null)
  const [isSetting, setIsSetting] = useState(false)
  const [isAsking, setIsAsking] = useState(false)
  const [sheet, setSheet] = useState<string>()
  const leaveOut = () => {
    localStorage.setItem(key, '1')
    setIsLeftOut(true)
    setIsAsking(false)
  }
  if (sheet !== undefined) return <RecoverySheet fileId={sheet} onClose={() => setSheet(undefined)} />
  if (!status || isLeftOut || (status.isProtected !== false && !isSetting)) return null
  return (
    <section className={css.first} aria-labelledby="first-passphrase">
      <h2 id="first-passphrase">Najpierw hasło</h2>
      <p>
        W tym pliku będą dane osób: adresy, numery PESEL, sytuacja w domu. Hasło sprawia, że zgubiony lub skradziony
        komputer nie staje się wyciekiem danych. Bez hasła plik otworzy każdy, kto go ma.
      </p>
      {isSetting ? (
        <SetPassphrase
          isProtected={false}
          onCancel={() => setIsSetting(false)}
          onDone={async (_copies, passphrase) => {
            const answer = await print.tell({ present: { passphrase } })
            setIsSetting(false)
            if (answer.ok) setSheet(answer.value.fileId)
            else say({ sentence: `Ustawiono hasło. ${answer.error.message}`, tone: 'refused' })
          }}
        />
      ) : (
        <div className={css.buttons}>
          <Button onClick={() => setIsSetting(true)}>Ustaw hasło</Button>
          <Button variant="default" onClick={() => setIsAsking(true)}>
            Na razie bez hasła
          </Button>
        </div>
      )}
      {isAsking && (
        <ConfirmDialog
          title="Pracować bez hasła?"
          act="Pracuj bez hasła"
          stay="Ustawię hasło"
          onAct={leaveOut}
          onStay={() => {
            setIsAsking(false)
            setIsSetting(true)
          }}
        >
          <Notice kind="due">
            Każdy, kto usiądzie przy tym komputerze, znajdzie go albo dostanie kopię pliku, przeczyta dane wszystkich
            osób. Kopie zrobione przed ustawieniem hasła poza folderem „kopie” zostaną otwarte na zawsze.
          </Notice>
          <p>Hasło ustawisz w każdej chwili: Ustawienia, Bezpieczeństwo.</p>
        </ConfirmDialog>
      )}
    </section>
  )
}
