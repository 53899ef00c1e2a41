import { PaperKindList } from '../../features/papers/PaperKindList.tsx'

/** The papers a folder holds. */
export default function PaperKindsTab() {
  return <PaperKindList />
}
