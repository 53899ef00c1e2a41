import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import type { HistoryEntry } from '#shared/history/schema.ts'
import { momentInPoland } from '../../texts/moment.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import css from './history.module.css'
import { RecordHistory } from './RecordHistory.tsx'
import { asSentence, readable } from './words.ts'

type RecordOf = NonNullable<HistoryEntry['changes'][number]['of']>

/** One step of the history beside the list: every record it changed, field by field, and from each the way to its whole history. */
export function StepPanel({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) {
  const [record, setRecord] = useState<RecordOf>()
  const changes = readable(entry)
  if (record)
    return (
      <SidePanel title="Historia zapisu" onClose={onClose} onlyText>
        <div>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowLeft size={14} aria-hidden />}
            onClick={() => setRecord(undefined)}
          >
            Wróć do kroku
          </Button>
        </div>
        <RecordHistory kind={record.kind} id={record.id} />
      </SidePanel>
    )
  return (
    <SidePanel title={asSentence(entry.sentence)} onClose={onClose} onlyText>
      <p className={css.who}>
        {momentInPoland(entry.at)}
        {entry.by && ` · ${entry.by}`}
      </p>
      {entry.contentRemoved && <p>Treść tego kroku usunięto na trwałe (anonimizacja).</p>}
      {changes.length === 0 && !entry.contentRemoved && <p>Ten krok nie zmienił żadnego pola.</p>}
      {changes.map((change, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what was recorded does not move
        <ChangeTable key={index} change={change} onRecord={setRecord} />
      ))}
    </SidePanel>
  )
}
