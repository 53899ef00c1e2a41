import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { useTell } from '../../api/hooks.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './copies.module.css'
import { momentWords } from './copyWords.ts'

type Props = Pick<Output<Contract['copies.list']>, 'rehearsal'> & {
  /** A try that failed is noted too. */
  onFailed: () => void
}

/** Trying out the newest copy: when it was done last, how it went, and the way to do it now. */
export function Rehearsal({ rehearsal, onFailed }: Props) {
  const { tell, isTelling } = useTell('copies.rehearse')
  const [refusal, setRefusal] = useState<string>()
  const say = useSay()
  const id = useId()
  const rehearse = async () => {
    const answer = await tell({ job: crypto.randomUUID() })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) onFailed()
    else say({ sentence: 'Próbne odtworzenie się udało: kopia otwiera się i ma wszystko, co miała.' })
  }
  return (
    <section aria-labelledby={id} className={css.part}>
      <h2 id={id}>Próbne odtworzenie</h2>
      <p>
        Raz w miesiącu program sam odtwarza ostatnią kopię do pliku próbnego, porównuje ją z zapisem z dnia zrobienia i
        usuwa. {rehearsal === null && 'Jeszcze tego nie robił.'}
        {rehearsal?.isGood === true && `Ostatnio: ${momentWords(rehearsal.at)}, udało się.`}
        {rehearsal?.isGood === false && <b>Ostatnio: {momentWords(rehearsal.at)}, nie udało się.</b>}
      </p>
      <Button variant="default" loading={isTelling} onClick={() => void rehearse()}>
        Wypróbuj ostatnią kopię
      </Button>
      <Refusal message={refusal} />
    </section>
  )
}
