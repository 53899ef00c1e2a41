import { z } from 'zod'
import { type Area, command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { reportFilter } from './filter.ts'
import {
  behindList,
  behindQuestion,
  fundingInput,
  fundingRow,
  overrideInput,
  referenceFigure,
  referenceInput,
  report,
  reportChoices,
  reportQuestion,
} from './schema.ts'

/** A report counts from nearly everything, so nearly every command asks for it anew. */
const areas: readonly Area[] = [
  'peopleReports',
  'people',
  'editions',
  'participations',
  'classes',
  'supports',
  'outcomes',
  'certificates',
  'diagnoses',
  'plans',
  'staff',
  'grants',
  'expenses',
  'codeLists',
  'club',
]
const saved = z.object({ id, revision: z.int() })
const byId = z.strictObject({ id })
const changed: readonly Area[] = ['peopleReports']

/** Reports of people: of an edition or a project, yearly (art. 18a ust. 6), of the ministry (MRiPS CAS 01). */
export const peopleReportsContract = {
  /** What a report can be asked for. */
  'peopleReports.choices': query({ input: z.strictObject({}), output: reportChoices, areas }),
  'peopleReports.get': query({ input: reportQuestion, output: report, areas }),
  /** The records behind one figure of a report. */
  'peopleReports.recordsBehind': query({ input: behindQuestion, output: behindList, areas }),
  /** Keeps a figure typed by hand beside the computed one, with the reason; one for each figure of a report. */
  'peopleReports.saveOverride': command({
    input: overrideInput,
    output: saved,
    areas: changed,
    sentence: () => 'wpisano ręcznie liczbę w raporcie',
  }),
  /** Goes back to the computed figure. */
  'peopleReports.removeOverride': command({
    input: byId,
    output: byId,
    areas: changed,
    removes: true,
    sentence: () => 'usunięto liczbę wpisaną ręcznie w raporcie',
  }),
  /** Figures of a report that no record can give, with their source. */
  'peopleReports.references': query({
    input: z.strictObject({ filter: reportFilter }),
    output: z.array(referenceFigure),
    areas: changed,
  }),
  'peopleReports.saveReference': command({
    input: referenceInput,
    output: saved,
    areas: changed,
    sentence: ({ name }) => `zapisano dane z innego źródła „${name}”`,
  }),
  'peopleReports.removeReference': command({
    input: byId,
    output: byId,
    areas: changed,
    removes: true,
    sentence: () => 'usunięto dane z innego źródła',
  }),
  /** Money of a year that is not in the documents charged to grants. */
  'peopleReports.funding': query({
    input: z.strictObject({ year: fundingInput.shape.year }),
    output: z.array(fundingRow),
    areas: ['peopleReports', 'codeLists'],
  }),
  'peopleReports.saveFunding': command({
    input: fundingInput,
    output: saved,
    areas: changed,
    sentence: ({ year }) => `zapisano źródło finansowania klubu w roku ${year}`,
  }),
  'peopleReports.removeFunding': command({
    input: byId,
    output: byId,
    areas: changed,
    removes: true,
    sentence: () => 'usunięto źródło finansowania klubu',
  }),
}
