import type { ReactNode } from 'react'
import type { GrantResults, ResultRow, ScheduledRow } from '#shared/results/schema.ts'
import { quantityWords, rateWords } from '#shared/results/words.ts'
import { useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RemoveButton } from '../../ui/layout/RemoveButton.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { BehindResult } from './BehindResult.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import { ResultForm } from './ResultForm.tsx'
import css from './results.module.css'
import { ScheduledForm } from './ScheduledForm.tsx'

type ResultProps = {
  grantId: number
  row: ResultRow
  choices: GrantResults['choices']
  scans: ReactNode
  onClose: () => void
}

/** One result: what is said of it and the records behind its value. */
export function ResultPanel({ grantId, row, choices, scans, onClose }: ResultProps) {
  const remove = useTell('results.remove')
  const move = useTell('results.move')
  const form = <ResultForm grantId={grantId} row={row} choices={choices} onSaved={() => undefined} />
  return (
    <SidePanel
      title={row.name}
      width={540}
      onClose={onClose}
      actions={
        <>
          <PlaceButtons onMove={(by) => move.tell({ id: row.id, by })} />
          <RemoveButton
            label="Usuń rezultat"
            said="Usunięto rezultat."
            onRemove={() => remove.tell({ id: row.id })}
            onGone={onClose}
          />
        </>
      }
    >
      <p className={css.big}>
        {quantityWords(row.achieved)} z {quantityWords(row.planned)} ({rateWords(row.rate)})
      </p>
      {row.mustExplain && row.explanation === '' && (
        <Notice kind="due" title="Odchylenie od planu trzeba wyjaśnić">
          Różnica jest większa niż dopuszcza umowa. Wpisz wyjaśnienie.
        </Notice>
      )}
      <Tabs
        label="Części rezultatu"
        tabs={[
          { id: 'data', label: 'Dane', content: form, keep: true },
          ...(row.formula === null ? [] : [{ id: 'behind', label: 'Zapisy', content: <BehindResult id={row.id} /> }]),
          { id: 'scans', label: 'Skany', content: scans },
        ]}
      />
    </SidePanel>
  )
}

type ScheduledProps = {
  grantId: number
  row: ScheduledRow
  supportTypes: GrantResults['choices'][string]
  onClose: () => void
}

/** One action of the schedule. */
export function ScheduledPanel({ grantId, row, supportTypes, onClose }: ScheduledProps) {
  const remove = useTell('results.removeScheduled')
  const move = useTell('results.moveScheduled')
  return (
    <SidePanel
      title={row.name}
      width={540}
      onClose={onClose}
      actions={
        <>
          <PlaceButtons onMove={(by) => move.tell({ id: row.id, by })} />
          <RemoveButton
            label="Usuń działanie"
            said="Usunięto działanie harmonogramu."
            onRemove={() => remove.tell({ id: row.id })}
            onGone={onClose}
          />
        </>
      }
    >
      <ScheduledForm grantId={grantId} row={row} supportTypes={supportTypes} onSaved={() => undefined} />
    </SidePanel>
  )
}
