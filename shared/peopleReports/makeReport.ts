import { findingsOf } from './checks.ts'
import { countSections, type Opened, type Override, openFigure } from './count.ts'
import { checked } from './definitions/checked.ts'
import { reports } from './definitions/reports.ts'
import type { Facts } from './facts.ts'
import type { ReportFilter, ReportKind } from './filter.ts'
import { publicLegend, publicSections } from './publicVersion.ts'
import type { ReferenceFigure, Report } from './schema.ts'

type Asked = {
  readonly kind: ReportKind
  readonly filter: ReportFilter
  readonly isPublic: boolean
  /** The filter in words. */
  readonly about: string
  readonly overrides: readonly Override[]
  readonly references: readonly ReferenceFigure[]
}

/** The report of a year is due on 31 March of the next one (art. 18a ust. 6); other reports have no day set by law. */
export const dueOn = (kind: ReportKind, { time }: ReportFilter): string | null =>
  kind !== 'edition' && time.kind === 'inYear' ? `${time.year + 1}-03-31` : null

/** Sections of a report as they are declared. */
export const sectionsOf = (kind: ReportKind) => reports[kind].sections

/** Counts a report from its facts; the public version hides small groups and says no names. */
export function makeReport(facts: Facts, { kind, filter, isPublic, about, overrides, references }: Asked): Report {
  const { title, basis, sections: defs } = reports[kind]
  const sections = countSections(defs, facts, overrides)
  return {
    kind,
    title,
    about,
    madeOn: facts.today,
    isPublic,
    dueOn: dueOn(kind, filter),
    notes: [...(basis === undefined ? [] : [basis]), ...(isPublic ? [publicLegend] : [])],
    sections: isPublic ? publicSections(defs, sections, facts) : sections,
    references: [...references],
    findings: isPublic ? [] : findingsOf({ facts, defs, sections, overrides, references }),
  }
}

/** A finding may be about a figure that stands in another report only. */
const everySection = Object.values(reports).flatMap(({ sections }) => sections)
/** A figure of a report (or of its checks) with the records behind it; `undefined`: there is none of this name. */
export const openIn = (
  facts: Facts,
  kind: ReportKind,
  overrides: readonly Override[],
  id: string,
): Opened | undefined => openFigure([...reports[kind].sections, checked, ...everySection], facts, overrides, id)
