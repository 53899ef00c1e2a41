import { changeContent, keptContent, stepContent } from '#shared/history/chain.ts'
import type { BreakKind } from '#shared/history/schema.ts'
import {
  type ChainEnd,
  digestOf,
  hashOf,
  hex,
  linkOf,
  type RecordedChange,
  type RecordedStep,
  shapeOf,
} from './seals.ts'

type Sealed = { readonly salt: Uint8Array | null; readonly digest: Uint8Array | null }
export type SealedStep = RecordedStep &
  Sealed & { readonly step: number | null; readonly changes: number | null; readonly link: Uint8Array | null }
export type SealedChange = RecordedChange & Sealed & { readonly command_id: number }

/** Where the chain does not hold. */
export type Break = {
  readonly kind: BreakKind
  readonly step: number
  readonly commandId: number | null
  readonly at: string | null
  readonly table: string | null
}
/** What was taken out of the history, as recorded. */
export type Removed = {
  readonly id: number
  readonly reason: string
  readonly change_ids: string
  readonly command_ids: string
  readonly kept_checksum: string
}

type Fault = { readonly kind: BreakKind; readonly change?: SealedChange }

const same = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0

/**
 * Goes along the chain, step by step, and stops at the first place where it does not hold. What a removal explains may lack its
 * content; that is why removals are given first and compared with their own records in the end.
 */
export class Verifier {
  #end: ChainEnd = { step: 0, link: null }
  #explainedChanges = new Set<number>()
  #explainedSteps = new Set<number>()
  broken: Break | null = null
  steps = 0
  changes = 0

  get end(): ChainEnd {
    return this.#end
  }

  /** What may lack its content, and by which removal. */
  explain(removals: readonly Removed[]): void {
    for (const removal of removals) {
      for (const id of JSON.parse(removal.change_ids) as number[]) this.#explainedChanges.add(id)
      for (const id of JSON.parse(removal.command_ids) as number[]) this.#explainedSteps.add(id)
    }
  }

  /** Takes the next steps in the order of their numbers, with all changes up to the last of them. */
  take(steps: readonly SealedStep[], changes: readonly SealedChange[]): void {
    const byCommand = Map.groupBy(changes, (change) => change.command_id)
    for (const step of steps) {
      if (this.broken) return
      this.#takeStep(step, byCommand.get(step.id) ?? [])
      byCommand.delete(step.id)
    }
    const [orphan] = byCommand.keys()
    if (!this.broken && orphan !== undefined)
      this.broken = { kind: 'missingStep', step: this.#end.step, commandId: null, at: null, table: null }
  }

  #takeStep(step: SealedStep, changes: readonly SealedChange[]): void {
    const fault = this.#stepFault(step, changes)
    if (fault) {
      const table = fault.change?.table_name ?? null
      this.broken = { kind: fault.kind, step: step.step ?? this.#end.step + 1, commandId: step.id, at: step.at, table }
      return
    }
    this.#end = { step: this.#end.step + 1, link: step.link }
    this.steps += 1
    this.changes += changes.length
  }

  #stepFault(step: SealedStep, changes: readonly SealedChange[]): Fault | undefined {
    const expected = this.#end.step + 1
    if (step.link === null || step.step === null || step.digest === null) return { kind: 'addedStep' }
    if (step.step !== expected) return { kind: step.step > expected ? 'missingStep' : 'order' }
    for (const change of changes) {
      const kind = this.#faultOf(change)
      if (kind) return { kind, change }
    }
    const sealed = step.changes ?? 0
    if (changes.length !== sealed) return { kind: changes.length < sealed ? 'missingChange' : 'addedChange' }
    if (step.salt === null && !this.#explainedSteps.has(step.id)) return { kind: 'unexplained' }
    const content = stepContent(step.operator_name, step.sentence)
    if (step.salt !== null && !same(digestOf(step.salt, content), step.digest)) return { kind: 'alteredStep' }
    const told = changes.map((change) => ({ shape: shapeOf(change), digest: change.digest! }))
    const link = linkOf(this.#end.link, expected, step, step.digest, told)
    return same(link, step.link) ? undefined : { kind: 'alteredStep' }
  }

  #faultOf(change: SealedChange): BreakKind | undefined {
    if (change.digest === null) return 'addedChange'
    if (change.salt === null) return this.#explainedChanges.has(change.id) ? undefined : 'unexplained'
    const digest = digestOf(change.salt, changeContent(change.before, change.after))
    return same(digest, change.digest) ? undefined : 'alteredChange'
  }
}

/** Is what a removal kept still what it kept? Also a row it stripped may not be altered. */
export const keptHolds = (
  removal: Removed,
  steps: readonly { readonly id: number; readonly by: string; readonly sentence: string }[],
  changes: readonly { readonly id: number; readonly before: string | null; readonly after: string | null }[],
): boolean => hex(hashOf(keptContent(steps, changes))) === removal.kept_checksum
