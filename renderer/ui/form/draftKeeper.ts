import { createContext } from 'react'

/** What was typed into a form, and when. */
export type KeptDraft = { readonly values: unknown; readonly at: string }
/** Something typed that outlives its screen, so that going elsewhere loses nothing. */
export type TypedOutside = {
  /** What is typed and not saved, the same object until something changes; `undefined`: nothing. */
  readonly typed: () => unknown
  readonly subscribe: (listener: () => void) => () => void
  /** Lets go of everything that is remembered of it. */
  readonly forget: () => void
}
/** Where half-filled forms are kept, so that a restart of the program loses nothing. A failure to keep one is silent: the form itself still holds it. */
export type DraftKeeper = {
  readonly read: (place: string) => Promise<KeptDraft | undefined>
  readonly keep: (place: string, values: unknown) => void
  readonly drop: (place: string) => void
  /** Makes a form known whose typing can be kept at once; gives back the way to forget it. */
  readonly attend: (keepNow: () => void) => () => void
  /** Makes known what is typed outside a screen, once for each place: from here on it is kept in the file while it changes. */
  readonly attendOutside: (place: string, typing: TypedOutside) => void
  /** Lets go of everything typed outside a screen that is in the file; what could not be kept stays, for it would be lost. */
  readonly forgetOutside: () => void
  /** Keeps everything half filled now and drops nothing from here on: the screens are about to be taken away. Resolves when it is in the file. */
  readonly hold: () => Promise<void>
  /** Back to work: forms that are left in the usual way drop their drafts again. */
  readonly letGo: () => void
}
/** None: half-filled forms live as long as the screen. */
export const DraftKeeperContext = createContext<DraftKeeper | undefined>(undefined)
