import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'

const placedWords = {
  none: 'Zrobiono kopię obok pliku; drugiego miejsca już nie ma.',
  away: 'Zrobiono kopię obok pliku. Do drugiego miejsca trafi sama, gdy je podłączysz.',
  done: 'Zrobiono kopię w drugim miejscu. Otwiera ją to, co teraz otwiera plik.',
  failed: 'Zrobiono kopię obok pliku, ale w drugim miejscu nie dało się jej zapisać: sprawdź, czy jest tam miejsce.',
} as const

/**
 * Says what becomes of the copies in the second place when the key of the file changes: they keep the one they have. `isDone`: it has
 * been changed, and a copy under the new key can be made there at once. Nothing where no second place was chosen.
 */
export function PlaceCopies({ isDone, onMade }: { isDone: boolean; onMade?: () => void }) {
  const place = useAsk('copies.list', {}).data?.place
  const { tell, isTelling } = useTell('copies.make')
  const [refusal, setRefusal] = useState<string>()
  const say = useSay()
  if (!place) return null
  const make = async () => {
    const answer = await tell({ job: crypto.randomUUID() })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: placedWords[answer.value.placed] })
    if (answer.value.placed === 'done') onMade?.()
  }
  return (
    <Notice
      kind="due"
      title={
        isDone ? 'W drugim miejscu są kopie sprzed tej zmiany.' : 'Kopie w drugim miejscu zostaną takie, jakie są.'
      }
    >
      <p>
        {isDone ? 'Otwiera je' : 'Po zmianie dalej otworzy je'} to, co otwierało je do tej pory (dawne hasło, dawny
        arkusz albo nic, jeśli były bez hasła). {isDone ? 'Zrób' : 'Zrób potem'} tam nową kopię, a starsze, jeśli ich
        nie potrzebujesz, usuń z folderu „Klubownik-kopie” w: {place.folder}.
      </p>
      {isDone && (
        <Button variant="default" loading={isTelling} onClick={() => void make()}>
          Zrób kopię w drugim miejscu
        </Button>
      )}
      <Refusal message={refusal} />
    </Notice>
  )
}
