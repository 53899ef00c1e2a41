import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef } from 'react'
import type { NotesLockStatus } from '#shared/diagnoses/notesLock.ts'
import { type Asked, useAsk, useBridge, useTell } from '../../api/hooks.tsx'

/** So often at most it is said that somebody is typing. */
const often = 60_000

/**
 * How the lock of the notes stands, asked again when they close by themselves; once they are closed, the window forgets the
 * notes it has read. `inUse` is called at every key.
 */
export function useNotesLock(): Asked<'diagnoses.notesLock'> & { inUse: () => void; close: () => Promise<void> } {
  const lock = useAsk('diagnoses.notesLock', {})
  const bridge = useBridge()
  const client = useQueryClient()
  const { tell } = useTell('diagnoses.closeNotes')
  const last = useRef(0)
  const { data, again } = lock
  const readable = data?.isOpen ?? true
  useEffect(() => {
    if (!readable) client.removeQueries({ queryKey: ['diagnoses.restrictedNotes'] })
  }, [client, readable])
  useEffect(() => {
    if (!isClosing(data)) return
    const timer = setTimeout(again, data.closesInSeconds * 1000 + 500)
    return () => clearTimeout(timer)
  }, [data, again])
  const inUse = useCallback(() => {
    if (!isClosing(data) || performance.now() - last.current < often) return
    last.current = performance.now()
    void bridge.call('diagnoses.keepNotesOpen', {})
  }, [bridge, data])
  return { ...lock, inUse, close: async () => void (await tell({})) }
}

const isClosing = (status: NotesLockStatus | undefined): status is NotesLockStatus =>
  status?.isSet === true && status.isOpen
