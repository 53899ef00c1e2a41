import type { ScanPurpose } from '#shared/scans/records.ts'
import type { Scan } from '#shared/scans/schema.ts'
import { useBridge, useTell } from '../../api/hooks.tsx'
import { useSay } from '../../ui/layout/status.tsx'

/** What can be done with a scan that lies beside a record; a refusal is said at the foot. */
export function useScanActs() {
  const bridge = useBridge()
  const change = useTell('scans.change')
  const remove = useTell('scans.remove')
  const say = useSay()
  const refuse = (sentence: string) => say({ sentence, tone: 'refused' })
  return {
    save: async (scan: Scan) => {
      const answer = await bridge.call('scans.open', { id: scan.id })
      if (!answer.ok) return refuse(answer.error.message)
      const saved = await bridge.saveFile((answer.value as { fileId: string }).fileId).catch(() => undefined)
      if (saved === undefined)
        return refuse('Nie zapisano pliku na dysku. Skan jest nadal w programie; spróbuj ponownie.')
      if (saved) say({ sentence: `Zapisano plik „${scan.name}”.` })
    },
    sort: async ({ id, name, revision }: Scan, purpose: ScanPurpose) => {
      const answer = await change.tell({ id, name, purpose, revision })
      if (!answer.ok) refuse(answer.error.message)
    },
    /** Answers whether the new name was saved. */
    rename: async ({ id, purpose, revision }: Scan, name: string): Promise<boolean> => {
      const answer = await change.tell({ id, name, purpose, revision })
      if (!answer.ok) refuse(answer.error.message)
      return answer.ok
    },
    remove: async (scan: Scan) => {
      const answer = await remove.tell({ id: scan.id })
      if (!answer.ok) return refuse(answer.error.message)
      say({ sentence: `Usunięto skan „${scan.name}”.` })
    },
  }
}
