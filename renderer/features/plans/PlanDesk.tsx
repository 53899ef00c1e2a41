import { NativeSelect } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { PrintRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import type { PlanCase } from '#shared/plans/schema.ts'
import { useAsk, useTell } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AnnexPanel } from './AnnexPanel.tsx'
import { ChangeList } from './ChangeList.tsx'
import { NewReviewPanel } from './NewReviewPanel.tsx'
import { PlanEditor } from './PlanEditor.tsx'
import { PlanPrints } from './PlanPrints.tsx'
import { PlanReading } from './PlanReading.tsx'
import css from './plans.module.css'
import { versionLabel } from './planWords.ts'
import { RealisationView } from './RealisationView.tsx'
import { ReviewList } from './ReviewList.tsx'
import { ReviewPanel } from './ReviewPanel.tsx'
import { SignPanel } from './SignPanel.tsx'
import { StartPlan } from './StartPlan.tsx'
import { SummaryForm } from './SummaryForm.tsx'

type Shown = {
  /** Draws a paper. */
  preview: (document: PrintRequest, label: string) => ReactNode
  /** What happened to a version, drawn by whoever keeps histories. */
  history: (planId: number) => ReactNode
}
type Beside = { kind: 'sign' } | { kind: 'annex' } | { kind: 'newReview' } | { kind: 'review'; id: number }
type VersionProps = Shown & {
  participationId: number
  plan: PlanCase
  planId: number
  today: IsoDate
  onVersion: (id: number | undefined) => void
}

/** One version of the plan in its parts, with what is being done beside it. */
function PlanVersion({ participationId, plan, planId, today, preview, history, onVersion }: VersionProps) {
  const { data: version, error, again } = useAsk('plans.get', { id: planId })
  const reviews = useAsk('plans.reviews', { participationId })
  const removal = useTell('plans.remove')
  const say = useSay()
  const leave = useLeave()
  const [tab, setTab] = useState('plan')
  const [paper, setPaper] = useState<PrintRequest>({ kind: 'plan', planId })
  const [beside, setBeside] = useState<Beside>()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (reviews.error) return <RefusedState error={reviews.error} onAgain={reviews.again} />
  if (!version || !reviews.data) return <Loading what="Wczytuję plan…" />
  const close = () => setBeside(undefined)
  const openBeside = async (next: Beside) => {
    if (await leave()) setBeside(next)
  }
  const openTab = async (next: string) => {
    if (!(await leave())) return
    close()
    setTab(next)
  }
  const remove = async () => {
    if (!(await leave())) return
    const answer = await removal.tell({ id: planId })
    say(answer.ok ? { sentence: 'Usunięto szkic planu.' } : { sentence: answer.error.message, tone: 'refused' })
    if (answer.ok) onVersion(undefined)
  }
  const print = async (document: PrintRequest) => {
    if (!(await leave())) return
    close()
    setPaper(document)
    setTab('wydruk')
  }
  const open = beside?.kind === 'review' ? reviews.data.find((review) => review.id === beside.id) : undefined
  const panel =
    beside?.kind === 'sign' ? (
      <SignPanel plan={plan} draft={version} place={plan.place} today={today} onClose={close} />
    ) : beside?.kind === 'annex' ? (
      <AnnexPanel
        planId={planId}
        today={today}
        onClose={close}
        onMade={(id) => {
          close()
          onVersion(id)
        }}
      />
    ) : beside?.kind === 'newReview' ? (
      <NewReviewPanel planId={planId} onClose={close} />
    ) : open ? (
      <ReviewPanel
        key={`${open.id}/${open.revision}`}
        plan={plan}
        review={open}
        next={reviews.data.find((one) => one.heldOn === null && one.id !== open.id)?.plannedOn ?? null}
        present={[plan.personName, plan.staff.find((one) => one.id === version.adviserId)?.spoken]
          .filter(Boolean)
          .join(', ')}
        today={today}
        onClose={close}
        onPrint={() => void print({ kind: 'planReview', reviewId: open.id })}
      />
    ) : undefined
  const isDraft = version.state === 'draft'
  const hasDraft = plan.versions.some((one) => one.state === 'draft')
  return (
    <div className={css.columns}>
      <Tabs
        label="Części planu"
        value={tab}
        onChange={(next) => void openTab(next)}
        tabs={[
          {
            id: 'plan',
            label: 'Plan',
            content: isDraft ? (
              <PlanEditor
                key={planId}
                plan={plan}
                draft={version}
                onSign={() => void openBeside({ kind: 'sign' })}
                onRemove={() => void remove()}
              />
            ) : (
              <PlanReading
                key={planId}
                plan={plan}
                version={version}
                onAnnex={version.state === 'signed' && !hasDraft ? () => void openBeside({ kind: 'annex' }) : undefined}
              />
            ),
          },
          {
            id: 'realizacja',
            label: 'Realizacja',
            content: (
              <RealisationView planId={planId} onPrint={() => void print({ kind: 'planRealisation', planId })} />
            ),
          },
          {
            id: 'przeglady',
            label: 'Przeglądy',
            count: reviews.data.length,
            content: (
              <ReviewList
                reviews={reviews.data}
                openId={open?.id}
                onOpen={({ id }) => void openBeside({ kind: 'review', id })}
                onAdd={() => void openBeside({ kind: 'newReview' })}
              />
            ),
          },
          ...(version.version > 1
            ? [
                {
                  id: 'zmiany',
                  label: 'Zmiany',
                  content: <ChangeList planId={planId} version={version.version} />,
                },
              ]
            : []),
          ...(version.state === 'signed'
            ? [
                {
                  id: 'podsumowanie',
                  label: 'Podsumowanie',
                  content: <SummaryForm key={planId} plan={plan} version={version} today={today} />,
                },
              ]
            : []),
          {
            id: 'wydruk',
            label: 'Wydruk',
            content: (
              <PlanPrints
                participationId={participationId}
                version={version}
                reviews={reviews.data}
                chosen={paper}
                onChosen={setPaper}
                preview={preview}
              />
            ),
          },
          { id: 'historia', label: 'Historia', content: history(planId) },
        ]}
      />
      {panel}
    </div>
  )
}

