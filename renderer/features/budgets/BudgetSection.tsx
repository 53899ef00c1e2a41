import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import type { Grant } from '#shared/grants/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AnnexNeeds } from './AnnexNeeds.tsx'
import { BudgetBalance } from './BudgetBalance.tsx'
import { BudgetPanel, type Open } from './BudgetPanel.tsx'
import { BudgetTable } from './BudgetTable.tsx'
import { budgetRows } from './budgetRows.ts'
import css from './budgets.module.css'

type Props = { grant: Grant; history?: (lineId: number) => ReactNode }

const openIdOf = (open: Open | null): string | null =>
  open?.kind === 'line' || open?.kind === 'action' ? `${open.kind}-${open.id}` : null

/** The budget of a grant: table in the order of the form, the chosen action or line beside it. */
export function BudgetSection({ grant, history }: Props) {
  const { data: budget, error, again } = useAsk('budgets.get', { grantId: grant.id })
  const since = useAsk('budgets.sinceVersion', { grantId: grant.id }).data ?? null
  const [open, setOpen] = useState<Open | null>(null)
  const leave = useLeave()
  const rows = useMemo(() => (budget ? budgetRows(budget, grant, since) : []), [budget, grant, since])
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!budget) return <Loading />
  const go = async (next: Open) => {
    if (await leave()) setOpen(next)
  }
  const openLine = budget.lines.find((line) => open?.kind === 'line' && line.id === open.id)
  const lastAction = budget.actions.at(-1)?.id
  const here = open?.kind === 'action' ? open.id : (openLine?.actionId ?? lastAction)
  const turn = open?.kind === 'newLine' ? open.turn + 1 : 0
  const addLine = (actionId: number | null) => void go({ kind: 'newLine', actionId, turn })
  return (
    <div className={css.beside}>
      <div className={css.main}>
        {since && <AnnexNeeds {...since} most={{ shown: 2, restAt: `/dotacje/${grant.id}/wersje` }} />}
        <BudgetTable
          rows={rows}
          totals={budget.totals}
          openId={openIdOf(open)}
          isNarrow={open !== null}
          onOpen={(row) => row.kind !== 'part' && row.recordId && void go({ kind: row.kind, id: row.recordId })}
          actions={
            rows.length > 0 && (
              <>
                <Button
                  leftSection={<IconPlus size={16} aria-hidden />}
                  disabled={here === undefined}
                  onClick={() => here !== undefined && addLine(here)}
                >
                  Pozycja
                </Button>
                <Button variant="default" onClick={() => void go({ kind: 'newAction' })}>
                  Nowe działanie
                </Button>
                <Button variant="default" onClick={() => addLine(null)}>
                  Koszt administracyjny
                </Button>
                {budget.lines.length > 1 && (
                  <Button variant="default" onClick={() => void go({ kind: 'shift' })}>
                    Przesuń środki
                  </Button>
                )}
                <BudgetBalance planned={budget.totals.plannedOfGrant} amount={grant.amount} />
              </>
            )
          }
          empty={
            <EmptyState
              title="Budżet jest jeszcze pusty"
              action={{ label: 'Dodaj pierwsze działanie', onAct: () => void go({ kind: 'newAction' }) }}
            >
              Przepisz kosztorys z oferty: najpierw działanie, potem jego koszty. Z tej kolejności powstaną numery
              I.1.1. i dalsze.
            </EmptyState>
          }
        />
      </div>
      {open && <BudgetPanel grant={grant} budget={budget} open={open} onOpen={setOpen} history={history} />}
    </div>
  )
}
