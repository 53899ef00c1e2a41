import { z } from 'zod'
import type { Entry } from '#shared/contract/define.ts'

export type OperationDescription = {
  readonly name: string
  readonly kind: Entry['kind']
  readonly areas: Entry['areas']
  /** JSON Schema of what is sent. */
  readonly input: unknown
  /** JSON Schema of what comes back. */
  readonly output: unknown
}

/** What JSON Schema has no word for (a check digit, say) is left open here and checked by the call itself. */
const lenient = { unrepresentable: 'any' } as const

/** The whole contract, for programs. */
export const describeOperations = (contract: Readonly<Record<string, Entry>>): OperationDescription[] =>
  Object.entries(contract).map(([name, { kind, areas, input, output }]) => ({
    name,
    kind,
    areas,
    input: z.toJSONSchema(input, { ...lenient, io: 'input' }),
    output: z.toJSONSchema(output, { ...lenient, io: 'output' }),
  }))
