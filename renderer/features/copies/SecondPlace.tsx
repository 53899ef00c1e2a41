import { Button } from '@mantine/core'
import { type ReactNode, useId, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ChoosePlace } from './ChoosePlace.tsx'
import css from './copies.module.css'
import { momentWords } from './copyWords.ts'

type Listed = Output<Contract['copies.list']>

function Chosen({
  place,
  onForget,
  isBusy,
}: {
  place: NonNullable<Listed['place']>
  onForget: () => void
  isBusy: boolean
}) {
  return (
    <>
      <p>
        Kopie trafiają też do folderu „Klubownik-kopie” w: <b className={css.path}>{place.folder}</b>.{' '}
        {place.isHere
          ? 'To miejsce jest teraz podłączone.'
          : 'Tego miejsca teraz nie ma: po podłączeniu kopia trafi tam sama.'}{' '}
        {place.lastAt ? `Ostatnia kopia w tym miejscu: ${momentWords(place.lastAt)}.` : 'Nie ma tam jeszcze kopii.'}
      </p>
      {place.isHere && !place.isProtected && (
        <Notice kind="due" title="Kopie w tym miejscu są bez hasła.">
          Kto znajdzie ten dysk, przeczyta dane uczestników. Ustaw hasło pliku albo trzymaj dysk pod kluczem.
        </Notice>
      )}
      <Button variant="default" loading={isBusy} onClick={onForget}>
        Zapomnij to miejsce
      </Button>
    </>
  )
}

function Part({ children }: { children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={css.part}>
      <h2 id={id}>Drugie miejsce</h2>
      {children}
    </section>
  )
}

/** The second place of the copies: another disk, so that one accident does not take everything. */
export function SecondPlace({ place, drives }: Pick<Listed, 'place' | 'drives'>) {
  const [refusal, setRefusal] = useState<string>()
  const { tell, isTelling } = useTell('copies.choosePlace')
  const say = useSay()
  const choose = async (chosen: string | null) => {
    setRefusal(undefined)
    const answer = await tell({ folder: chosen })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (answer.ok)
      say({
        sentence:
          chosen === null ? 'Program nie robi już kopii w drugim miejscu.' : 'Zapamiętano drugie miejsce kopii.',
      })
  }
  return (
    <Part>
      {place ? (
        <Chosen place={place} onForget={() => void choose(null)} isBusy={isTelling} />
      ) : (
        <>
          <p>
            Kopia na tym samym dysku nie pomoże, gdy zginie komputer. Podłącz pendrive i wskaż go: program sam będzie
            tam kopiował, kiedy tylko będzie podłączony, i nie ruszy niczego innego, co na nim jest.
          </p>
          <ChoosePlace drives={drives} isBusy={isTelling} onChoose={(folder) => void choose(folder)} />
        </>
      )}
      <Refusal message={refusal} />
    </Part>
  )
}

/** In the sample nothing is remembered of another disk, and this says why. */
export const NoSecondPlace = () => (
  <Part>
    <p>Przykład nie ma drugiego miejsca, bo to, co w nim jest, przepada. Wybierzesz je w swoim pliku.</p>
  </Part>
)
