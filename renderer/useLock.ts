import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useContext, useEffect } from 'react'
import { useTell } from './api/hooks.tsx'
import { DraftKeeperContext } from './ui/form/draftKeeper.ts'
import { forgetHandedOver } from './ui/layout/handOver.ts'
import { useSay } from './ui/layout/status.tsx'
import { forgetUnsaved } from './ui/layout/unsaved.ts'

/** The way to lock the file: what is half typed goes into it first. A refusal is told at the foot of the window. */
export function useLock(): () => Promise<void> {
  const { tell } = useTell('vault.lock')
  const drafts = useContext(DraftKeeperContext)
  const say = useSay()
  return useCallback(async () => {
    await drafts?.hold()
    const answer = await tell({})
    if (answer.ok) return
    drafts?.letGo()
    say({ sentence: answer.error.message, tone: 'refused' })
  }, [tell, drafts, say])
}

/** Answers that hold nothing of what is in the file, and are needed while it is closed. */
const ofClosedFile = new Set(['vault.status', 'copies.list'])

/** Under it a window notes that the file is closed; the browser tells every other window of the program at once. */
const closedKey = 'klubownik.closedAt'

/**
 * While the file is not open, the window holds nothing of it: no answer, no sentence, no words on their way to a list, nothing typed.
 * Other windows hear of it and look how the file stands, also those that nobody sees.
 */
export function useForgetWhile(isClosed: boolean): void {
  const client = useQueryClient()
  const drafts = useContext(DraftKeeperContext)
  const say = useSay()
  useEffect(() => {
    if (!isClosed) {
      drafts?.letGo()
      return
    }
    localStorage.setItem(closedKey, String(Date.now()))
    client.removeQueries({ predicate: ({ queryKey }) => !ofClosedFile.has(String(queryKey[0])) })
    client.getMutationCache().clear()
    say(undefined)
    drafts?.forgetOutside()
    forgetUnsaved()
    forgetHandedOver()
  }, [isClosed, client, drafts, say])
  useEffect(() => {
    const hear = ({ key }: StorageEvent) => {
      if (key === closedKey) void client.invalidateQueries({ queryKey: ['vault.status'] })
    }
    window.addEventListener('storage', hear)
    return () => window.removeEventListener('storage', hear)
  }, [client])
}
