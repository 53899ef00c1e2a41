import { useMemo } from 'react'
import type { Budget, BudgetLine, LineInput } from '#shared/budgets/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { useTell } from '../../api/hooks.tsx'
import { FieldRow } from '../../ui/form/FieldRow.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { MoneyField } from '../../ui/form/MoneyField.tsx'
import { QuantityField } from '../../ui/form/QuantityField.tsx'
import { SelectField } from '../../ui/form/SelectField.tsx'
import { TextField } from '../../ui/form/TextField.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { CostProposal } from './CostProposal.tsx'
import { LineAmounts } from './LineAmounts.tsx'
import { LineLimit } from './LineLimit.tsx'
import { type LineTyped, newLine, typedOf } from './lineTyped.ts'

type Props = {
  grant: Grant
  budget: Budget
  /** The line to change; without it a new one is typed. */
  line?: BudgetLine
  /** Where a new line goes; `null`: administrative costs. */
  actionId?: number | null
  onSaved: (id: number, another: boolean) => void
}

/** Types or changes a line of the budget. */
export function LineForm({ grant, budget, line, actionId = null, onSaved }: Props) {
  const { tell } = useTell('budgets.saveLine')
  const say = useSay()
  const values = useMemo(
    () => (line ? typedOf(line, grant.id) : newLine(grant.id, actionId, yearOf(grant.taskFrom))),
    [line, grant.id, actionId, grant.taskFrom],
  )
  const places = budget.actions.map((action) => ({ value: action.id, label: `${action.code} ${action.name}` }))
  return (
    <Form<LineTyped, { id: number }>
      label={line ? `Pozycja ${line.code}` : 'Nowa pozycja budżetu'}
      values={values}
      onSend={(typed) => tell(typed as LineInput)}
      onSaved={({ id }, { byCtrlEnter }, form) => {
        say({ sentence: `Zapisano pozycję budżetu „${form.getValues('name')}”.` })
        onSaved(id, byCtrlEnter)
      }}
      submit="Zapisz pozycję"
      enterGoesOn
    >
      {line && <FollowRecord values={values} />}
      <CostProposal />
      <TextField<LineTyped> name="name" label="Rodzaj kosztu" required autoFocus={!line} />
      <SelectField<LineTyped> name="actionId" label="Działanie" options={places} none="koszty administracyjne (II)" />
      <FieldRow>
        <TextField<LineTyped> name="measure" label="Rodzaj miary" width="7rem" />
        <MoneyField name="unitCost" label="Koszt jednostkowy" width="9rem" />
        <QuantityField name="quantityHundredths" label="Liczba jednostek" />
      </FieldRow>
      <LineAmounts programme={grant.programmeKind} />
      {line && <LineLimit grant={grant} budget={budget} line={line} />}
    </Form>
  )
}
