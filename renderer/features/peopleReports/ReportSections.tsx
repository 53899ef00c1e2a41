import type { ReactNode } from 'react'
import type { Figure, ReportSection } from '#shared/peopleReports/schema.ts'
import { FigureTable } from './FigureTable.tsx'
import { FigureText } from './FigureText.tsx'
import css from './report.module.css'

type Props = {
  sections: readonly ReportSection[]
  openId: string | null
  onOpen: ((figure: Figure) => void) | undefined
  withCharts: boolean
  /** What can be done in a section: entering money of the year. */
  actionOf: (sectionId: string) => ReactNode
}

/** The report itself: sections with single figures and tables. */
export const ReportSections = ({ sections, openId, onOpen, withCharts, actionOf }: Props) =>
  sections.map((section) => (
    <section key={section.id} id={`part-${section.id}`} className={css.section} aria-labelledby={`title-${section.id}`}>
      <div className={css.tableHead}>
        <h2 id={`title-${section.id}`} tabIndex={-1} data-quiet-focus>
          {section.title}
        </h2>
        {actionOf(section.id)}
      </div>
      {section.note && <p className={css.note}>{section.note}</p>}
      {section.figures.length > 0 && (
        <dl className={css.figures}>
          {section.figures.map((figure) => (
            <div key={figure.id}>
              <dt>{figure.label}</dt>
              <dd>
                <FigureText figure={figure} isOpen={figure.id === openId} onOpen={onOpen} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {section.tables.map((table) => (
        <FigureTable key={table.id} table={table} openId={openId} onOpen={onOpen} withChart={withCharts} />
      ))}
    </section>
  ))
