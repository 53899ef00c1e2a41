import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, optionalText } from '../contract/fields.ts'
import { hoursOfYear, monthEntry, year } from './hours.ts'
import { assignmentInput, member, memberInput, staffRow } from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const one = z.strictObject({ id })
const months = 'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień'.split(
  ' ',
)

/** People who work in the club, their assignments and hours. */
export const staffContract = {
  /** Those who work for the club, in alphabetical order; `editionId` leaves those engaged in the edition or in its grant. */
  'staff.list': query({
    input: z.strictObject({
      search: optionalText(200).default(''),
      editionId: id.nullable().default(null),
      activeOnly: z.boolean().default(false),
    }),
    output: z.array(staffRow),
    areas: ['staff', 'codeLists', 'club'],
  }),
  'staff.get': query({ input: one, output: member, areas: ['staff', 'editions', 'grants', 'codeLists', 'club'] }),
  'staff.save': command({
    input: memberInput,
    output: saved,
    areas: ['staff', 'classes', 'club'],
    sentence: (m) =>
      `${m.id ? 'zmieniono dane osoby z kadry' : 'dodano osobę do kadry'} „${m.lastName} ${m.firstName}”`,
  }),
  'staff.remove': command({
    input: one,
    output: z.object({ id }),
    areas: ['staff', 'classes', 'club'],
    removes: true,
    sentence: () => 'usunięto osobę z kadry',
  }),
  'staff.saveAssignment': command({
    input: assignmentInput,
    output: saved,
    areas: ['staff'],
    sentence: (a) => (a.id ? 'zmieniono zaangażowanie' : 'dodano zaangażowanie'),
  }),
  'staff.removeAssignment': command({
    input: one,
    output: z.object({ id }),
    areas: ['staff'],
    removes: true,
    sentence: () => 'usunięto zaangażowanie',
  }),
  /** The record of hours of a year, with the hours led in confirmed sessions beside it. */
  'staff.hours': query({
    input: z.strictObject({
      year,
      editionId: id.nullable().default(null),
      grantId: id.nullable().default(null),
      staffId: id.nullable().default(null),
    }),
    output: hoursOfYear,
    areas: ['staff', 'classes', 'editions', 'grants', 'codeLists'],
  }),
  /** Hours of many assignments written down at once: one step for undo. */
  'staff.saveHours': command({
    input: z.strictObject({ year, entries: z.array(monthEntry).min(1, 'Nie ma czego zapisać.').max(1000) }),
    output: z.object({ changed: z.int() }),
    areas: ['staff'],
    sentence: ({ year: of, entries }) => {
      const touched = new Set(entries.map((entry) => entry.month))
      const [first] = touched
      return `zapisano godziny pracy: ${touched.size === 1 ? `${months[(first ?? 1) - 1]} ` : ''}${of}`
    },
  }),
}
