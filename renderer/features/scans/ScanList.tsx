import { ActionIcon, NativeSelect } from '@mantine/core'
import { IconDeviceFloppy, IconFileTypePdf, IconPencil, IconPhoto, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { purposesOf, type ScannedKind, type ScanPurpose, scanPurposeNames } from '#shared/scans/records.ts'
import type { Scan } from '#shared/scans/schema.ts'
import { Notice } from '../../ui/layout/Notice.tsx'
import { RenameScan } from './RenameScan.tsx'
import { ScanView } from './ScanView.tsx'
import css from './scans.module.css'
import { remarkWords, scanLine } from './scanWords.ts'
import { useScanActs } from './useScanActs.ts'

type RowProps = { scan: Scan; purposes: readonly ScanPurpose[]; onOpen: () => void }

function ScanRow({ scan, purposes, onOpen }: RowProps) {
  const acts = useScanActs()
  const [isRenamed, setRenamed] = useState(false)
  const Sign = scan.mime === 'application/pdf' ? IconFileTypePdf : IconPhoto
  return (
    <li className={css.scan}>
      <Sign size={20} stroke={1.6} aria-hidden />
      <div className={css.words}>
        <button type="button" className={css.name} onClick={onOpen} title={`Pokaż skan „${scan.name}”`}>
          {scan.name}
        </button>
        <span className={css.dim}>{scanLine(scan, purposes.length === 1)}</span>
      </div>
      {purposes.length > 1 && (
        <NativeSelect
          className={css.purpose ?? ''}
          aria-label={`Czym jest skan „${scan.name}”`}
          value={scan.purpose}
          onChange={(event) => void acts.sort(scan, event.currentTarget.value as ScanPurpose)}
          data={purposes.map((purpose) => ({ value: purpose, label: scanPurposeNames[purpose] }))}
        />
      )}
      <ActionIcon
        aria-label={`Zmień nazwę skanu „${scan.name}”`}
        title="Zmień nazwę"
        aria-expanded={isRenamed}
        onClick={() => setRenamed(!isRenamed)}
      >
        <IconPencil size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={`Zapisz plik „${scan.name}”`}
        title="Zapisz plik"
        onClick={() => void acts.save(scan)}
        disabled={scan.mime === null}
      >
        <IconDeviceFloppy size={18} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={`Usuń skan „${scan.name}”`} title="Usuń skan" onClick={() => void acts.remove(scan)}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      {isRenamed && (
        <RenameScan scan={scan} onRename={(name) => acts.rename(scan, name)} onClose={() => setRenamed(false)} />
      )}
      {remarkWords(scan).map((text) => (
        <div key={text} className={css.remark}>
          <Notice kind="due">{text}</Notice>
        </div>
      ))}
    </li>
  )
}

/** Scans that lie beside a record, each to be looked at, renamed, saved, sorted and taken away. */
export function ScanList({ kind, scans }: { kind: ScannedKind; scans: readonly Scan[] }) {
  const [open, setOpen] = useState<number>()
  const shown = scans.find(({ id }) => id === open)
  return (
    <>
      <ul className={css.list} aria-label="Skany">
        {scans.map((scan) => (
          <ScanRow key={scan.id} scan={scan} purposes={purposesOf(kind)} onOpen={() => setOpen(scan.id)} />
        ))}
      </ul>
      {shown && <ScanView scan={shown} onClose={() => setOpen(undefined)} />}
    </>
  )
}
