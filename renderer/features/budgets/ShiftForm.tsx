import { useFormContext, useWatch } from 'react-hook-form'
import type { Budget } from '#shared/budgets/schema.ts'
import { plannedAt, type Shift, shiftedBudget } from '#shared/budgets/shift.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { plannedSources } from '#shared/grants/sources.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { formatZloty, gr } from '#shared/kernel/money.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { sourceOptions } from '../../texts/sources.ts'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { LimitPreview } from './LimitPreview.tsx'

type Typed = {
  fromLineId: number | null
  toLineId: number | null
  year: number | null
  source: Shift['source']
  amount: number | null
}
type Props = { grant: Grant; budget: Budget; onSaved: () => void; onClose: () => void }

/** Both lines as they would stand, while the amount is typed. */
function ShiftPreview({ grant, budget }: Pick<Props, 'grant' | 'budget'>) {
  const { control } = useFormContext<Typed>()
  const [fromLineId, toLineId, year, source, amount] = useWatch({
    control,
    name: ['fromLineId', 'toLineId', 'year', 'source', 'amount'],
  })
  const now = useAsk('budgets.snapshot', { grantId: grant.id }).data
  const from = now?.lines.find((line) => line.id === fromLineId)
  if (!now || !from || toLineId === null || toLineId === fromLineId || year === null) return null
  const planned = plannedAt(from, { year, source })
  const moved = typeof amount === 'number' ? amount : 0
  const after =
    moved > planned
      ? undefined
      : shiftedBudget(now, { grantId: grant.id, fromLineId: from.id, toLineId, year, source, amount: gr(moved) })
  return (
    <>
      <p>
        Na pozycji, z której przesuwasz, zaplanowano z tego źródła w {year} roku {formatZloty(planned)} zł
        {moved > planned && ', więc tyle nie da się przesunąć'}.
      </p>
      <LimitPreview grant={grant} budget={budget} lineIds={[from.id, toLineId]} after={after} />
    </>
  )
}

/** Moves planned money from one line to another; what the contract says of it is told before it is saved. */
export function ShiftForm({ grant, budget, onSaved, onClose }: Props) {
  const { tell } = useTell('budgets.moveMoney')
  const say = useSay()
  const lines = budget.lines.map((line) => ({ value: line.id, label: `${line.code} ${line.name}` }))
  const planned = budget.lines.flatMap((line) => line.amounts.map((one) => one.year))
  const first = yearOf(grant.taskFrom)
  const years = [...new Set([...planned, first, yearOf(grant.taskTo)])].sort((a, b) => a - b)
  return (
    <SidePanel title="Przesuń środki" onClose={onClose}>
      <Form<Typed, unknown>
        label="Przesuń środki"
        record={grant.id}
        values={{ fromLineId: null, toLineId: null, year: first, source: 'grant', amount: null }}
        submit="Przesuń środki"
        onSend={(typed) =>
          tell({
            grantId: grant.id,
            fromLineId: typed.fromLineId ?? 0,
            toLineId: typed.toLineId ?? 0,
            year: typed.year ?? 0,
            source: typed.source,
            amount: gr(typed.amount ?? 0),
          })
        }
        onSaved={(_, __, form) => {
          say({ sentence: `Przesunięto ${formatZloty(gr(form.getValues('amount') ?? 0))} zł.` })
          onSaved()
        }}
        onCancel={onClose}
      >
        <SelectField<Typed> name="fromLineId" label="Z pozycji" options={lines} none="wybierz" required />
        <SelectField<Typed> name="toLineId" label="Na pozycję" options={lines} none="wybierz" required />
        <FieldRow>
          <SelectField<Typed>
            name="year"
            label="Rok"
            width="6rem"
            options={years.map((year) => ({ value: year, label: String(year) }))}
            required
          />
          <SelectField<Typed>
            name="source"
            label="Źródło"
            width="13rem"
            options={sourceOptions(plannedSources, grant.programmeKind)}
            required
          />
          <MoneyField name="amount" label="Kwota" width="9rem" required />
        </FieldRow>
        <ShiftPreview grant={grant} budget={budget} />
      </Form>
    </SidePanel>
  )
}
