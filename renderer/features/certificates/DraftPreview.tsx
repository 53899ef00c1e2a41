import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { type IssueInput, issueInput } from '#shared/certificates/issue.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'

export type Preview = (document: PrintRequest, label: string) => ReactNode
type Props = { issue: IssueInput; preview: Preview }

/** The papers as they would be issued now, without numbers; follows what is typed. */
export function DraftPreview({ issue, preview }: Props) {
  const [settled] = useDebouncedValue(issue, 250)
  const judged = issueInput.safeParse(settled)
  if (!judged.success)
    return (
      <EmptyState title="Tu będzie podgląd">
        Uzupełnij datę, miejscowość i osoby podpisujące, a zobaczysz zaświadczenia takie, jakie zostaną wydane.
      </EmptyState>
    )
  return preview({ kind: 'certificatesDraft', issue: judged.data }, 'Podgląd zaświadczeń')
}
