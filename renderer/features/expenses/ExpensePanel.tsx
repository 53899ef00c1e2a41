import { ActionIcon, Button, NativeSelect } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { CallResult } from '#shared/contract/define.ts'
import type { expensesContract } from '#shared/expenses/contract.ts'
import type { Expense } from '#shared/expenses/schema.ts'
import { useAsk, useBridge, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { ExpenseForm } from './ExpenseForm.tsx'
import css from './expenses.module.css'
import { copyOf, type ExpenseTyped, newExpense, nextAfter, typedOf } from './expenseTyped.ts'
import { KsefPanel } from './KsefPanel.tsx'
import { proposalOf, proposalOfRow, wordsAbout } from './ksefProposal.ts'
import { useHandIn } from './useHandIn.ts'
import { XmlChooser } from './XmlChooser.tsx'

type ReadKsef = (typeof expensesContract)['expenses.readKsef']

/** What stands open beside the list; `turn` tells one new document from the next. */
export type Open =
  | { readonly kind: 'stored'; readonly id: number }
  | {
      readonly kind: 'new'
      readonly turn: number
      readonly proposal: ExpenseTyped
      /** What was read along with the proposal and should be known before it is saved. */
      readonly about?: readonly string[]
    }
  | { readonly kind: 'ksef' }

/** A new document with nothing in it yet. */
export const openNew = (turn = 0): Open => ({ kind: 'new', turn, proposal: newExpense })

/** Room for a number and two dates side by side. */
const panelWidth = 520

type Props = {
  open: Open
  onOpen: (open: Open | null) => void
  /** Grant the list is narrowed to. */
  grantId: number | null
  /** History of a document, given by the page. */
  history: ((documentId: number) => ReactNode) | undefined
  /** Description of a document, given by the page. */
  description: ((documentId: number) => ReactNode) | undefined
  /** Scans of a document, given by the page. */
  scans: ((documentId: number) => ReactNode) | undefined
  /** Part that is open at first. */
  startPart?: 'description' | undefined
}

/** The grant whose lines are offered: that of the list, that of the document, or the latest; with a choice when there are many. */
function useGrantChoice(listGrantId: number | null, stored: Expense | undefined) {
  const grants = useAsk('grants.list', {}).data
  const [chosen, setChosen] = useState<number>()
  const grantId = chosen ?? stored?.allocations[0]?.grantId ?? listGrantId ?? grants?.[0]?.id ?? null
  const choice = grants && grants.length > 1 && (
    <NativeSelect
      label="Rozliczany z dotacji"
      mb="md"
      value={String(grantId)}
      onChange={(event) => setChosen(Number(event.currentTarget.value))}
      data={grants.map((grant) => ({
        value: String(grant.id),
        label: [grant.title, grant.contractNumber].filter(Boolean).join(' · '),
      }))}
    />
  )
  return { grantId, choice }
}

/** Begins the new document as a copy of the one entered last. */
function CopyLast({ onCopy }: { onCopy: (proposal: ExpenseTyped) => void }) {
  const last = useAsk('expenses.last', {}).data
  const { data } = useAsk('expenses.get', { id: last?.id ?? 0 }, { enabled: Boolean(last) })
  const leave = useLeave()
  if (!data) return null
  const copy = async () => {
    if (await leave()) onCopy(copyOf(typedOf(data)))
  }
  return (
    <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copy()}>
      Kopiuj ostatni: {data.number}
    </Button>
  )
}

