import { Button } from '@mantine/core'
import { useState } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Folder } from '#shared/papers/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { DateField } from '../../ui/form/DateField.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { useConfirm } from '../../ui/layout/askContext.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './papers.module.css'
import { people } from './paperWords.ts'

type Values = { signedOn: string | null }
type Props = { folders: readonly Folder[]; today: IsoDate; onDone: () => void; onCancel: () => void }

/** Numbers of agreements for those who have none, after a question: a number given stays. */
export function usePrepareAgreements(): (folders: readonly Folder[], today: IsoDate) => Promise<string | undefined> {
  const { tell } = useTell('papers.prepareAgreements')
  const confirm = useConfirm()
  const say = useSay()
  return async (folders, today) => {
    const waiting = folders.filter(({ agreementNumber }) => agreementNumber === '')
    const act = `Nadaj numery (${waiting.length})`
    const sure = await confirm({
      title: `Nadać numery umów: ${people(waiting.length)}?`,
      children: 'Każda umowa dostanie następny wolny numer roku. Nadanego numeru nie da się cofnąć.',
      act,
      stay: 'Jeszcze nie',
    })
    if (!sure) return undefined
    const answer = await tell({ participationIds: waiting.map((one) => one.participationId), preparedOn: today })
    if (!answer.ok) return answer.error.message
    say({ sentence: `Nadano numery umów: ${people(answer.value.agreements.length)}.` })
    return undefined
  }
}

/** The agreement of one or more people: its number, the day it was signed. */
export function AgreementForm({ folders, today, onDone, onCancel }: Props) {
  const { tell } = useTell('papers.signAgreements')
  const say = useSay()
  const prepare = usePrepareAgreements()
  const [refusal, setRefusal] = useState<string>()
  const [only] = folders
  const waiting = folders.filter(({ agreementNumber }) => agreementNumber === '')
  return (
    <div className={css.printing}>
      <Refusal message={refusal} />
      {waiting.length > 0 ? (
        <div className={css.bar}>
          <p>
            {folders.length === 1
              ? 'Umowa nie ma jeszcze numeru.'
              : `Bez numeru umowy: ${people(waiting.length)} z ${folders.length}.`}
          </p>
          <Button variant="default" onClick={() => void prepare(waiting, today).then(setRefusal)}>
            Nadaj numery ({waiting.length})
          </Button>
        </div>
      ) : (
        folders.length === 1 && <p>Umowa nr {only?.agreementNumber}</p>
      )}
      <Form<Values, unknown>
        label="Podpisanie umowy"
        values={{ signedOn: folders.length === 1 ? (only?.agreementSignedOn ?? null) : today }}
        submit={folders.length === 1 ? 'Zapisz' : `Zapisz podpisanie (${folders.length})`}
        onSend={({ signedOn }) => tell({ participationIds: folders.map((one) => one.participationId), signedOn })}
        onSaved={() => {
          say({ sentence: `Zapisano podpisanie umowy: ${people(folders.length)}.` })
          onDone()
        }}
        onCancel={onCancel}
      >
        <DateField
          name="signedOn"
          label="Umowę podpisano dnia"
          hint={
            folders.length === 1 ? 'Puste: niepodpisana.' : 'Puste: skreśla dzień podpisania u wszystkich zaznaczonych.'
          }
        />
      </Form>
    </div>
  )
}
