import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { formatDate } from '../kernel/dates.ts'
import { caseClasses, limitRow, limitsInput, meetingInput } from './schema.ts'

/** Individual support of a participant against its limits, and all they attended. */
export const supportCardsContract = {
  /** Everything one participant attended in an edition, with sums by kind of support. */
  'supportCards.case': query({
    input: z.strictObject({ participationId: id }),
    output: caseClasses,
    areas: ['classes', 'editions', 'participations', 'supports', 'staff', 'codeLists'],
  }),
  /** Writes an individual meeting down with its mark; one of today or before is confirmed by that and counts. */
  'supportCards.saveMeeting': command({
    input: meetingInput,
    output: z.object({ id, revision: z.int(), counted: z.boolean() }),
    areas: ['classes', 'plans', 'staff', 'people', 'peopleReports'],
    sentence: (m) => `${m.id ? 'zmieniono' : 'dodano'} spotkanie indywidualne ${formatDate(m.heldOn)}`,
  }),
  /** All kinds of support with their limits in an edition. */
  'supportCards.limits': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(limitRow),
    areas: ['supports', 'classes', 'codeLists'],
  }),
  'supportCards.saveLimits': command({
    input: limitsInput,
    output: z.object({ changed: z.int() }),
    areas: ['supports'],
    sentence: () => 'zmieniono limity wsparcia edycji',
  }),
}
