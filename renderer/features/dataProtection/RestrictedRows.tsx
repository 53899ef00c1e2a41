import { IconLock } from '@tabler/icons-react'
import { type ReactNode, useCallback } from 'react'
import { isRestricted, restrictedWords } from '#shared/dataProtection/restriction.ts'
import { useAsk } from '../../api/hooks.tsx'
import { RowMarks } from '../../ui/table/rowMark.tsx'
import css from './protection.module.css'

const nobody = { personIds: [], participationIds: [] }
const mark = (
  <span className={css.restricted}>
    <IconLock size={14} aria-hidden />
    {restrictedWords}
  </span>
)

/** Marks in every list of the window those whose data may only be kept. */
export function RestrictedRows({ children }: { children: ReactNode }) {
  const restricted = useAsk('dataProtection.restrictedNow', {}, { later: true }).data ?? nobody
  const draw = useCallback((row: object) => (isRestricted(row, restricted) ? mark : null), [restricted])
  return <RowMarks value={draw}>{children}</RowMarks>
}
