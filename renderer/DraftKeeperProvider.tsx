import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useBridge } from './api/hooks.tsx'
import { type DraftKeeper, DraftKeeperContext } from './ui/form/draftKeeper.ts'

/** Keeps half-filled forms in the file. */
export function DraftKeeperProvider({ children }: { children: ReactNode }) {
  const bridge = useBridge()
  const client = useQueryClient()
  const keeper = useMemo((): DraftKeeper => {
    const changed = () => void client.invalidateQueries({ queryKey: ['drafts.list'] })
    return {
      read: async (place) => {
        const answer = await bridge.call('drafts.read', { place })
        const draft = answer.ok ? (answer.value as { data: string; at: string } | null) : null
        return draft ? { values: JSON.parse(draft.data), at: draft.at } : undefined
      },
      keep: (place, values) => void bridge.call('drafts.keep', { place, data: JSON.stringify(values) }).then(changed),
      drop: (place) => void bridge.call('drafts.drop', { place }).then(changed),
    }
  }, [bridge, client])
  return <DraftKeeperContext value={keeper}>{children}</DraftKeeperContext>
}
