import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'

export type Done = {
  /** What was done, as a sentence: `Zapisano dokument FV 17/2021.` */
  readonly sentence: string
  /** `refused`: it could not be done; the sentence says why. */
  readonly tone?: 'done' | 'refused'
  /** Takes it back. */
  readonly undo?: () => void
}
type Status = { readonly done: Done | undefined; readonly say: (done: Done | undefined) => void }
const StatusContext = createContext<Status | undefined>(undefined)

export function StatusProvider({ children }: { children: ReactNode }) {
  const [done, say] = useState<Done>()
  const status = useMemo(() => ({ done, say }), [done])
  return <StatusContext value={status}>{children}</StatusContext>
}

export function useStatus(): Status {
  const status = useContext(StatusContext)
  if (!status) throw new Error('no StatusProvider above this component')
  return status
}

/** `say({ sentence: 'Zapisano.' })`: shown at the foot of the window until the next act, read aloud, never hidden by a clock. */
export const useSay = (): Status['say'] => useStatus().say
