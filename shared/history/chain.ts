/**
 * The chain of the history, as texts to be hashed: what each digest and link is over. The texts are JSON, so that no two contents
 * give the same text. They must never change: links made by an older program are checked against them.
 */

/** A recorded row as far as it says nothing personal: it stays readable after its content was taken out. */
export type ChangeShape = {
  readonly id: number
  readonly table: string
  readonly rowId: number
  readonly kind: 'added' | 'changed' | 'removed'
}
/** A step as far as it says nothing personal. */
export type StepShape = {
  /** Its place in the chain: 1, 2, 3 … without gaps. */
  readonly step: number
  readonly commandId: number
  readonly call: string
  readonly at: string
  readonly operatorId: number | null
  readonly schemaVersion: number
  readonly undoRule: string
  readonly removes: number
  readonly undoesId: number | null
  readonly redoesId: number | null
}

/** The link before the first step. */
export const firstLink = '0'.repeat(64)

/** What a change did to its row. */
export const changeKind = (before: string | null, after: string | null): ChangeShape['kind'] =>
  before === null ? 'added' : after === null ? 'removed' : 'changed'

/** The content of a change, salted and hashed to its digest: the row before and after, as it was recorded. */
export const changeContent = (before: string | null, after: string | null): string => JSON.stringify([before, after])

/** The content of a step, salted and hashed to its digest: who and what, in words. */
export const stepContent = (by: string, sentence: string): string => JSON.stringify([by, sentence])

/** What a step's link is the hash of: the link before it, the step, and its changes in their order; digests in hexadecimal. */
export const linkContent = (
  previous: string,
  step: StepShape,
  digest: string,
  changes: readonly { readonly shape: ChangeShape; readonly digest: string }[],
): string =>
  JSON.stringify([
    previous,
    [step.step, step.commandId, step.call, step.at, step.operatorId, step.schemaVersion],
    [step.undoRule, step.removes, step.undoesId, step.redoesId],
    digest,
    changes.map(({ shape, digest: of }) => [shape.id, shape.table, shape.rowId, shape.kind, of]),
  ])

/** What was kept of steps and changes whose content was taken out, as the text its checksum is over. */
export const keptContent = (
  steps: readonly { readonly id: number; readonly by: string; readonly sentence: string }[],
  changes: readonly { readonly id: number; readonly before: string | null; readonly after: string | null }[],
): string =>
  JSON.stringify([
    steps.map(({ id, by, sentence }) => [id, by, sentence]),
    changes.map(({ id, before, after }) => [id, before, after]),
  ])

/**
 * What is left of a recorded row once its content is taken out: the numbers of the row and of the records it belongs to, so that
 * the history of a record still tells that something happened, and to which row. Nothing a person said or is called.
 */
export function keysOnly(row: string | null): string | null {
  if (row === null) return null
  const fields = Object.entries(JSON.parse(row) as Record<string, unknown>)
  return JSON.stringify(
    Object.fromEntries(
      fields.filter(
        ([name, value]) => name === 'record_kind' || (/(^|_)id$/.test(name) && Number.isSafeInteger(value)),
      ),
    ),
  )
}
