import type { ReactNode } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { PromotionEntry } from '#shared/promotion/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { EntryForm, newEntry, valuesOf } from './EntryForm.tsx'

type Props = {
  /** `undefined`: a new one. */
  entry: PromotionEntry | undefined
  today: IsoDate
  history: (id: number) => ReactNode
  scans: (id: number) => ReactNode
  onAdded: (id: number) => void
  onClose: () => void
}

/** An act of promotion beside the log. */
export function EntryPanel({ entry, today, history, scans, onAdded, onClose }: Props) {
  const { tell } = useTell('promotion.remove')
  if (!entry)
    return (
      <SidePanel title="Nowy wpis promocji" width={540} onClose={onClose}>
        <EntryForm values={newEntry(today)} onSaved={onAdded} onCancel={onClose} />
      </SidePanel>
    )
  return (
    <SidePanel
      title={entry.title}
      width={540}
      onClose={onClose}
      actions={
        <RemoveButton
          label="Usuń wpis promocji"
          said="Usunięto wpis promocji."
          onRemove={() => tell({ id: entry.id })}
          onGone={onClose}
        />
      }
    >
      <Tabs
        label="Części wpisu"
        tabs={[
          {
            id: 'data',
            label: 'Dane',
            keep: true,
            content: <EntryForm values={valuesOf(entry)} onSaved={() => undefined} />,
          },
          { id: 'scans', label: 'Skany', content: scans(entry.id) },
          { id: 'history', label: 'Historia', content: history(entry.id) },
        ]}
      />
    </SidePanel>
  )
}
