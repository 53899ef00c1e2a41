import { z } from 'zod'
import { id } from '../contract/fields.ts'
import { recoveryCode } from './notesLock.ts'

/** The diagnosis on paper (kis.md 2.4). */
export const diagnosesPrints = [
  /** The whole card for the folder; the psychologist's notes only when they are asked for. */
  z.strictObject({
    kind: z.literal('diagnosisCard'),
    participationId: id,
    withRestrictedNotes: z.boolean('Zaznacz, czy drukować notatki zastrzeżone.'),
  }),
  /** For the participant: without remarks of the specialists. */
  z.strictObject({ kind: z.literal('diagnosisCopy'), participationId: id }),
  /** For the OPS: areas, change, recommendations. */
  z.strictObject({ kind: z.literal('diagnosisSummary'), participationId: id }),
  /** Sums of an edition without names. */
  z.strictObject({ kind: z.literal('diagnosisAggregate'), editionId: id }),
  /** The sheet with the code that opens the restricted notes when the passphrase is lost; printed from the one answer that has it. */
  z.strictObject({ kind: z.literal('notesRecoverySheet'), code: recoveryCode }),
] as const
