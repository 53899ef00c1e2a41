/** One line of a batch: an operation, its input, and the name later lines call its answer by. */
export type Line = { readonly call: string; readonly input: unknown; readonly as?: string }
/** A part of an earlier answer: `of('edycja.id')`. */
export const of = (place: string) => ({ $of: place })
