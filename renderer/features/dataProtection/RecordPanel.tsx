import type { ReactNode } from 'react'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { type Tab, Tabs } from '../../ui/layout/Tabs.tsx'

type Props = {
  title: string
  form: ReactNode
  history: ReactNode
  /** Parts between the form and the history. */
  parts?: readonly Tab[]
  /** Beside the title, before the bin. */
  actions?: ReactNode
  remove: {
    readonly label: string
    readonly said: string
    readonly onRemove: () => Promise<Result<unknown, CallError>>
  }
  onClose: () => void
}

/** A record of a register: its data, what goes with it, its history. */
export const RecordPanel = ({ title, form, history, parts = [], actions, remove, onClose }: Props) => (
  <SidePanel
    title={title}
    width={560}
    onClose={onClose}
    actions={
      <>
        {actions}
        <RemoveButton {...remove} onGone={onClose} />
      </>
    }
  >
    <Tabs
      label="Części zapisu"
      tabs={[
        { id: 'data', label: 'Dane', keep: true, content: form },
        ...parts,
        { id: 'history', label: 'Historia', content: history },
      ]}
    />
  </SidePanel>
)
