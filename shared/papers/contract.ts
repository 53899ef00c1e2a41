import { z } from 'zod'
import { command, query } from '../contract/define.ts'
import { id, isoDate, optionalDate } from '../contract/fields.ts'
import { counted } from '../kernel/text.ts'
import { folder, paperKind, paperKindInput, paperMark } from './schema.ts'

const people = (n: number) => counted(n, 'osoby', 'osób', 'osób')
const chosen = z.array(id).min(1, 'Zaznacz osoby.').max(500, 'Najwyżej 500 osób na raz.')

/** The folder of a participant (teczka): what is complete, what is missing, when it is due. */
export const papersContract = {
  /** The list of papers, in the order of folders; also those not in use any more. */
  'papers.kinds': query({ input: z.strictObject({}), output: z.array(paperKind), areas: ['papers'] }),
  'papers.saveKind': command({
    input: paperKindInput,
    output: z.object({ id, revision: z.int() }),
    areas: ['papers'],
    sentence: (kind) => `${kind.id ? 'zmieniono' : 'dodano'} dokument teczki „${kind.name}”`,
  }),
  /** Moves a paper one place earlier (-1) or later (1) in every folder. */
  'papers.moveKind': command({
    input: z.strictObject({ id, step: z.union([z.literal(-1), z.literal(1)], 'Wybierz: wyżej albo niżej.') }),
    output: z.object({ id }),
    areas: ['papers'],
    sentence: () => 'zmieniono kolejność dokumentów teczki',
  }),
  'papers.removeKind': command({
    input: z.strictObject({ id }),
    output: z.object({ id }),
    areas: ['papers'],
    removes: true,
    sentence: () => 'usunięto dokument teczki',
  }),
  /** Folders of everybody taken into an edition: people down, papers across. */
  'papers.edition': query({
    input: z.strictObject({ editionId: id }),
    output: z.object({ kinds: z.array(paperKind), folders: z.array(folder) }),
    areas: [
      'papers',
      'participations',
      'people',
      'editions',
      'diagnoses',
      'plans',
      'classes',
      'outcomes',
      'certificates',
      'supports',
    ],
  }),
  /** The folder of one participant, or of one who applied. */
  'papers.folder': query({
    input: z.strictObject({ participationId: id }),
    output: z.object({ kinds: z.array(paperKind), folder }),
    areas: [
      'papers',
      'participations',
      'people',
      'editions',
      'diagnoses',
      'plans',
      'classes',
      'outcomes',
      'certificates',
      'supports',
    ],
  }),
  /** Says by hand that a paper is in the folders, or does not concern these people; empty takes it back. */
  'papers.mark': command({
    input: paperMark,
    output: z.object({ changed: z.int() }),
    areas: ['papers'],
    sentence: (mark) => `zaznaczono dokument w teczkach ${people(mark.participationIds.length)}`,
  }),
  /** Gives numbers to the agreements of those who have none yet; the numbers go onto paper and stay. */
  'papers.prepareAgreements': command({
    input: z.strictObject({ participationIds: chosen, preparedOn: isoDate }),
    output: z.object({ agreements: z.array(z.object({ participationId: id, number: z.string() })) }),
    areas: ['papers', 'participations', 'editions', 'people'],
    undo: 'final',
    sentence: (a) => `nadano numery umów uczestnictwa dla ${people(a.participationIds.length)}`,
  }),
  /** Writes down the day the agreements were signed; null takes it off. */
  'papers.signAgreements': command({
    input: z.strictObject({ participationIds: chosen, signedOn: optionalDate }),
    output: z.object({ changed: z.int() }),
    areas: ['papers', 'participations', 'editions', 'people'],
    sentence: (a) =>
      a.signedOn === null
        ? `skreślono dzień podpisania umów ${people(a.participationIds.length)}`
        : `zapisano podpisanie umów ${people(a.participationIds.length)}`,
  }),
}
