/** An answer that is either a value or an error, as a plain object: it survives JSON and structured clone. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** The answer `value`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })
/** The refusal `error`. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
