import { useState } from 'react'
import type { Club } from '#shared/club/schema.ts'
import css from './club.module.css'
import { OperatorList } from './OperatorList.tsx'
import { OperatorPanel } from './OperatorPanel.tsx'

/** The list of people who work here, and the one that is open beside it. */
export function OperatorSection({ operators }: Pick<Club, 'operators'>) {
  const [open, setOpen] = useState<number | 'new' | null>(null)
  const operator = operators.find(({ id }) => id === open)
  return (
    <div className={css.section}>
      <OperatorList operators={operators} openId={operator?.id ?? null} onOpen={setOpen} onNew={() => setOpen('new')} />
      {(operator || open === 'new') && <OperatorPanel key={open} operator={operator} onClose={() => setOpen(null)} />}
    </div>
  )
}