function NewPanel({ open, onOpen, grantId: listGrantId }: Props & { open: Extract<Open, { kind: 'new' }> }) {
  const { grantId, choice } = useGrantChoice(listGrantId, undefined)
  const leave = useLeave()
  const bridge = useBridge()
  const handIn = useHandIn()
  const [problem, setProblem] = useState('')
  const read = async (chosen: readonly File[]) => {
    if (!(await leave())) return
    const { files, refused } = await handIn(chosen)
    if (files.length === 0) return setProblem(refused[0]?.problem ?? '')
    const answer = (await bridge.call('expenses.readKsef', { files })) as CallResult<ReadKsef>
    const [one] = answer.ok ? answer.value : []
    setProblem(answer.ok ? (one?.problem ?? '') : answer.error.message)
    if (!one?.invoice) return
    const { invoice } = one
    onOpen({
      kind: 'new',
      turn: open.turn + 1,
      proposal: proposalOf(invoice, one),
      about: wordsAbout(invoice, one),
    })
  }
  const openOther = async (id: number) => {
    if (await leave()) onOpen({ kind: 'stored', id })
  }
  return (
    <SidePanel width={panelWidth} title="Nowy dokument" onClose={() => onOpen(null)}>
      <div className={css.begin}>
        <CopyLast onCopy={(proposal) => onOpen({ kind: 'new', turn: open.turn + 1, proposal })} />
        <XmlChooser label="Faktura z KSeF (XML)" onFiles={read} />
      </div>
      {problem && (
        <div role="alert">
          <Notice kind="due" title={`Nie odczytano pliku. ${problem}`} />
        </div>
      )}
      {open.about && open.about.length > 0 && (
        <Notice kind="info" title="Z pliku KSeF">
          {open.about.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {choice}
      <ExpenseForm
        key={open.turn}
        onOpen={(id) => void openOther(id)}
        proposal={open.proposal}
        grantId={grantId}
        onSaved={(id, typed, another) =>
          onOpen(another ? { kind: 'new', turn: open.turn + 1, proposal: nextAfter(typed) } : { kind: 'stored', id })
        }
      />
    </SidePanel>
  )
}

function RemoveButton({ stored, onRemoved }: { stored: Expense; onRemoved: () => void }) {
  const { tell } = useTell('expenses.remove')
  const say = useSay()
  const remove = async () => {
    const answer = await tell({ id: stored.id })
    if (!answer.ok) return say({ sentence: answer.error.message, tone: 'refused' })
    say({ sentence: `Usunięto dokument „${stored.number}”.` })
    onRemoved()
  }
  return (
    <ActionIcon aria-label="Usuń dokument" title="Usuń dokument" onClick={() => void remove()}>
      <IconTrash size={18} aria-hidden />
    </ActionIcon>
  )
}

type StoredProps = Omit<Props, 'open'> & { id: number }
function StoredPanel({ id, onOpen, grantId: listGrantId, history, description, scans, startPart }: StoredProps) {
  const { data, error, again } = useAsk('expenses.get', { id })
  // While another document is on its way, the last one must not stand under its name.
  const stored = data?.id === id ? data : undefined
  const { grantId, choice } = useGrantChoice(listGrantId, stored)
  const leave = useLeave()
  const go = async (next: Open) => {
    if (await leave()) onOpen(next)
  }
  const form = stored && (
    <>
      {choice}
      <ExpenseForm
        stored={stored}
        proposal={newExpense}
        grantId={grantId}
        onSaved={() => undefined}
        onOpen={(other) => void go({ kind: 'stored', id: other })}
      />
    </>
  )
  return (
    <SidePanel
      width={panelWidth}
      title={stored?.number ?? 'Dokument'}
      onClose={() => onOpen(null)}
      actions={
        stored && (
          <>
            <ActionIcon
              aria-label="Kopiuj jako nowy dokument"
              title="Kopiuj jako nowy dokument"
              onClick={() => void go({ kind: 'new', turn: 0, proposal: copyOf(typedOf(stored)) })}
            >
              <IconCopy size={18} aria-hidden />
            </ActionIcon>
            <RemoveButton stored={stored} onRemoved={() => onOpen(null)} />
          </>
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!stored && !error && <Loading />}
      {form && history ? (
        <Tabs
          label="Części dokumentu"
          {...(startPart ? { start: startPart } : {})}
          tabs={[
            { id: 'data', label: 'Dane', content: form, keep: true },
            ...(description ? [{ id: 'description', label: 'Opis', content: description(id), keep: true }] : []),
            ...(scans ? [{ id: 'scans', label: 'Skany', content: scans(id) }] : []),
            { id: 'history', label: 'Historia', content: history(id) },
          ]}
        />
      ) : (
        form
      )}
    </SidePanel>
  )
}

/** The document that is open beside the list, a new one being typed, or the invoices seen in KSeF. */
export function ExpensePanel({ open, ...rest }: Props) {
  const { onOpen } = rest
  if (open.kind === 'new') return <NewPanel key="new" open={open} {...rest} />
  if (open.kind === 'stored') return <StoredPanel key={open.id} id={open.id} {...rest} />
  return (
    <KsefPanel
      onClose={() => onOpen(null)}
      onEnter={(row) => onOpen({ kind: 'new', turn: 0, proposal: proposalOfRow(row) })}
      onOpen={(id) => onOpen({ kind: 'stored', id })}
    />
  )
}
