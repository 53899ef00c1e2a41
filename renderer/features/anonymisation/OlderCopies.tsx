import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OlderCopies as Older } from '#shared/anonymisation/schema.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'

const copiesIn = (n: number): string => counted(n, 'starszej kopii', 'starszych kopiach', 'starszych kopiach')
const copiesGone = (n: number): string => counted(n, 'kopię', 'kopie', 'kopii')

/** Where the copies lie that the program can remove. */
const placesOf = ({ here, place, aside }: Older): string[] => [
  ...(here > 0 ? [`w folderze kopii obok pliku (${here})`] : []),
  ...(place > 0 ? [`w drugim miejscu (${place})`] : []),
  ...(aside > 0 ? [`w plikach odłożonych przy odtwarzaniu (${aside})`] : []),
]
/** What the program cannot remove, and what to do. */
const beyondReach = ({ unknown, isAway }: Older): string[] => [
  ...(isAway ? ['Drugie miejsce nie jest podłączone: podłącz je, żeby usunąć kopie także stamtąd.'] : []),
  ...(unknown > 0
    ? [`W folderach kopii leżą też pliki, których program nie ma w spisie (${unknown}): sprawdź je i usuń z folderu.`]
    : []),
]

/** Says in how many older copies the people taken out still are, and removes these copies after a question. */
export function OlderCopies() {
  const { data } = useAsk('anonymisation.olderCopies', {})
  const make = useTell('copies.make')
  const remove = useTell('anonymisation.removeCopies')
  const say = useSay()
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  if (!data) return <Refusal message={refused} />
  const all = data.here + data.place + data.aside
  const beyond = beyondReach(data)
  if (all === 0 && beyond.length === 0) return <Refusal message={refused} />
  const act = async () => {
    const made = data.hasNewer ? undefined : await make.tell({ job: crypto.randomUUID() })
    const answer = made && !made.ok ? made : await remove.tell({})
    setAsking(false)
    if (!answer.ok) return setRefused(answer.error.message)
    if (!('left' in answer.value)) return
    const { here, place, aside, left } = answer.value
    setRefused(
      left > 0
        ? `Nie usunięto ${counted(left, 'kopii', 'kopii', 'kopii')}: używa ich inny program albo nie wolno ich usuwać. Zamknij inne programy i spróbuj ponownie.`
        : undefined,
    )
    say({ sentence: `Usunięto ${copiesGone(here + place + aside)} sprzed anonimizacji.` })
  }
  return (
    <>
      <Notice
        kind="due"
        title={
          all > 0
            ? `Dane zanonimizowanych osób są jeszcze w ${copiesIn(all)} pliku.`
            : 'Dane zanonimizowanych osób mogą być jeszcze w kopiach, do których program nie sięga.'
        }
        {...(all > 0 && {
          action: (
            <Button variant="default" onClick={() => setAsking(true)}>
              Usuń starsze kopie…
            </Button>
          ),
        })}
      >
        {[...(all > 0 ? [`Są ${placesOf(data).join(', ')}.`] : []), ...beyond].join(' ')}
      </Notice>
      <Refusal message={refused} />
      {isAsking && (
        <ConfirmDialog
          title={`Usunąć ${copiesGone(all)} sprzed anonimizacji?`}
          act={`Usuń ${copiesGone(all)}`}
          destroys
          busy={make.isTelling || remove.isTelling}
          onAct={() => void act()}
          onStay={() => setAsking(false)}
        >
          <p>
            Tego nie można cofnąć: do stanu sprzed anonimizacji nie będzie już powrotu.{' '}
            {data.hasNewer
              ? 'Sprawdzona kopia zrobiona po anonimizacji zostanie.'
              : 'Program najpierw zrobi i sprawdzi nową kopię; gdy to się nie uda, niczego nie usunie.'}
          </p>
        </ConfirmDialog>
      )}
    </>
  )
}
