import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { usePrepareAgreements } from './AgreementForm.tsx'
import { people } from './paperWords.ts'

/** Said before agreements are printed without their numbers, with the way to give them. */
export function UnnumberedNotice({ editionId, ids }: { editionId: number; ids: readonly number[] }) {
  const { data } = useAsk('papers.edition', { editionId })
  const today = useAsk('app.status', {}).data?.today
  const prepare = usePrepareAgreements()
  const [refusal, setRefusal] = useState<string>()
  const waiting = (data?.folders ?? []).filter(
    ({ participationId, agreementNumber }) => ids.includes(participationId) && agreementNumber === '',
  )
  if (waiting.length === 0 || !today) return <Refusal message={refusal} />
  return (
    <>
      <Refusal message={refusal} />
      <Notice
        kind="due"
        title={`Umowy bez numeru: ${people(waiting.length)}`}
        action={
          <Button variant="default" onClick={() => void prepare(waiting, today).then(setRefusal)}>
            Nadaj numery ({waiting.length})
          </Button>
        }
      >
        W miejscu numeru wydrukuje się linia do wpisania.
      </Notice>
    </>
  )
}
