import { actions, administrativeLines, budgetYear } from './budget.ts'
import { classDocuments } from './classDocuments.ts'
import { courseDocuments } from './courseDocuments.ts'
import { edition } from './edition.ts'
import { grant } from './grant.ts'
import { officeDocuments } from './officeDocuments.ts'
import { kis, operators, organisation, signatories } from './organisation.ts'
import { outreachDocuments } from './outreachDocuments.ts'
import { people } from './people.ts'
import { report } from './report.ts'
import { staffDocuments } from './staffDocuments.ts'
import { suppliers } from './suppliers.ts'

/**
 * The sample „Od KIS-u do PES-u 2021”: one grant of 119 412,00 zł from its budget to its report. Facts of the grant are real;
 * people, firms and papers are made up. Plain data in the order a coordinator would enter it; the same on every run.
 * Each participant's certificate is issued on the day the participation ended.
 */
export const sample = {
  organisation,
  kis,
  signatories,
  operators,
  grant,
  budget: { year: budgetYear, actions, administrativeLines },
  suppliers: Object.values(suppliers),
  documents: [staffDocuments, classDocuments, courseDocuments, outreachDocuments, officeDocuments]
    .flat()
    .toSorted((a, b) => (a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0)),
  people,
  edition,
  report,
} as const
