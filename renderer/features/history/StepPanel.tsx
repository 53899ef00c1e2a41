import type { HistoryEntry } from '#shared/history/schema.ts'
import { momentInPoland } from '../../texts/moment.ts'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { ChangeTable } from './ChangeTable.tsx'
import css from './history.module.css'
import { asSentence, readable } from './words.ts'

/** One step of the history beside the list: every record it changed, field by field. */
export function StepPanel({ entry, onClose }: { entry: HistoryEntry; onClose: () => void }) {
  const changes = readable(entry)
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
        <ChangeTable key={index} change={change} />
      ))}
    </SidePanel>
  )
}
