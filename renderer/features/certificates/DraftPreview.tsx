import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { type IssueValues, printable } from './issueValues.ts'

export type Preview = (document: PrintRequest, label: string) => ReactNode
type Props = { participationIds: readonly number[]; values: IssueValues; preview: Preview }

/** The papers as they would be issued now, without numbers; follows what is typed. */
export function DraftPreview({ participationIds, values, preview }: Props) {
  const [settled] = useDebouncedValue(values, 250)
  const issue = printable(participationIds, settled)
  if (!issue)
    return (
      <EmptyState title="Tu będzie podgląd">
        Uzupełnij datę, miejscowość i osoby podpisujące, a zobaczysz zaświadczenia takie, jakie zostaną wydane.
      </EmptyState>
    )
  return preview({ kind: 'certificatesDraft', ...issue }, 'Podgląd zaświadczeń')
}
