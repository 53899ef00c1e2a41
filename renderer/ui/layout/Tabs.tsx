import { Tabs as MantineTabs } from '@mantine/core'
import type { ReactNode } from 'react'

export type Tab = { id: string; label: string; count?: number; content: ReactNode }
type Props = { label: string; tabs: readonly Tab[]; value?: string; onChange?: (id: string) => void }

/** Parts of one record; arrows move between them, only the chosen one is drawn. */
export const Tabs = ({ label, tabs, value, onChange }: Props) => (
  <MantineTabs
    {...(value === undefined ? { defaultValue: tabs[0]?.id ?? null } : { value })}
    onChange={(id) => id !== null && onChange?.(id)}
    keepMounted={false}
  >
    <MantineTabs.List aria-label={label}>
      {tabs.map((tab) => (
        <MantineTabs.Tab key={tab.id} value={tab.id}>
          {tab.label}
          {tab.count !== undefined && ` (${tab.count})`}
        </MantineTabs.Tab>
      ))}
    </MantineTabs.List>
    {tabs.map((tab) => (
      <MantineTabs.Panel key={tab.id} value={tab.id} pt="md">
        {tab.content}
      </MantineTabs.Panel>
    ))}
  </MantineTabs>
)
