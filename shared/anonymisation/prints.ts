import { z } from 'zod'
import { id } from '../contract/fields.ts'

/** Papers of anonymising. */
export const anonymisationPrints = [
  /** A protocol, as it was when it was made. */
  z.strictObject({ kind: z.literal('anonymisationProtocol'), protocolId: id }),
  /** The register of protocols. */
  z.strictObject({ kind: z.literal('anonymisationRegister') }),
] as const
