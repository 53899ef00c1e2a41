import { Tabs as MantineTabs } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './tabs.module.css'

export type Tab = {
  id: string
  label: string
  count?: number
  content: ReactNode
  /** Stays in place while another tab is looked at, so that nothing half typed is lost. */
  keep?: boolean
  /** A line above it parts it from those before, where names stand one under another. */
  apart?: boolean
}
type Props = {
  label: string
  tabs: readonly Tab[]
  value?: string
  /** The one that is open at first where `value` is not given; the first by default. */
  start?: string
  onChange?: (id: string) => void
  /** The names stand one under another at the left: for more parts than a line holds. */
  beside?: boolean
}

const named = ({ label, count }: Tab): string => (count === undefined ? label : `${label} (${count})`)

/**
 * Parts of one record; arrows move between them, only the chosen one (and those that are kept) is drawn. On a page that
 * does not scroll as a whole, a tab takes the height that is left and a list in it scrolls by itself.
 */
export const Tabs = ({ label, tabs, value, start, onChange, beside = false }: Props) => (
  <MantineTabs
    {...(value === undefined ? { defaultValue: start ?? tabs[0]?.id ?? null } : { value })}
    onChange={(id) => id !== null && onChange?.(id)}
    orientation={beside ? 'vertical' : 'horizontal'}
    data-beside={beside || undefined}
    keepMounted={false}
    keepMountedMode="display-none"
    className={css.tabs ?? ''}
  >
    <MantineTabs.List aria-label={label}>
      {tabs.map((tab) => (
        <MantineTabs.Tab key={tab.id} value={tab.id} data-apart={tab.apart || undefined}>
          <span className={css.name} data-name={named(tab)}>
            {named(tab)}
          </span>
        </MantineTabs.Tab>
      ))}
    </MantineTabs.List>
    {tabs.map((tab) => (
      <MantineTabs.Panel
        key={tab.id}
        value={tab.id}
        {...(beside ? { pl: 'md' } : { pt: 'md' })}
        className={css.panel ?? ''}
        {...(tab.keep ? { keepMounted: true } : {})}
      >
        {tab.content}
      </MantineTabs.Panel>
    ))}
  </MantineTabs>
)
