import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useListing } from '../../ui/table/useListing.ts'
import { type ExpenseChoice, ExpenseFilter } from './ExpenseFilter.tsx'
import { ExpenseList, type ExpenseSort } from './ExpenseList.tsx'
import { ExpensePanel, type Open, openNew } from './ExpensePanel.tsx'
import css from './expenses.module.css'

type Props = {
  /** What the list is narrowed to at first. */
  start: ExpenseChoice
  /** Document that is open at first. */
  startDocumentId?: number | undefined
  /** Part of it that is open at first. */
  startPart?: 'description' | undefined
  /** The invoices seen in KSeF stand open at first. */
  startKsef?: boolean
  /** A new document is begun at first. */
  startNew?: boolean
  /** What is looked for at first. */
  startWords?: string
  /** The list of one grant, inside its page. */
  isOfGrant?: boolean
  history?: (documentId: number) => ReactNode
  description?: (documentId: number) => ReactNode
  scans?: (documentId: number) => ReactNode
}
function startsOpen({ startDocumentId, startKsef, startNew }: Props): Open | null {
  if (startDocumentId !== undefined) return { kind: 'stored', id: startDocumentId }
  if (startNew) return openNew(0)
  return startKsef ? { kind: 'ksef' } : null
}

/** Documents with their search, filters and sums; the chosen one or a new one beside the list. */
export function ExpensesSection(props: Props) {
  const { start, startDocumentId, startPart, startWords = '', isOfGrant = false } = props
  const { history, description, scans } = props
  const listing = useListing<ExpenseSort>('issuedOn', { descending: true, search: startWords })
  const [choice, setChoice] = useState(start)
  const [open, setOpen] = useState<Open | null>(startsOpen(props))
  const leave = useLeave()
  const { data, error, again } = useAsk('expenses.list', { ...listing.input, ...choice })
  const counts = useAsk('scans.counts', { recordKind: 'expenseDocument' }).data
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  const go = async (next: Open) => {
    if (await leave()) setOpen(next)
  }
  const add = () => void go(openNew(open?.kind === 'new' ? open.turn + 1 : 0))
  const all: ExpenseChoice = { grantId: isOfGrant ? choice.grantId : null, lineId: null, state: 'all', kind: null }
  const filtered =
    listing.input.search !== '' ||
    choice.state !== 'all' ||
    choice.kind !== null ||
    choice.lineId !== null ||
    choice.grantId !== all.grantId
  const narrowTo = (next: ExpenseChoice) => {
    setChoice(next)
    listing.change({ offset: 0 })
  }
  const empty = (
    <EmptyState title="Nie ma jeszcze żadnego dokumentu" action={{ label: 'Wpisz pierwszy dokument', onAct: add }}>
      Tu wpiszesz faktury, rachunki i listy płac, a program policzy, ile zostało na każdej pozycji budżetu.
    </EmptyState>
  )
  return (
    <div className={css.place}>
      <div className={css.list}>
        <ExpenseList
          page={data}
          scans={counts}
          listing={listing}
          openId={open?.kind === 'stored' ? open.id : null}
          isNarrow={open !== null}
          onOpen={(row) => void go({ kind: 'stored', id: row.id })}
          filtered={filtered}
          onClearFilter={() => {
            narrowTo(all)
            listing.change({ search: '' })
          }}
          empty={empty}
          filter={
            <>
              <ExpenseFilter
                search={listing.input.search}
                onSearch={(search) => listing.change({ search })}
                choice={choice}
                onChoice={narrowTo}
                isOfGrant={isOfGrant}
              />
              <div className={css.add}>
                <Button variant="default" onClick={() => void go({ kind: 'ksef' })}>
                  Z KSeF
                </Button>
                <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
                  Nowy dokument
                </Button>
              </div>
            </>
          }
        />
      </div>
      {open && (
        <ExpensePanel
          open={open}
          startPart={open.kind === 'stored' && open.id === startDocumentId ? startPart : undefined}
          onOpen={setOpen}
          grantId={choice.grantId}
          history={history}
          description={description}
          scans={scans}
        />
      )}
    </div>
  )
}
