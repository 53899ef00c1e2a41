import { Checkbox, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { Contract } from '#shared/contract/index.ts'
import { formatDate, type IsoDate, parsePolishDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AnonymiseForm } from './AnonymiseForm.tsx'
import css from './anonymisation.module.css'
import { ProtocolList } from './ProtocolList.tsx'

type Due = Output<Contract['anonymisation.due']>[number]

function DueTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: readonly Due[]
  chosen: ReadonlySet<number>
  onChoose: (id: number, isChosen: boolean) => void
}) {
  return (
    <table className={css.table}>
      <caption>Do anonimizacji ({rows.length})</caption>
      <thead>
        <tr>
          <th scope="col">Osoba</th>
          <th scope="col">Przechowywać do</th>
          <th scope="col">Rodzaj zapisów</th>
          <th scope="col">Co stoi na przeszkodzie</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ personId, name, keptUntil, applicantOnly, blocked }) => (
          <tr key={personId}>
            <td>
              <Checkbox
                label={name}
                checked={chosen.has(personId)}
                disabled={blocked !== null}
                onChange={(event) => onChoose(personId, event.currentTarget.checked)}
              />
            </td>
            <td>{formatDate(keptUntil)}</td>
            <td>{applicantOnly ? 'zgłoszenie bez przyjęcia' : 'udział w edycji'}</td>
            <td>{blocked ?? 'nic'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Whose data have been kept long enough on a day, taking them out, and the protocols of what was done. */
export function RetentionSection({ today }: { today: IsoDate }) {
  const [typed, setTyped] = useState(formatDate(today))
  const on = parsePolishDate(typed)
  const { data, error, again } = useAsk(
    'anonymisation.due',
    { on: on ?? today },
    { enabled: on !== undefined, keep: true },
  )
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const ids = (data ?? []).map(({ personId }) => personId).filter((id) => chosen.has(id))
  const choose = (id: number, isChosen: boolean) =>
    setChosen((now) => new Set(isChosen ? [...now, id] : [...now].filter((one) => one !== id)))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled with the keyboard
    <section className={css.section} tabIndex={0} aria-label="Przechowywanie i anonimizacja">
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
          error={on === undefined ? 'Nie ma takiego dnia.' : undefined}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </div>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyState title="Na ten dzień nikogo nie trzeba anonimizować">
          Tu staną osoby, których danych nie trzeba już przechowywać.
        </EmptyState>
      )}
      {data && data.length > 0 && <DueTable rows={data} chosen={chosen} onChoose={choose} />}
      {ids.length > 0 && <AnonymiseForm key={ids.join(',')} personIds={ids} onDone={() => setChosen(new Set())} />}
      <ProtocolList />
    </section>
  )
}
