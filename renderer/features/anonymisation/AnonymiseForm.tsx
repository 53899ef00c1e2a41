import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { ConfirmDialog } from '../../ui/layout/ConfirmDialog.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './anonymisation.module.css'

type Props = { personIds: number[]; onDone: () => void }

/** What anonymising the chosen people would do, the reason, and the act; it is asked about once more before. */
export function AnonymiseForm({ personIds, onDone }: Props) {
  const { data, error, again } = useAsk('anonymisation.preview', { personIds })
  const { tell, isTelling } = useTell('anonymisation.run')
  const say = useSay()
  const [reason, setReason] = useState('')
  const [isAsking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const people = counted(personIds.length, 'osobę', 'osoby', 'osób')
  const act = async () => {
    const answer = await tell({ personIds, basis: 'retention', reason })
    setAsking(false)
    if (!answer.ok) return setRefused(answer.error.message)
    say({ sentence: `Zanonimizowano ${people}. Protokół ${answer.value.number} jest na liście.` })
    onDone()
  }
  return (
    <div className={css.act}>
      <table className={css.table}>
        <caption>Co zostanie zmienione</caption>
        <thead>
          <tr>
            <th scope="col">Zapis</th>
            <th scope="col">Ile</th>
          </tr>
        </thead>
        <tbody>
          {data.records.map(({ record, rows }) => (
            <tr key={record}>
              <td>{record}</td>
              <td>{rows}</td>
            </tr>
          ))}
          <tr>
            <td>zmiany w historii</td>
            <td>{data.historyChanges}</td>
          </tr>
        </tbody>
      </table>
      <Notice kind="info" title="Co zostanie">
        <ul>
          {data.remains.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </Notice>
      <Textarea
        label="Powód"
        description="Trafi do protokołu. Bez nazwisk."
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div>
        <Button color="red" loading={isTelling} disabled={reason.trim() === ''} onClick={() => setAsking(true)}>
          Zanonimizuj {people}
        </Button>
      </div>
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
            Tego nie można cofnąć. Nazwiska, numery, adresy i opisy znikną z zapisów i z historii; liczby w raportach
            zostaną. Kopie pliku zrobione wcześniej nadal będą zawierać te dane: trzeba je usunąć osobno.
          </p>
        </ConfirmDialog>
      )}
    </div>
  )
}
