import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Of whom a paper about clauses tells: an edition, the staff, or everybody. */
const of = z
  .union([id, z.literal('staff')])
  .nullable()
  .default(null)
/** Papers about clauses and consents. */
export const clausePrints = [
  /** Who lacks the present clause or was not asked for consents. */
  z.strictObject({ kind: z.literal('clauseGaps'), of }),
  /** Every clause given and every answer about a consent, with what was taken back. */
  z.strictObject({ kind: z.literal('consentRegister'), of }),
] as const

/** Papers of data protection: a `z.strictObject` with a literal `kind` each. */
export const dataProtectionPrints = [
  /** The register of processing activities (art. 30). */
  z.strictObject({ kind: z.literal('processingRegister') }),
  /** One authorisation, for signatures. */
  z.strictObject({ kind: z.literal('authorisation'), authorisationId: id }),
  /** The register of authorisations. */
  z.strictObject({ kind: z.literal('authorisationRegister') }),
  /** The register of breaches (art. 33 ust. 5). */
  z.strictObject({ kind: z.literal('breachRegister') }),
  /** The register of requests of people. */
  z.strictObject({ kind: z.literal('requestRegister') }),
  ...clausePrints,
  /** The checklist of a small association. */
  z.strictObject({ kind: z.literal('protectionChecklist') }),
  /** All that is held of a person, for that person (art. 15). */
  z.strictObject({ kind: z.literal('personAccess'), personId: id }),
] as const
