import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useTypedDay } from '../../ui/form/useTypedDay.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AnonymiseForm } from './AnonymiseForm.tsx'
import css from './anonymisation.module.css'
import { DueTable } from './DueTable.tsx'
import { OtherGround } from './OtherGround.tsx'
import { ProtocolList } from './ProtocolList.tsx'
import type { Print } from './print.ts'
import { RequestErasure } from './RequestErasure.tsx'

/** Whose data have been kept long enough on a day, and taking them out; a day to come shows a plan only. */
function PassedTerms({ today }: { today: IsoDate }) {
  const { typed, type, day, isWrong } = useTypedDay(today)
  const isNow = day <= today
  const { data, error, again } = useAsk('anonymisation.due', { on: day }, { keep: true })
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const ids = (data ?? []).map(({ personId }) => personId).filter((id) => chosen.has(id))
  const choose = (id: number, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)))
  return (
    <>
      <p>
        Jak długo przechowuje się dane, mówi część „Okresy przechowywania” i umowa dotacji: liczy się to, co każe
        dłużej. Gdy osoba ma kilka udziałów, liczy się najdłuższy okres.
      </p>
      <div className={css.row}>
        <TextInput
          label="Na dzień"
          value={typed}
          w="9rem"
          placeholder="dd.mm.rrrr"
          error={isWrong ? `Nie ma takiego dnia. Widać stan na ${formatDate(day)}.` : undefined}
          onChange={(event) => type(event.currentTarget.value)}
        />
      </div>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyState title="Na ten dzień nikogo nie trzeba anonimizować">
          Tu staną osoby, których danych nie trzeba już przechowywać.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          {!isNow && (
            <p className={css.dim}>To plan na dzień, który jeszcze nie nadszedł. Wybrać osoby można od tego dnia.</p>
          )}
          <DueTable rows={data} canChoose={isNow} chosen={chosen} onChoose={choose} />
        </>
      )}
      {isNow && ids.length > 0 && (
        <AnonymiseForm key={ids.join(',')} personIds={ids} basis="retention" onDone={() => setChosen(new Set())} />
      )}
    </>
  )
}

type Props = {
  today: IsoDate
  print: Print
  /** The request to be forgotten that is being answered; `null`: none. */
  requestId: number | null
  onAnswered: () => void
}
/** Taking people out of the file: on a request, because their time is over, on another ground; and the register of protocols. */
export function RetentionSection({ today, print, requestId, onAnswered }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
    <section className={css.section} tabIndex={0} aria-label="Przechowywanie i anonimizacja">
      {requestId !== null && <RequestErasure key={requestId} requestId={requestId} onDone={onAnswered} />}
      {requestId === null && (
        <>
          <PassedTerms today={today} />
          <OtherGround />
        </>
      )}
      <ProtocolList print={print} />
    </section>
  )
}
