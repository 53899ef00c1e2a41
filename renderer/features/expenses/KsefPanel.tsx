import { Button, Switch } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { KsefRow } from '#shared/expenses/ksef.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import css from './expenses.module.css'
import { useHandIn } from './useHandIn.ts'
import { XmlChooser } from './XmlChooser.tsx'

type Noted = Output<(typeof expensesContract)['expenses.noteKsef']>
type Props = {
  onClose: () => void
  /** Begins a new document from an invoice that is not in the program. */
  onEnter: (row: KsefRow) => void
  onOpen: (documentId: number) => void
}

const isMissing = (row: KsefRow) => row.documentId === null && row.setAside === ''

function Row({ row, onEnter, onOpen }: { row: KsefRow } & Pick<Props, 'onEnter' | 'onOpen'>) {
  const { tell } = useTell('expenses.setKsefAside')
  const say = useSay()
  const setAside = async (reason: string) => {
    const answer = await tell({ id: row.id, reason })
    say(
      answer.ok
        ? { sentence: `${reason ? 'Odłożono' : 'Przywrócono'} fakturę „${row.number}”.` }
        : { sentence: answer.error.message, tone: 'refused' },
    )
  }
  return (
    <li className={css.ksef}>
      <p>
        <strong>{row.number}</strong> · {formatDate(row.issuedOn)} ·{' '}
        {row.currency === 'PLN' ? `${formatZloty(row.gross)} zł` : `kwota w ${row.currency}`}
      </p>
      <p className={css.rest}>{row.sellerName || row.sellerNip}</p>
      {row.documentId !== null && (
        <Button variant="subtle" size="compact-sm" onClick={() => onOpen(row.documentId!)}>
          Jest w programie: otwórz dokument
        </Button>
      )}
      {row.documentId === null && (
        <div className={css.under}>
          {isMissing(row) ? (
            <>
              <span className={css.unpaid}>nie ma w programie</span>
              <Button size="compact-sm" onClick={() => onEnter(row)}>
                Wpisz fakturę {row.number}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => void setAside('nie dotyczy zadania')}>
                Nie dotyczy zadania
              </Button>
            </>
          ) : (
            <>
              <span className={css.rest}>odłożona: {row.setAside}</span>
              <Button size="compact-sm" variant="default" onClick={() => void setAside('')}>
                Przywróć
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}

/** Invoices seen in the state's register, read from its files, with those that nobody has entered yet. */
export function KsefPanel({ onClose, onEnter, onOpen }: Props) {
  const { data, error, again } = useAsk('expenses.ksef', {})
  const { tell } = useTell('expenses.noteKsef')
  const handIn = useHandIn()
  const say = useSay()
  const [problems, setProblems] = useState<Noted['problems']>([])
  const [onlyMissing, setOnlyMissing] = useState(true)
  const read = async (chosen: readonly File[]) => {
    const { files, refused } = await handIn(chosen.slice(0, 500))
    setProblems(refused)
    if (files.length === 0) return
    const answer = await tell({ files })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    setProblems([...refused, ...answer.value.problems])
    say({
      sentence: `Wczytano ${counted(answer.value.added, 'nową fakturę', 'nowe faktury', 'nowych faktur')}, znanych wcześniej: ${answer.value.known}.`,
    })
  }
  const missing = data?.filter(isMissing).length ?? 0
  const rows = data?.filter((row) => !onlyMissing || isMissing(row)) ?? []
  return (
    <SidePanel width={520} title="Faktury z KSeF" onClose={onClose}>
      <XmlChooser label="Wczytaj pliki XML" multiple onFiles={read}>
        <p className={css.rest}>
          Pobierz faktury z aplikacji KSeF i wskaż wszystkie pliki naraz albo przeciągnij je tutaj. Program niczego nie
          wysyła ani nie pobiera.
        </p>
      </XmlChooser>
      {problems.length > 0 && (
        <div role="alert">
          <Notice
            kind="due"
            title={counted(
              problems.length,
              'plik nie jest fakturą',
              'pliki nie są fakturami',
              'plików nie jest fakturami',
            )}
          >
            <ul>
              {problems.map(({ name, problem }) => (
                <li key={name}>
                  <strong>{name}</strong>: {problem}
                </li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data?.length === 0 && (
        <EmptyState title="Nie wczytano jeszcze żadnej faktury">
          Tu zobaczysz, które faktury wystawione stowarzyszeniu w KSeF nie są jeszcze wpisane.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <Switch
            my="md"
            label="Tylko te, których nie ma w programie"
            checked={onlyMissing}
            onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
          />
          <p className={css.rest}>
            {missing === 0
              ? 'Wszystkie wczytane faktury są w programie albo odłożone.'
              : `Nie ma w programie: ${counted(missing, 'faktura', 'faktury', 'faktur')}.`}
          </p>
          <ul className={css.ksefList}>
            {rows.map((row) => (
              <Row key={row.id} row={row} onEnter={onEnter} onOpen={onOpen} />
            ))}
          </ul>
        </>
      )}
    </SidePanel>
  )
}
