import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { FollowUpRow } from '#shared/outcomes/schema.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { FollowUpList } from './FollowUpList.tsx'
import { FollowUpPanel } from './FollowUpPanel.tsx'
import { OutcomeList } from './OutcomeList.tsx'
import { OutcomePanel } from './OutcomePanel.tsx'
import css from './outcomes.module.css'
import { SurveyForm } from './SurveyForm.tsx'

type Open = { kind: 'outcome'; id: number | 'new' } | { kind: 'contact'; row: FollowUpRow }
type Props = { participationId: number; name: string; today: IsoDate; history: (id: number) => ReactNode }

/** What became of one participant: outcomes, contacts after the end, the final survey. */
export function CaseOutcomes({ participationId, name, today, history }: Props) {
  const outcomes = useAsk('outcomes.list', { participationId })
  const followUps = useAsk('outcomes.followUps', { participationId })
  const survey = useAsk('outcomes.survey', { participationId })
  const [open, setOpen] = useState<Open>()
  const leave = useLeave()
  const show = async (next: Open) => {
    if (await leave()) setOpen(next)
  }
  const close = () => setOpen(undefined)
  const error = outcomes.error ?? followUps.error ?? survey.error
  if (error) return <RefusedState error={error} onAgain={outcomes.again} />
  if (!outcomes.data || !followUps.data || survey.data === undefined) return <Loading what="Wczytuję efekty…" />
  const outcome =
    open?.kind === 'outcome' && open.id !== 'new' ? outcomes.data.find((one) => one.id === open.id) : undefined
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.case}>
          <div className={css.part}>
            <div className={css.head}>
              <h2>Efekty</h2>
              {outcomes.data.length > 0 && (
                <Button
                  size="compact-sm"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() => void show({ kind: 'outcome', id: 'new' })}
                >
                  Nowy efekt
                </Button>
              )}
            </div>
            <OutcomeList
              rows={outcomes.data}
              show="one"
              openId={outcome?.id ?? null}
              onOpen={(id) => void show({ kind: 'outcome', id })}
              empty={
                <EmptyState
                  title="Nie ma jeszcze efektu tej osoby"
                  action={{ label: 'Dodaj efekt', onAct: () => void show({ kind: 'outcome', id: 'new' }) }}
                />
              }
            />
          </div>
          <div className={css.part}>
            <h2>Kontakty po zakończeniu</h2>
            <FollowUpList
              rows={followUps.data.rows}
              today={today}
              show="one"
              onOther={(row) => void show({ kind: 'contact', row })}
              empty="Kontakty po 4 tygodniach oraz 3, 6 i 12 miesiącach pojawią się po zakończeniu udziału."
            />
          </div>
          <div className={css.part}>
            <h2>Ankieta końcowa</h2>
            <SurveyForm
              key={survey.data?.id ?? 'new'}
              participationId={participationId}
              survey={survey.data}
              today={today}
            />
          </div>
        </div>
      </div>
      {open?.kind === 'outcome' && (outcome || open.id === 'new') && (
        <OutcomePanel
          key={open.id}
          outcome={outcome}
          people={[{ value: participationId, label: name }]}
          scope={participationId}
          history={history}
          onAdded={(id) => setOpen({ kind: 'outcome', id })}
          onClose={close}
        />
      )}
      {open?.kind === 'contact' && <FollowUpPanel key={open.row.id} row={open.row} today={today} onClose={close} />}
    </div>
  )
}
