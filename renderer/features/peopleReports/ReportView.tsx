import { Button, Switch } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { counted } from '#shared/kernel/text.ts'
import type { ReportFilterInput, ReportKind } from '#shared/peopleReports/filter.ts'
import type { Figure, Report } from '#shared/peopleReports/schema.ts'
import { BehindPanel } from './BehindPanel.tsx'
import { FundingPanel } from './FundingPanel.tsx'
import { ReferencePanel } from './ReferencePanel.tsx'
import { ReferenceSection } from './ReferenceSection.tsx'
import { ReportFindings } from './ReportFindings.tsx'
import { ReportSections } from './ReportSections.tsx'
import css from './report.module.css'

type Beside =
  | { kind: 'figure'; id: string; label: string; fromFindings: boolean }
  | { kind: 'findings' }
  | { kind: 'reference'; id: number | 'new' }
  | { kind: 'funding'; year: number }
type Props = {
  report: Report
  kind: ReportKind
  filter: ReportFilterInput
  /** Draws the report and what stands beside it. */
  children: (content: ReactNode, panel: ReactNode) => ReactNode
}

const figuresOf = (report: Report): Figure[] =>
  report.sections.flatMap(({ figures, tables }) => [
    ...figures,
    ...tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
  ])

/** Goes to a part of the report: it scrolls into sight and its heading takes the focus. */
function goTo(id: string): void {
  document.getElementById(`part-${id}`)?.scrollIntoView({ block: 'start' })
  document.getElementById(`title-${id}`)?.focus({ preventScroll: true })
}

function Parts({
  report,
  onFindings,
  withCharts,
  onCharts,
}: {
  report: Report
  onFindings: () => void
  withCharts: boolean
  onCharts: (on: boolean) => void
}) {
  const grave = report.findings.filter(({ severity }) => severity !== 'info').length
  return (
    <nav className={css.parts} aria-label="Części raportu">
      {!report.isPublic && (
        <button type="button" className={css.part} data-due={grave > 0 || undefined} onClick={onFindings}>
          {grave > 0 ? <IconAlertTriangle size={16} aria-hidden /> : <IconCircleCheck size={16} aria-hidden />}
          Do sprawdzenia ({report.findings.length})
        </button>
      )}
      <ul>
        {report.sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" className={css.part} onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={css.part} onClick={() => goTo('references')}>
            Dane z innych źródeł
          </button>
        </li>
      </ul>
      <Switch
        size="xs"
        mt="md"
        ml="xs"
        label="Wykresy"
        checked={withCharts}
        onChange={(event) => onCharts(event.currentTarget.checked)}
      />
    </nav>
  )
}

/** A report on the screen, with the list behind a figure, the findings or a form at its side. */
export function ReportView({ report, kind, filter, children }: Props) {
  const [beside, setBeside] = useState<Beside>()
  const [withCharts, setWithCharts] = useState(true)
  const close = () => setBeside(undefined)
  const openFigure = report.isPublic
    ? undefined
    : (figure: Figure) => setBeside({ kind: 'figure', id: figure.id, label: figure.label, fromFindings: false })
  const openById = (id: string) => {
    const figure = figuresOf(report).find((one) => one.id === id)
    setBeside({ kind: 'figure', id, label: figure?.label ?? 'Do sprawdzenia', fromFindings: true })
  }
  const openFindings = () => setBeside({ kind: 'findings' })
  const year = filter.time.kind === 'inYear' ? filter.time.year : undefined
  const actionOf = (sectionId: string) =>
    sectionId === 'funding' &&
    year !== undefined &&
    !report.isPublic && (
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setBeside({ kind: 'funding', year })}
      >
        Wpisz źródło
      </Button>
    )
  const panel = beside && !report.isPublic && (
    <BesidePanel {...{ beside, report, kind, filter, close, openById, openFindings }} />
  )
  const content = (
    <div className={css.report} data-narrow={panel ? true : undefined}>
      <Parts report={report} onFindings={openFindings} withCharts={withCharts} onCharts={setWithCharts} />
      <div className={css.sheet}>
        {report.notes.map((note) => (
          <p key={note} className={css.note}>
            {note}
          </p>
        ))}
        <ReportSections
          sections={report.sections}
          openId={beside?.kind === 'figure' ? beside.id : null}
          onOpen={openFigure}
          withCharts={withCharts}
          actionOf={actionOf}
        />
        <ReferenceSection
          references={report.references}
          onOpen={report.isPublic ? undefined : (id) => setBeside({ kind: 'reference', id })}
        />
      </div>
    </div>
  )
  return children(content, panel)
}

type BesideProps = Omit<Props, 'children'> & {
  beside: Beside
  close: () => void
  openById: (id: string) => void
  openFindings: () => void
}
function BesidePanel({ beside, report, kind, filter, close, openById, openFindings }: BesideProps) {
  if (beside.kind === 'findings') return <ReportFindings findings={report.findings} onClose={close} onOpen={openById} />
  if (beside.kind === 'funding') return <FundingPanel key={beside.year} year={beside.year} onClose={close} />
  if (beside.kind === 'reference')
    return (
      <ReferencePanel
        key={beside.id}
        filter={filter}
        reference={report.references.find(({ id }) => id === beside.id)}
        onClose={close}
      />
    )
  return (
    <BehindPanel
      key={beside.id}
      kind={kind}
      filter={filter}
      figureId={beside.id}
      figure={figuresOf(report).find(({ id }) => id === beside.id)}
      label={beside.label}
      onClose={close}
      onBack={beside.fromFindings ? openFindings : undefined}
    />
  )
}

/** Where each report says how many people it is about. */
const wholes = ['head.persons', 'yearGroups/razem/persons', 'casActive/razem/persons']
/** How many people the report is about: stands under its title. */
export const peopleWords = (report: Report): string => {
  const persons = figuresOf(report).find(({ id }) => wholes.includes(id))?.value
  return persons === null || persons === undefined ? '' : counted(persons, 'osoba', 'osoby', 'osób')
}
