import { createContext, useContext } from 'react'

/** Which of the two files the window shows, and the way between them. */
export type ShownFile = {
  readonly isSample: boolean
  /** Shows the sample that is open from now on; what the window held of the own file goes. */
  readonly enterSample: () => void
  /** Shows the own file again; the sample is taken away with all that was changed in it. */
  readonly leaveSample: () => void
  /** Locks the own file while the sample is shown, and goes back to it; none: it has no passphrase or is shown itself. */
  readonly lockOwn: (() => void) | undefined
}

/** None: the window has one file only. */
export const ShownFileContext = createContext<ShownFile | undefined>(undefined)
/** How the window stands between the own file and the sample; `undefined`: it has one file only. */
export const useShownFile = (): ShownFile | undefined => useContext(ShownFileContext)
