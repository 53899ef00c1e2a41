import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconDeviceFloppy, IconFileTypePdf, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { purposesOf, type ScannedKind, type ScanPurpose, scanPurposeNames } from '#shared/scans/records.ts'
import type { Scan } from '#shared/scans/schema.ts'
import { useBridge, useTell } from '../../api/hooks.tsx'
import { Notice } from '../../ui/layout/Notice.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ScanView } from './ScanView.tsx'
import css from './scans.module.css'
import { remarkWords, scanLine } from './scanWords.ts'

/** What can be done with a scan that lies beside a record. */
function useScanActs() {
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
    remove: async (scan: Scan) => {
      const answer = await remove.tell({ id: scan.id })
      if (!answer.ok) return refuse(answer.error.message)
      say({ sentence: `Usunięto skan „${scan.name}”.` })
    },
  }
}

/** Scans that lie beside a record, each to be looked at, saved, sorted and taken away. */
export function ScanList({ kind, scans }: { kind: ScannedKind; scans: readonly Scan[] }) {
  const [open, setOpen] = useState<number>()
  const acts = useScanActs()
  const purposes = purposesOf(kind)
  const shown = scans.find(({ id }) => id === open)
  return (
    <>
      <ul className={css.list} aria-label="Skany">
        {scans.map((scan) => (
          <li key={scan.id} className={css.scan}>
            {scan.mime === 'application/pdf' ? (
              <IconFileTypePdf size={20} stroke={1.6} aria-hidden />
            ) : (
              <IconPhoto size={20} stroke={1.6} aria-hidden />
            )}
            <div className={css.words}>
              <button type="button" className={css.name} onClick={() => setOpen(scan.id)} title="Pokaż skan">
                {scan.name}
              </button>
              <span className={css.dim}>{scanLine(scan, purposes.length === 1)}</span>
              {remarkWords(scan).map((text) => (
                <Notice key={text} kind="due">
                  {text}
                </Notice>
              ))}
            </div>
            {purposes.length > 1 && (
              <NativeSelect
                aria-label={`Czym jest skan „${scan.name}”`}
                value={scan.purpose}
                onChange={(event) => void acts.sort(scan, event.currentTarget.value as ScanPurpose)}
                data={purposes.map((purpose) => ({ value: purpose, label: scanPurposeNames[purpose] }))}
              />
            )}
            <ActionIcon
              aria-label={`Zapisz plik „${scan.name}”`}
              title="Zapisz plik"
              onClick={() => void acts.save(scan)}
              disabled={scan.mime === null}
            >
              <IconDeviceFloppy size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={`Usuń skan „${scan.name}”`}
              title="Usuń skan"
              onClick={() => void acts.remove(scan)}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {shown && <ScanView scan={shown} onClose={() => setOpen(undefined)} />}
    </>
  )
}