type Props = Shown & { participationId: number; today: IsoDate }

/** The individual action plan of one participation: its start, its versions, and what became of it. */
export function PlanDesk({ participationId, today, preview, history }: Props) {
  const { data: plan, error, again } = useAsk('plans.case', { participationId })
  const [chosen, setChosen] = useState<number>()
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!plan) return <Loading what="Wczytuję plan…" />
  const version =
    plan.versions.find((one) => one.id === chosen) ??
    plan.versions.find((one) => one.state === 'draft') ??
    plan.versions.findLast((one) => one.state === 'signed') ??
    plan.versions.at(-1)
  if (!version)
    return (
      <StartPlan
        participationId={participationId}
        plan={plan}
        today={today}
        blank={preview({ kind: 'planBlank', participationId }, 'Pusty plan działania')}
      />
    )
  return (
    <div className={css.desk}>
      <div className={css.bar}>
        <strong>{version.number}</strong>
        {plan.versions.length > 1 ? (
          <NativeSelect
            aria-label="Wersja planu"
            value={String(version.id)}
            onChange={async (event) => {
              const next = Number(event.currentTarget.value)
              if (await leave()) setChosen(next)
            }}
          >
            {plan.versions.map((one) => (
              <option key={one.id} value={String(one.id)}>
                {versionLabel(one)}
              </option>
            ))}
          </NativeSelect>
        ) : (
          <span className={css.dim}>{versionLabel(version)}</span>
        )}
      </div>
      <PlanVersion
        key={version.id}
        participationId={participationId}
        plan={plan}
        planId={version.id}
        today={today}
        preview={preview}
        history={history}
        onVersion={setChosen}
      />
    </div>
  )
}
