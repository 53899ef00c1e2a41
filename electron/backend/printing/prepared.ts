import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { QueryContext } from '../context.ts'
import type { PrintJob } from '../documents/builders.ts'

/** A paper that is kept in the file as it was printed once. */
export type KeptPaper = { readonly kept: { readonly pdf: Uint8Array; readonly pages: number }; readonly name: string }
/** A paper ready for the press: its job and the file name it is offered under, without personal data; or why it cannot be printed. */
export type Prepared = Result<{ job: PrintJob; name: string } | KeptPaper, CallError>

/** Gathers what each kind of paper of a slice says, at one moment of the file. */
export type PrintsFor<R extends { readonly kind: string }> = {
  readonly [K in R['kind']]: (context: QueryContext, request: Extract<R, { kind: K }>) => Promise<Prepared>
}

/** Letters and digits of a text for a file name. */
export const fileSafe = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '-')
