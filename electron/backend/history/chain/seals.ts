import { createHash, randomBytes } from 'node:crypto'
import {
  type ChangeShape,
  changeContent,
  changeKind,
  firstLink,
  linkContent,
  type StepShape,
  stepContent,
} from '#shared/history/chain.ts'

/** Bytes of a salt: too many to be tried out, so that a digest tells nothing of a content that is gone. */
const saltBytes = 16

/** A step as it is recorded. */
export type RecordedStep = {
  readonly id: number
  readonly call: string
  readonly sentence: string
  readonly at: string
  readonly operator_id: number | null
  readonly operator_name: string
  readonly schema_version: number
  readonly undo_rule: string
  readonly removes: number
  readonly undoes_id: number | null
  readonly redoes_id: number | null
}
/** A change as it is recorded. */
export type RecordedChange = {
  readonly id: number
  readonly table_name: string
  readonly row_id: number
  readonly before: string | null
  readonly after: string | null
}
/** The end of the chain so far. */
export type ChainEnd = { readonly step: number; readonly link: Uint8Array | null }

/** What a step is sealed with. */
export type Seal = {
  readonly step: number
  readonly salt: Buffer
  readonly digest: Buffer
  readonly link: Buffer
  readonly changes: readonly { readonly id: number; readonly salt: Buffer; readonly digest: Buffer }[]
}

/** SHA-256 of a salt and a content. */
export const digestOf = (salt: Uint8Array, content: string): Buffer =>
  createHash('sha256').update(salt).update(content).digest()
/** SHA-256 of a text. */
export const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest()
/** Bytes as the texts of the chain hold them. */
export const hex = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')

/** What the link of a step says of one of its changes. */
export const shapeOf = (change: RecordedChange): ChangeShape => ({
  id: change.id,
  table: change.table_name,
  rowId: change.row_id,
  kind: changeKind(change.before, change.after),
})

/** The link of a step: over the link before it, what the step is, its digest and those of its changes. */
export function linkOf(
  previous: Uint8Array | null,
  step: number,
  recorded: RecordedStep,
  digest: Uint8Array,
  changes: readonly { readonly shape: ChangeShape; readonly digest: Uint8Array }[],
): Buffer {
  const shape: StepShape = {
    step,
    commandId: recorded.id,
    call: recorded.call,
    at: recorded.at,
    operatorId: recorded.operator_id,
    schemaVersion: recorded.schema_version,
    undoRule: recorded.undo_rule,
    removes: recorded.removes,
    undoesId: recorded.undoes_id,
    redoesId: recorded.redoes_id,
  }
  const told = changes.map((change) => ({ shape: change.shape, digest: hex(change.digest) }))
  return hashOf(linkContent(previous === null ? firstLink : hex(previous), shape, hex(digest), told))
}

/** Seals a step and its changes (in the order of their numbers) onto the end of the chain. */
export function sealOf(end: ChainEnd, recorded: RecordedStep, changes: readonly RecordedChange[]): Seal {
  const salts = randomBytes(saltBytes * (changes.length + 1))
  const saltAt = (place: number) => salts.subarray(place * saltBytes, (place + 1) * saltBytes)
  const salt = saltAt(0)
  const digest = digestOf(salt, stepContent(recorded.operator_name, recorded.sentence))
  const sealed = changes.map((change, index) => {
    const own = saltAt(index + 1)
    return {
      id: change.id,
      salt: own,
      digest: digestOf(own, changeContent(change.before, change.after)),
      shape: shapeOf(change),
    }
  })
  const step = end.step + 1
  const link = linkOf(end.link, step, recorded, digest, sealed)
  return { step, salt, digest, link, changes: sealed }
}
