import { Button } from '@mantine/core'
import { answerNames, type ChangeRequest } from '#shared/budgets/changeRequests.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import css from './versions.module.css'

type Props = {
  requests: readonly ChangeRequest[]
  onOpen: (id: number) => void
  onNew: () => void
}

const changed = ({ diff }: ChangeRequest): number => diff.lines.filter((line) => line.state !== 'same').length

/** Requests for a change with their answers, the newest first. */
export function RequestList({ requests, onOpen, onNew }: Props) {
  if (requests.length === 0)
    return (
      <EmptyState
        title="Nie ma jeszcze wniosku o zmianę budżetu"
        action={{ label: 'Napisz wniosek o zmianę', onAct: onNew }}
      >
        Zmień kwoty w budżecie, a program napisze do zleceniodawcy pismo z tabelą: było, ma być, różnica i procent. Gdy
        przyjdzie zgoda, utrwalisz z niej nową wersję.
      </EmptyState>
    )
  return (
    <>
      <table className={css.figures}>
        <caption>Wnioski o zmianę budżetu</caption>
        <thead>
          <tr>
            <th scope="col">Nr</th>
            <th scope="col">Dzień</th>
            <th scope="col">Powód zmiany</th>
            <th scope="col">Czego dotyczy</th>
            <th scope="col">Odpowiedź</th>
            <th scope="col">
              <span className="k-visually-hidden">Czynności</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {requests.map((one) => (
            <tr key={one.id}>
              <th scope="row">{one.number}</th>
              <td>{formatDate(one.madeOn)}</td>
              <td className={css.reason}>{one.reason}</td>
              <td>{counted(changed(one), 'pozycja', 'pozycje', 'pozycji')}</td>
              <td>
                {answerNames[one.answer]}
                {one.answeredOn && ` ${formatDate(one.answeredOn)}`}
              </td>
              <td>
                <div className={css.buttons}>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={`Otwórz wniosek ${one.number}`}
                    onClick={() => onOpen(one.id)}
                  >
                    Otwórz
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div>
        <Button variant="default" onClick={onNew}>
          Napisz wniosek o zmianę
        </Button>
      </div>
    </>
  )
}
