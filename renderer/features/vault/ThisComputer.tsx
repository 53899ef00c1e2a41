import { Button } from '@mantine/core'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAsk, useBridge } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ConfirmPassphrase } from './ConfirmPassphrase.tsx'
import css from './vault.module.css'

const asked = ['keyStore'] as const

/** Whether the operating system keeps the key, so that the program opens the file by itself; never the only way to open it. */
export function ThisComputer() {
  const { keyStore } = useBridge()
  const client = useQueryClient()
  const say = useSay()
  const isProtected = useAsk('vault.status', {}).data?.isProtected === true
  const { data: state } = useQuery({ queryKey: asked, queryFn: async () => (await keyStore?.state()) ?? 'none' })
  const [isAsking, setIsAsking] = useState(false)
  const refresh = () => client.invalidateQueries({ queryKey: asked })
  const forget = async () => {
    await keyStore?.forget()
    await refresh()
    say({ sentence: 'System zapomniał klucz. Przy następnym uruchomieniu program zapyta o hasło.' })
  }
  return (
    <section aria-label="Ten komputer">
      <h2>Ten komputer</h2>
      {!keyStore && (
        <p className={css.hint}>
          W przeglądarce hasło trzeba wpisywać za każdym razem. Zapamiętać je może system operacyjny, ale tylko wtedy,
          gdy Klubownik działa jako zainstalowany program.
        </p>
      )}
      {keyStore && state === 'none' && (
        <p className={css.hint}>
          Ten system nie ma magazynu kluczy, któremu można zaufać, więc hasło trzeba wpisywać za każdym razem.
        </p>
      )}
      {keyStore && state === 'empty' && !isAsking && (
        <>
          <p className={css.hint}>
            System może przechować klucz i otwierać plik przy starcie programu bez pytania. Wtedy otworzy go każdy, kto
            zaloguje się na to konto. Hasło i arkusz działają nadal; po „Zablokuj” trzeba wpisać hasło.
          </p>
          <Button variant="default" disabled={!isProtected} onClick={() => setIsAsking(true)}>
            Zapamiętaj na tym komputerze…
          </Button>
        </>
      )}
      {keyStore && isAsking && (
        <ConfirmPassphrase
          act="Zapamiętaj"
          onCancel={() => setIsAsking(false)}
          onConfirm={async (present) => {
            const answer = await keyStore.remember(present)
            if (!answer.ok) return answer.error
            setIsAsking(false)
            await refresh()
            say({ sentence: 'System zapamiętał klucz na tym komputerze.' })
            return undefined
          }}
        >
          <p>Wpisz hasło jeszcze raz, zanim system je zastąpi na tym koncie.</p>
        </ConfirmPassphrase>
      )}
      {keyStore && state === 'kept' && (
        <>
          <p className={css.hint}>System przechowuje klucz: program otwiera plik przy starcie bez pytania o hasło.</p>
          <Button variant="default" onClick={() => void forget()}>
            Zapomnij na tym komputerze
          </Button>
        </>
      )}
    </section>
  )
}
