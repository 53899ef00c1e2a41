import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id } from '../contract/fields.ts'
import { outcomeMoments } from './followUps.ts'
import {
  finalSurvey,
  followUpInput,
  followUpRow,
  outcome,
  outcomeInput,
  overlapRow,
  rateRow,
  surveyInput,
  surveySummary,
} from './schema.ts'

const saved = z.object({ id, revision: z.int() })
const one = z.strictObject({ id })
const whose = z.strictObject({ editionId: id.nullable().default(null), participationId: id.nullable().default(null) })

/** What became of people, and how it is known. */
export const outcomesContract = {
  /** Of an edition, of one participant, or all; the latest first. */
  'outcomes.list': query({ input: whose, output: z.array(outcome), areas: ['outcomes', 'people', 'codeLists'] }),
  'outcomes.save': command({
    input: outcomeInput,
    output: saved,
    areas: ['outcomes'],
    sentence: (o) => (o.id ? 'zmieniono efekt' : 'dodano efekt'),
  }),
  'outcomes.remove': command({
    input: one,
    output: one,
    areas: ['outcomes', 'supports'],
    removes: true,
    sentence: () => 'usunięto efekt',
  }),
  /**
   * Follow-ups to be made: due within 14 days or overdue. `older`: also those overdue for more than half a year.
   * `unreachable`: those tried in vain instead. Of one participant all four, whatever their state.
   */
  'outcomes.followUps': query({
    input: z.strictObject({
      editionId: id.nullable().default(null),
      participationId: id.nullable().default(null),
      show: z.enum(['open', 'older', 'unreachable']).default('open'),
    }),
    output: z.object({ rows: z.array(followUpRow), total: z.int(), older: z.int() }),
    areas: ['outcomes', 'people', 'editions', 'participations', 'codeLists'],
  }),
  /** Writes down a contact; a job that goes on becomes an outcome of that moment. */
  'outcomes.followUp': command({
    input: followUpInput,
    output: z.object({ id, outcomeId: id.nullable() }),
    areas: ['outcomes'],
    sentence: (f) =>
      f.answer === 'unreachable' ? 'zapisano próbę kontaktu po zakończeniu' : 'zapisano kontakt po zakończeniu',
  }),
  'outcomes.removeContact': command({
    input: one,
    output: one,
    areas: ['outcomes'],
    removes: true,
    sentence: () => 'usunięto kontakt po zakończeniu',
  }),
  /** Supports one person had at once that should be looked at: internship, job, course, community work. */
  'outcomes.overlaps': query({
    input: whose,
    output: z.array(overlapRow),
    areas: ['outcomes', 'supports', 'people', 'editions', 'codeLists'],
  }),
  /** Shares of people with each outcome by a moment of measuring, with both denominators. */
  'outcomes.rates': query({
    input: z.strictObject({ editionId: id, moment: z.enum([...outcomeMoments, 'any']).default('any') }),
    output: z.object({ started: z.int(), finished: z.int(), rows: z.array(rateRow) }),
    areas: ['outcomes', 'people', 'editions', 'participations', 'codeLists'],
  }),
  'outcomes.survey': query({
    input: z.strictObject({ participationId: id }),
    output: finalSurvey.nullable(),
    areas: ['outcomes'],
  }),
  'outcomes.saveSurvey': command({
    input: surveyInput,
    output: saved,
    areas: ['outcomes'],
    sentence: (s) => (s.id ? 'zmieniono ankietę końcową' : 'wpisano ankietę końcową'),
  }),
  'outcomes.removeSurvey': command({
    input: one,
    output: one,
    areas: ['outcomes'],
    removes: true,
    sentence: () => 'usunięto ankietę końcową',
  }),
  /** All surveys of an edition together. */
  'outcomes.surveySummary': query({
    input: z.strictObject({ editionId: id, forPublic: z.boolean().default(false) }),
    output: surveySummary,
    areas: ['outcomes', 'editions', 'codeLists'],
  }),
}
