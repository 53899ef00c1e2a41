import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, requiredText } from '../contract/fields.ts'
import { measurementWords } from './measurement.ts'
import { notesContract } from './notesContract.ts'
import {
  areaInput,
  author,
  caseDiagnoses,
  editionDiagnoses,
  measurement,
  measurementInput,
  restrictedNote,
  restrictedNoteInput,
  scoreInput,
  template,
  templateInput,
} from './schema.ts'

const byId = z.strictObject({ id })
const done = z.object({ id })
const saved = z.object({ id, revision: z.int() })

/** The empowerment diagnosis. */
export const diagnosesContract = {
  ...notesContract,
  /** All cards, each with its areas in their order. */
  'diagnoses.templates': query({
    input: z.strictObject({}),
    output: z.array(template),
    areas: ['diagnoses'],
  }),
  'diagnoses.saveTemplate': command({
    input: templateInput,
    output: saved,
    areas: ['diagnoses'],
    sentence: (t) => `${t.id ? 'zmieniono' : 'dodano'} wzór diagnozy „${t.name}”`,
  }),
  /** A new card with the areas of another. */
  'diagnoses.copyTemplate': command({
    input: z.strictObject({ id, name: requiredText('nazwę wzoru', 120) }),
    output: saved,
    areas: ['diagnoses'],
    sentence: (t) => `dodano wzór diagnozy „${t.name}” jako kopię`,
  }),
  /** Takes away a card that was never used. */
  'diagnoses.removeTemplate': command({
    input: byId,
    output: done,
    areas: ['diagnoses'],
    removes: true,
    sentence: () => 'usunięto wzór diagnozy',
  }),
  'diagnoses.saveArea': command({
    input: areaInput,
    output: saved,
    areas: ['diagnoses'],
    sentence: (a) => `${a.id ? 'zmieniono' : 'dodano'} obszar diagnozy „${a.name}”`,
  }),
  /** Moves an area one place up (-1) or down (1) among its neighbours. */
  'diagnoses.moveArea': command({
    input: z.strictObject({ id, by: z.union([z.literal(-1), z.literal(1)], 'Podaj -1 albo 1.') }),
    output: done,
    areas: ['diagnoses'],
    sentence: () => 'przesunięto obszar diagnozy',
  }),
  /** Takes away an area that was never rated; a rated one is switched off instead. */
  'diagnoses.removeArea': command({
    input: byId,
    output: done,
    areas: ['diagnoses'],
    removes: true,
    sentence: () => 'usunięto obszar diagnozy',
  }),
  /** People of the staff who can be authors, with their roles in the edition. */
  'diagnoses.authors': query({
    input: z.strictObject({ editionId: id }),
    output: z.array(author),
    areas: ['staff', 'diagnoses'],
  }),
  /** All measurements of a participation and the change they show. */
  'diagnoses.ofParticipation': query({
    input: z.strictObject({ participationId: id }),
    output: caseDiagnoses,
    areas: ['diagnoses', 'participations', 'editions', 'staff'],
  }),
  /** Who of an edition was measured, and the change in each area. */
  'diagnoses.ofEdition': query({
    input: z.strictObject({ editionId: id }),
    output: editionDiagnoses,
    areas: ['diagnoses', 'participations', 'editions', 'people'],
  }),
  /** One card. */
  'diagnoses.get': query({
    input: byId,
    output: measurement,
    areas: ['diagnoses', 'participations', 'staff', 'codeLists'],
  }),
  /** Saves a whole card by one act. */
  'diagnoses.save': command({
    input: measurementInput,
    output: saved,
    areas: ['diagnoses', 'papers'],
    sentence: (m) => `${m.id ? 'zmieniono' : 'dodano'} pomiar ${measurementWords[m.kind]}`,
  }),
  'diagnoses.remove': command({
    input: byId,
    output: done,
    areas: ['diagnoses', 'papers'],
    removes: true,
    sentence: () => 'usunięto pomiar diagnozy',
  }),
  'diagnoses.saveScore': command({
    input: scoreInput,
    output: saved,
    areas: ['diagnoses'],
    sentence: (s) => `${s.id ? 'zmieniono' : 'dodano'} wynik testu „${s.tool}”`,
  }),
  'diagnoses.removeScore': command({
    input: byId,
    output: done,
    areas: ['diagnoses'],
    removes: true,
    sentence: () => 'usunięto wynik testu',
  }),
  /** The psychologist's notes of a measurement: the only operation that answers them, asked by an act of its own. */
  'diagnoses.restrictedNotes': query({
    input: z.strictObject({ diagnosisId: id }),
    output: z.array(restrictedNote),
    areas: ['diagnoses', 'staff'],
  }),
  'diagnoses.saveRestrictedNote': command({
    input: restrictedNoteInput,
    output: saved,
    areas: ['diagnoses'],
    sentence: (n) => `${n.id ? 'zmieniono' : 'dodano'} notatkę zastrzeżoną`,
  }),
  'diagnoses.removeRestrictedNote': command({
    input: byId,
    output: done,
    areas: ['diagnoses'],
    removes: true,
    sentence: () => 'usunięto notatkę zastrzeżoną',
  }),
}
