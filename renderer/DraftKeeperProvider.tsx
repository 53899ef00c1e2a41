import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { useBridge } from './api/hooks.tsx'
import { type DraftKeeper, DraftKeeperContext } from './ui/form/draftKeeper.ts'
import { keepOutside } from './ui/form/keepOutside.ts'

/** Keeps half-filled forms in the file. */
export function DraftKeeperProvider({ children }: { children: ReactNode }) {
  const bridge = useBridge()
  const client = useQueryClient()
  const keeper = useMemo((): DraftKeeper => {
    const forms = new Set<() => void>()
    const underWay = new Set<Promise<unknown>>()
    let isHeld = false
    const changed = () => void client.invalidateQueries({ queryKey: ['drafts.list'] })
    const keep = async (place: string, values: unknown): Promise<boolean> => {
      const keeping = bridge.call('drafts.keep', { place, data: JSON.stringify(values) })
      underWay.add(keeping)
      const { ok } = await keeping.finally(() => underWay.delete(keeping))
      changed()
      return ok
    }
    const drop = (place: string): void => {
      if (!isHeld) void bridge.call('drafts.drop', { place }).then(changed)
    }
    const outside = keepOutside(keep, drop)
    return {
      read: async (place) => {
        const answer = await bridge.call('drafts.read', { place })
        const draft = answer.ok ? (answer.value as { data: string; at: string } | null) : null
        return draft ? { values: JSON.parse(draft.data), at: draft.at } : undefined
      },
      keep: (place, values) => void keep(place, values),
      drop,
      attend: (keepNow) => {
        forms.add(keepNow)
        return () => {
          forms.delete(keepNow)
        }
      },
      attendOutside: outside.attend,
      forgetOutside: outside.forget,
      hold: async () => {
        isHeld = true
        for (const keepNow of forms) keepNow()
        await outside.keepNow()
        await Promise.allSettled(underWay)
      },
      letGo: () => {
        isHeld = false
      },
    }
  }, [bridge, client])
  return <DraftKeeperContext value={keeper}>{children}</DraftKeeperContext>
}
