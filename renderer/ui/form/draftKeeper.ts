import { createContext } from 'react'

/** What was typed into a form, and when. */
export type KeptDraft = { readonly values: unknown; readonly at: string }
/** Where half-filled forms are kept, so that a restart of the program loses nothing. A failure to keep one is silent: the form itself still holds it. */
export type DraftKeeper = {
  readonly read: (place: string) => Promise<KeptDraft | undefined>
  readonly keep: (place: string, values: unknown) => void
  readonly drop: (place: string) => void
}
/** None: half-filled forms live as long as the screen. */
export const DraftKeeperContext = createContext<DraftKeeper | undefined>(undefined)
