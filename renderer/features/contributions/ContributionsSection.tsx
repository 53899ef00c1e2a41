import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { monthName } from '#shared/communityWork/findingWords.ts'
import type { Contributions } from '#shared/contributions/schema.ts'
import type { Grant } from '#shared/grants/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { formatZloty } from '#shared/kernel/money.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { AgreementPanel, ItemPanel } from './ContributionPanels.tsx'
import { AgreementTable, ItemTable } from './ContributionTables.tsx'
import css from './contributions.module.css'
import { Doubts } from './Doubts.tsx'
import type { Paper } from './WorkCard.tsx'

const Figures = ({ data }: { data: Contributions }) => (
  <dl className={css.figures}>
    <div>
      <dt>Praca wolontariuszy (zł)</dt>
      <dd>
        {formatZloty(data.personal)} z planowanych {formatZloty(data.plannedPersonal)}
      </dd>
    </div>
    <div>
      <dt>Wkład rzeczowy (zł)</dt>
      <dd>
        {formatZloty(data.material)} z planowanych {formatZloty(data.plannedMaterial)}
      </dd>
    </div>
    {data.withoutLine > 0 && (
      <div>
        <dt>Bez pozycji budżetu, poza sprawozdaniem (zł)</dt>
        <dd>{formatZloty(data.withoutLine)}</dd>
      </div>
    )}
  </dl>
)

/** The work of all months in one paper, then of each month. */
const monthPapers = (grantId: number, months: readonly string[]): Paper[] =>
  [...(months.length > 0 ? [null] : []), ...months].map((month) => ({
    label: `Praca wolontariuszy: ${month === null ? 'wszystkie miesiące' : monthName(`${month}-01`)}`,
    document: { kind: 'volunteerMonths', grantId, month },
  }))

/** What stands open beside the lists; `workId`: the row of the card that is open. */
export type OpenContribution = {
  readonly kind: 'work' | 'things'
  readonly id: number | 'new'
  readonly workId?: number
}
type Props = {
  grant: Grant
  today: IsoDate
  /** Draws the way to papers. */
  print: (label: string, papers: readonly Paper[]) => ReactNode
  history: (kind: 'volunteerAgreement' | 'inKindItem', id: number) => ReactNode
  /** Scans of an agreement or a thing, given by the page. */
  scans?: (kind: 'volunteerAgreement' | 'inKindItem', id: number) => ReactNode
  /** What is open at first. */
  start?: OpenContribution | null
}

/** Work of volunteers and things given to a task: they enter the report as rows 3.1 and 3.2 without a payment. */
export function ContributionsSection({ grant, today, print, history, scans = () => null, start = null }: Props) {
  const { data, error, again } = useAsk('contributions.list', { grantId: grant.id })
  const [part, setPart] = useState<OpenContribution['kind']>(start?.kind ?? 'work')
  const [open, setOpen] = useState<OpenContribution | null>(start)
  const leave = useLeave()
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading what="Wczytuję wkład…" />
  const show = async (next: OpenContribution) => {
    if (!(await leave())) return
    setPart(next.kind)
    setOpen(next)
  }
  const change = async (next: string) => {
    if (!(await leave())) return
    setOpen(null)
    setPart(next === 'things' ? 'things' : 'work')
  }
  const agreement = open?.kind === 'work' ? data.agreements.find((one) => one.id === open.id) : undefined
  const item = open?.kind === 'things' ? data.items.find((one) => one.id === open.id) : undefined
  const common = { grant, today, print, history, scans, onClose: () => setOpen(null) }
  const panel =
    open?.kind === 'work' && (agreement || open.id === 'new') ? (
      <AgreementPanel
        key={open.id}
        {...common}
        agreement={agreement}
        startWorkId={open.workId}
        onAdded={(id) => setOpen({ kind: 'work', id })}
      />
    ) : open?.kind === 'things' && (item || open.id === 'new') ? (
      <ItemPanel key={open.id} {...common} item={item} onAdded={(id) => setOpen({ kind: 'things', id })} />
    ) : null
  if (data.agreements.length === 0 && data.items.length === 0)
    return (
      <div className={css.section}>
        <div className={css.list}>
          <EmptyState
            title="To zadanie nie ma jeszcze wkładu niefinansowego"
            action={{ label: 'Dodaj pierwsze porozumienie', onAct: () => void show({ kind: 'work', id: 'new' }) }}
          >
            Tu wpiszesz pracę wolontariuszy i rzeczy oddane zadaniu za darmo. Program je wyceni i wliczy do
            sprawozdania.
          </EmptyState>
          <div className={css.acts}>
            <Button variant="default" onClick={() => void show({ kind: 'things', id: 'new' })}>
              Dodaj wkład rzeczowy
            </Button>
          </div>
        </div>
        {panel}
      </div>
    )
  const narrow = panel !== null
  return (
    <div className={css.section}>
      <div className={css.list}>
        <div className={css.acts}>
          <Button
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void show({ kind: 'work', id: 'new' })}
          >
            Nowe porozumienie
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => void show({ kind: 'things', id: 'new' })}
          >
            Nowy wkład rzeczowy
          </Button>
          {print('Drukuj zestawienie', [
            {
              label: 'Zestawienie innych dokumentów potwierdzających realizację zadania',
              document: { kind: 'contributionList', grantId: grant.id },
            },
            ...monthPapers(grant.id, data.workMonths),
          ])}
        </div>
        <Figures data={data} />
        <Doubts doubts={data.doubts} />
        <Tabs
          label="Rodzaje wkładu"
          value={part}
          onChange={(next) => void change(next)}
          tabs={[
            {
              id: 'work',
              label: 'Wolontariusze',
              count: data.agreements.length,
              content: (
                <AgreementTable
                  rows={data.agreements}
                  narrow={narrow}
                  openId={agreement?.id ?? null}
                  onOpen={(id) => void show({ kind: 'work', id })}
                />
              ),
            },
            {
              id: 'things',
              label: 'Wkład rzeczowy',
              count: data.items.length,
              content: (
                <ItemTable
                  rows={data.items}
                  narrow={narrow}
                  openId={item?.id ?? null}
                  onOpen={(id) => void show({ kind: 'things', id })}
                />
              ),
            },
          ]}
        />
      </div>
      {panel}
    </div>
  )
}
