import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { Basis } from '#shared/anonymisation/grounds.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './anonymisation.module.css'
import { ScanChoices } from './ScanChoices.tsx'
import { WhatGoes, WhatStays } from './WhatGoes.tsx'
import { Working } from './Working.tsx'

type Props = { personIds: number[]; basis: Basis; requestId?: number; onDone: () => void }

/** What anonymising the chosen people would do, and the act; it is asked about once more before. */
export function AnonymiseForm({ personIds, basis, requestId, onDone }: Props) {
  const { data, error, again } = useAsk('anonymisation.preview', { personIds })
  const { tell, isTelling } = useTell('anonymisation.run')
  const say = useSay()
  const [reason, setReason] = useState('')
  const [scans, setScans] = useState<ReadonlySet<number>>(new Set())
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Sprawdzam, co zniknie…" />
  const people = counted(personIds.length, 'osobę', 'osoby', 'osób')
  const isOther = basis === 'other'
  const act = async () => {
    const wish = { personIds, basis, reason, requestId: requestId ?? null, scanIds: [...scans] }
    const answer = await tell(wish)
    setAsking(false)
    if (!answer.ok) return setRefused(answer.error.fields[0]?.message ?? answer.error.message)
    say({
      sentence: `Zanonimizowano ${people}. Protokół ${answer.value.number} jest na liście: wydrukuj go i podpisz.`,
    })
    onDone()
  }
  const choose = (id: number, isChosen: boolean) =>
    setScans((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)))
  const blocked = data.people.find((one) => one.blocked !== null)?.blocked ?? undefined
  return (
    <div className={css.act}>
      <WhatGoes preview={data} />
      <ScanChoices scans={data.scans} chosen={scans} onChoose={choose} />
      <WhatStays {...data} />
      <Textarea
        label={isOther ? 'Na jakiej podstawie' : 'Uwagi do podstawy'}
        description="Trafi do protokołu. Bez nazwisk."
        required={isOther}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {requestId === undefined && <Refusal message={blocked} />}
      <div>
        <Button
          color="red"
          loading={isTelling}
          disabled={(isOther && reason.trim() === '') || (requestId === undefined && blocked !== undefined)}
          onClick={() => setAsking(true)}
        >
          Zanonimizuj {people}
        </Button>
      </div>
      {isTelling && !isAsking && <Working />}
      <Refusal message={refused} />
      {isAsking && (
        <ConfirmDialog
          title={`Zanonimizować ${people}?`}
          act={`Zanonimizuj ${people}`}
          destroys
          busy={isTelling}
          onAct={() => void act()}
          onStay={() => setAsking(false)}
        >
          <p>
            Tego nie można cofnąć. Nazwiska, numery, adresy, opisy i wskazane skany znikną z zapisów i z historii;
            liczby w raportach zostaną. Kopie pliku zrobione wcześniej nadal będą zawierać te dane.
          </p>
          {isTelling && <Working />}
        </ConfirmDialog>
      )}
    </div>
  )
}
