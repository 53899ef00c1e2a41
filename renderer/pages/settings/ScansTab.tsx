import { ScanKeeping } from '../../features/scans/ScanKeeping.tsx'

/** Scans of the whole file. */
export default function ScansTab() {
  return <ScanKeeping />
}
