import { type ReactNode, useState } from 'react'
import type { Grant } from '#shared/grants/schema.ts'
import { Segments } from '../../ui/form/Segments.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { BudgetPictures } from './BudgetPictures.tsx'
import { BudgetSection } from './BudgetSection.tsx'
import css from './budgets.module.css'
import type { PrintPapers } from './VersionPlan.tsx'

type Look = 'table' | 'pictures'
const looks: readonly { value: Look; label: string }[] = [
  { value: 'table', label: 'Tabela' },
  { value: 'pictures', label: 'Wykresy' },
]
type Props = { grant: Grant; history: (lineId: number) => ReactNode; print: PrintPapers }

/** The budget of a grant as a table that is worked in, or in pictures. */
export function BudgetPart({ grant, history, print }: Props) {
  const [look, setLook] = useState<Look>('table')
  const leave = useLeave()
  const choose = async (next: Look) => {
    if (await leave()) setLook(next)
  }
  return (
    <div className={css.main}>
      <Segments label="Jak pokazać budżet" options={looks} value={look} onChange={(next) => void choose(next)} />
      {look === 'table' ? (
        <BudgetSection grant={grant} history={history} />
      ) : (
        <BudgetPictures grant={grant} print={print} />
      )}
    </div>
  )
}
