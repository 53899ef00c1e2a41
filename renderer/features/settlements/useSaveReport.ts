import { useCallback } from 'react'
import type { CallResult } from '#shared/contract/define.ts'
import type { CallError } from '#shared/contract/errors.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Report, settlementsContract } from '#shared/settlements/contract.ts'
import { useBridge, useTell } from '../../api/hooks.tsx'
import type { ReportChanges } from './reportState.ts'

type Saved = Result<{ readonly id: number; readonly revision: number }, CallError>
/** Saves some fields of a report over the state they were changed from. */
export type SaveReport = (from: Report, changes: ReportChanges) => Promise<Saved>

/**
 * Saves parts of a report. When the report was saved in between (an undo, another window) but not in these fields, the
 * change goes over the newer state; in the same fields it is refused as stale, and `onStale` is told to read anew.
 */
export function useSaveReport(onStale: () => void): SaveReport {
  const bridge = useBridge()
  const { tell } = useTell('settlements.save')
  return useCallback(
    async (from, changes) => {
      const answer = await tell({ ...from, ...changes })
      if (answer.ok || answer.error.kind !== 'stale') return answer
      const read = (await bridge.call('settlements.get', { id: from.id })) as CallResult<
        (typeof settlementsContract)['settlements.get']
      >
      if (!read.ok) return read
      const now = read.value.report
      const apart = (Object.keys(changes) as (keyof ReportChanges)[]).every((field) => now[field] === from[field])
      if (apart) return tell({ ...now, ...changes })
      onStale()
      return answer
    },
    [bridge, tell, onStale],
  )
}
