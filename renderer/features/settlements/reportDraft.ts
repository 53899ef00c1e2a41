import { composed } from '#shared/kernel/text.ts'
import { type TextField, textFields } from './reportState.ts'

/** A text being written: as it stands in the field, and what stood in the report when the writing began. */
type Typed = { readonly text: string; readonly from: string }
/** Texts that are written but not saved. */
export type Draft = Readonly<Partial<Record<TextField, Typed>>>
export type Texts = Readonly<Record<TextField, string>>

/** The back end keeps texts composed and without spaces around them; two texts that differ only in that are the same. */
const same = (a: string, b: string): boolean => a === b || composed(a).trim() === composed(b).trim()

/** What is written in a box and not saved; `undefined` when it stands as it stood when the writing began. */
export function typedIn(draft: Draft, field: TextField): Typed | undefined {
  const typed = draft[field]
  return typed && typed.text !== typed.from ? typed : undefined
}

/** Is anything written that is not saved? */
export const isAnyTyped = (draft: Draft): boolean => textFields.some((field) => typedIn(draft, field))

/** The draft after a keystroke. */
export const written = (draft: Draft, saved: Texts, field: TextField, text: string): Draft => ({
  ...draft,
  [field]: { text, from: typedIn(draft, field)?.from ?? saved[field] },
})

/** Somebody else saved another text of the same box since the writing began. */
export function inConflict(draft: Draft, saved: Texts, field: TextField): boolean {
  const typed = typedIn(draft, field)
  return typed !== undefined && !same(typed.from, saved[field]) && !same(typed.text, saved[field])
}

/** Texts to be saved now: everything written but what is in conflict. */
export const sendable = (draft: Draft, saved: Texts): Partial<Record<TextField, string>> =>
  Object.fromEntries(
    textFields.flatMap((field) => {
      const typed = typedIn(draft, field)
      return typed && !inConflict(draft, saved, field) ? [[field, typed.text]] : []
    }),
  )

/** The draft once `sent` was saved: what was typed meanwhile stays, with the sent text as its beginning. */
export function afterSaving(draft: Draft, sent: Partial<Record<TextField, string>>): Draft {
  const rest: Partial<Record<TextField, Typed>> = {}
  for (const field of textFields) {
    const typed = draft[field]
    if (typed && typed.text !== sent[field]) rest[field] = { ...typed, from: sent[field] ?? typed.from }
  }
  return rest
}

/** Keeps one's own text of a box over the one saved meanwhile. */
export function keepOwn(draft: Draft, saved: Texts, field: TextField): Draft {
  const typed = draft[field]
  return typed ? { ...draft, [field]: { ...typed, from: saved[field] } } : draft
}

/** Lets one's own text of a box go. */
export const letGo = (draft: Draft, field: TextField): Draft => {
  const { [field]: _gone, ...rest } = draft
  return rest
}

/** A draft that was kept in the file, as far as it is one. */
export function draftFrom(kept: unknown): Draft {
  if (typeof kept !== 'object' || kept === null) return {}
  const found: Partial<Record<TextField, Typed>> = {}
  for (const field of textFields) {
    const typed: unknown = Reflect.get(kept, field)
    if (typeof typed !== 'object' || typed === null || !('text' in typed) || !('from' in typed)) continue
    const { text, from } = typed
    if (typeof text === 'string' && typeof from === 'string') found[field] = { text, from }
  }
  return found
}
