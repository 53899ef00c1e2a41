import { z } from 'zod'
import { type Area, command, query } from '../contract/define.ts'
import { id, isoDate } from '../contract/fields.ts'
import { olderCopies, partInput, preview, previewInput, protocol, requestCase, runInput } from './schema.ts'

/** Everything that can show something of a person. */
const touched: readonly Area[] = [
  ...(['people', 'participations', 'certificates', 'plans', 'diagnoses', 'supports', 'outcomes', 'scans'] as const),
  ...(['classes', 'papers', 'protection', 'drafts', 'history', 'peopleReports'] as const),
]

/** Taking people out of the file for good, so that every statistic stays (kis.md 7.5, 7.6). */
export const anonymisationContract = {
  /** People whose data are due to go on a day, with the last day they had to be kept. */
  'anonymisation.due': query({
    input: z.strictObject({ on: isoDate }),
    output: z.array(
      z.object({
        personId: id,
        name: z.string(),
        keptUntil: z.string(),
        /** Never took part: an application only. */
        applicantOnly: z.boolean(),
        blocked: z.string().nullable(),
      }),
    ),
    areas: ['people', 'participations', 'editions', 'grants', 'protection'],
  }),
  /** What would go and what would stay; nothing is changed. */
  'anonymisation.preview': query({
    input: previewInput,
    output: preview,
    areas: ['people', 'participations', 'scans', 'copies'],
  }),
  /** Takes the people out. Cannot be taken back; refused as a whole when anything of theirs would be left. */
  'anonymisation.run': command({
    input: runInput,
    output: protocol,
    areas: touched,
    undo: 'final',
    sentence: ({ personIds }) => `zanonimizowano osoby: ${personIds.length}`,
  }),
  /** What a request to be forgotten (art. 17 RODO) can be answered with. */
  'anonymisation.ofRequest': query({
    input: z.strictObject({ requestId: id }),
    output: requestCase,
    areas: ['protection', 'people', 'participations', 'editions', 'grants'],
  }),
  /** Takes away what no duty keeps and answers the request: granted in part, with the duty that keeps the rest. */
  'anonymisation.runPart': command({
    input: partInput,
    output: protocol,
    areas: touched,
    undo: 'final',
    sentence: () => 'usunięto część danych osoby na jej wniosek',
  }),
  /** Answers a request with a refusal that names the duty; refused itself when nothing stands in the way. */
  'anonymisation.refuse': command({
    input: z.strictObject({ requestId: id }),
    output: z.object({ id }),
    areas: ['protection'],
    sentence: () => 'odmówiono usunięcia danych na wniosek osoby',
  }),
  /** Protocols of what was done, the latest first. */
  'anonymisation.protocols': query({
    input: z.strictObject({}),
    output: z.array(protocol),
    areas: ['people', 'protection'],
  }),
  /** Copies made before the latest protocol, which still hold what it took out; `null`: there is no protocol. */
  'anonymisation.olderCopies': query({
    input: z.strictObject({}),
    output: olderCopies.nullable(),
    areas: ['copies', 'protection'],
  }),
  /** Removes these copies for good; refused while no verified copy made since is there. */
  'anonymisation.removeCopies': command({
    input: z.strictObject({}),
    output: olderCopies.pick({ here: true, place: true, aside: true }).extend({ left: z.int() }),
    areas: ['copies', 'protection', 'history'],
    undo: 'final',
    sentence: () => 'usunięto kopie sprzed anonimizacji',
  }),
  /** Writes the file on the disk anew, where that could not be done right after a protocol. */
  'anonymisation.clean': command({
    input: z.strictObject({}),
    output: z.object({}),
    areas: ['people', 'protection'],
    recorded: false,
    sentence: () => 'zapisano plik na dysku na nowo',
  }),
}
