import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import type { Budget } from '#shared/budgets/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { ActionForm } from './ActionForm.tsx'
import css from './budgets.module.css'
import { LineForm } from './LineForm.tsx'
import { RowActions } from './RowActions.tsx'
import { ShiftForm } from './ShiftForm.tsx'

/** What stands open beside the budget; `turn` tells one new record from the next. */
export type Open =
  | { readonly kind: 'action'; readonly id: number }
  | { readonly kind: 'line'; readonly id: number }
  | { readonly kind: 'newAction' }
  | { readonly kind: 'shift' }
  | { readonly kind: 'newLine'; readonly actionId: number | null; readonly turn: number }

type Props = {
  grant: Grant
  budget: Budget
  open: Open
  onOpen: (open: Open | null) => void
  /** History of a line, given by the page. */
  history: ((lineId: number) => ReactNode) | undefined
}

function LinePanel({ grant, budget, id, onOpen, history }: Omit<Props, 'open'> & { id: number }) {
  const [refused, setRefused] = useState<string>()
  const line = budget.lines.find((one) => one.id === id)
  if (!line) return null
  const form = (
    <LineForm
      grant={grant}
      budget={budget}
      line={line}
      onSaved={(_, another) => another && onOpen({ kind: 'newLine', actionId: line.actionId, turn: line.revision })}
    />
  )
  return (
    <SidePanel
      title={`${line.code} ${line.name}`}
      onClose={() => onOpen(null)}
      actions={
        <RowActions what="line" id={id} name={line.name} onRemoved={() => onOpen(null)} onRefused={setRefused} />
      }
    >
      <Refusal message={refused} />
      <p className={css.standing}>
        Wydano{' '}
        <Link href={`/dokumenty?dotacja=${grant.id}&pozycja=${id}`} title="Pokaż dokumenty tej pozycji">
          {formatZloty(line.spent)}
        </Link>{' '}
        z {formatZloty(line.planned)} zł.
      </p>
      {history ? (
        <Tabs
          label="Części pozycji"
          tabs={[
            { id: 'data', label: 'Dane', content: form, keep: true },
            { id: 'history', label: 'Historia', content: history(id) },
          ]}
        />
      ) : (
        form
      )}
    </SidePanel>
  )
}

function ActionPanel({ grant, budget, id, onOpen }: Pick<Props, 'grant' | 'budget' | 'onOpen'> & { id: number }) {
  const [refused, setRefused] = useState<string>()
  const action = budget.actions.find((one) => one.id === id)
  if (!action) return null
  return (
    <SidePanel
      title={`${action.code} ${action.name}`}
      onClose={() => onOpen(null)}
      actions={
        <RowActions what="action" id={id} name={action.name} onRemoved={() => onOpen(null)} onRefused={setRefused} />
      }
    >
      <Refusal message={refused} />
      <ActionForm grantId={grant.id} action={action} onSaved={() => undefined} />
    </SidePanel>
  )
}

/** The action or line that is open beside the budget, or a new one being typed. */
export function BudgetPanel(props: Props) {
  const { grant, budget, open, onOpen } = props
  if (open.kind === 'line') return <LinePanel key={open.id} {...props} id={open.id} />
  if (open.kind === 'action') return <ActionPanel key={open.id} {...props} id={open.id} />
  if (open.kind === 'shift')
    return (
      <ShiftForm key="shift" grant={grant} budget={budget} onSaved={() => onOpen(null)} onClose={() => onOpen(null)} />
    )
  if (open.kind === 'newAction')
    return (
      <SidePanel key="newAction" title="Nowe działanie" onClose={() => onOpen(null)}>
        <ActionForm grantId={grant.id} onSaved={(id) => onOpen({ kind: 'newLine', actionId: id, turn: 0 })} />
      </SidePanel>
    )
  return (
    <SidePanel key="newLine" title="Nowa pozycja budżetu" onClose={() => onOpen(null)}>
      <LineForm
        key={`${open.actionId} ${open.turn}`}
        grant={grant}
        budget={budget}
        actionId={open.actionId}
        onSaved={(id, another) => onOpen(another ? { ...open, turn: open.turn + 1 } : { kind: 'line', id })}
      />
    </SidePanel>
  )
}
