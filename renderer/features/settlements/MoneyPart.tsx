import css from './figures.module.css'
import { type Money, MoneyFields, moneyChanges } from './MoneyFields.tsx'
import { PartForm, type PartProps } from './PartForm.tsx'

/** Interest and returns of a report whose form has no table of sources: the paper does not show them, the return needs them. */
export function MoneyPart(part: PartProps) {
  const { interestAccrued, incomeAccrued, returned, returnedOn, revision } = part.report
  return (
    <PartForm<Money>
      {...part}
      values={{ interestAccrued, incomeAccrued, returned, returnedOn, revision }}
      changesOf={moneyChanges}
      above={
        <p className={css.known}>
          Tych kwot nie ma na wzorze uproszczonym. Program liczy z nich, ile dotacji trzeba zwrócić.
        </p>
      }
    >
      <MoneyFields />
    </PartForm>
  )
}
