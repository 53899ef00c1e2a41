import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { GrantResults } from '#shared/results/schema.ts'
import { quantityWords } from '#shared/results/words.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { ResultForm } from './ResultForm.tsx'
import { ResultPanel, ScheduledPanel } from './ResultPanels.tsx'
import { ResultTable } from './ResultTable.tsx'
import css from './results.module.css'
import { ScheduledForm } from './ScheduledForm.tsx'
import { ScheduleTable } from './ScheduleTable.tsx'

/** What stands open beside the lists; `id` null: a new one. */
export type OpenRecord = { readonly what: 'result' | 'action'; readonly id: number | null }

const percent = (permille: number): string => `${quantityWords(permille * 10)}%`
function countingWords({ editions, thresholds: { okPermille, partialPermille, explainPermille } }: GrantResults) {
  const counting =
    editions.length === 0
      ? 'Program policzy rezultaty, gdy w danych edycji wskażesz tę dotację.'
      : `Policzono z edycji: ${editions.join(', ')}, tylko z dni zadania.`
  return `${counting} Według umowy: osiągnięty od ${percent(okPermille)}, częściowo od ${percent(partialPermille)}, do wyjaśnienia przy różnicy ponad ${percent(explainPermille)}.`
}

/** Scans of a result, given by the page. */
type Scans = (resultId: number) => ReactNode
type PanelProps = {
  grantId: number
  data: GrantResults
  open: OpenRecord
  onOpen: (open: OpenRecord | null) => void
  scans: Scans
}
function OpenPanel({ grantId, data, open, onOpen, scans }: PanelProps) {
  const close = () => onOpen(null)
  if (open.what === 'result') {
    if (open.id === null)
      return (
        <SidePanel key="newResult" title="Nowy rezultat" width={540} onClose={close}>
          <ResultForm grantId={grantId} choices={data.choices} onSaved={(id) => onOpen({ what: 'result', id })} />
        </SidePanel>
      )
    const row = data.results.find(({ id }) => id === open.id)
    return (
      row && (
        <ResultPanel
          key={row.id}
          grantId={grantId}
          row={row}
          choices={data.choices}
          scans={scans(row.id)}
          onClose={close}
        />
      )
    )
  }
  const supportTypes = data.choices.support_type ?? []
  if (open.id === null)
    return (
      <SidePanel key="newAction" title="Nowe działanie" width={540} onClose={close}>
        <ScheduledForm grantId={grantId} supportTypes={supportTypes} onSaved={(id) => onOpen({ what: 'action', id })} />
      </SidePanel>
    )
  const row = data.schedule.find(({ id }) => id === open.id)
  return row && <ScheduledPanel key={row.id} grantId={grantId} row={row} supportTypes={supportTypes} onClose={close} />
}

const Add = ({ label, onAct }: { label: string; onAct: () => void }) => (
  <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onAct}>
    {label}
  </Button>
)

type Props = {
  grantId: number
  /** What can be printed. */
  papers?: ReactNode
  scans?: Scans
  /** What is open at first. */
  start?: OpenRecord | null
}

/** What the offer promised: results with what was achieved and actions with how they went. */
export function ResultsSection({ grantId, papers, scans = () => null, start = null }: Props) {
  const { data, error, again } = useAsk('results.ofGrant', { grantId }, { keep: true })
  const [open, setOpen] = useState<OpenRecord | null>(start)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Liczę rezultaty…" />
  const go = async (next: OpenRecord) => {
    if (await leave()) setOpen(next)
  }
  const openIn = (what: OpenRecord['what']) => (open?.what === what ? open.id : null)
  return (
    <div className={css.section}>
      <div className={css.main}>
        <section className={css.part} aria-label="Rezultaty zadania">
          <h2>Rezultaty</h2>
          {data.results.length > 0 && (
            <div className={css.acts}>
              <Add label="Dodaj rezultat" onAct={() => void go({ what: 'result', id: null })} />
              {papers}
            </div>
          )}
          <ResultTable
            rows={data.results}
            openId={openIn('result')}
            isNarrow={open !== null}
            onOpen={(id) => void go({ what: 'result', id })}
            empty={
              <EmptyState
                title="Nie ma jeszcze rezultatów"
                action={{ label: 'Dodaj pierwszy rezultat', onAct: () => void go({ what: 'result', id: null }) }}
              >
                Przepisz rezultaty z oferty dokładnie z jej nazwami. Program policzy, ile osiągnięto, i pokaże zapisy, z
                których to wynika. Jeśli nabór nie wymagał rezultatów, zostaw puste.
              </EmptyState>
            }
          />
          {data.results.length > 0 && <p className={css.dim}>{countingWords(data)}</p>}
        </section>
        <section className={css.part} aria-label="Harmonogram zadania">
          <h2>Harmonogram</h2>
          {data.schedule.length > 0 && (
            <div className={css.acts}>
              <Add label="Dodaj działanie" onAct={() => void go({ what: 'action', id: null })} />
            </div>
          )}
          <ScheduleTable
            rows={data.schedule}
            openId={openIn('action')}
            isNarrow={open !== null}
            onOpen={(id) => void go({ what: 'action', id })}
            empty={
              <EmptyState
                title="Harmonogram jest jeszcze pusty"
                action={{ label: 'Dodaj pierwsze działanie', onAct: () => void go({ what: 'action', id: null }) }}
              >
                Przepisz działania z oferty: nazwa, termin, grupa docelowa i to, co robi ktoś spoza umowy.
              </EmptyState>
            }
          />
        </section>
      </div>
      {open && <OpenPanel grantId={grantId} data={data} open={open} onOpen={setOpen} scans={scans} />}
    </div>
  )
}
