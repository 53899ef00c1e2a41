import { CopiesView } from '../../features/copies/CopiesView.tsx'

/** Copies of the file: made, kept in a second place, tried out. */
export default function CopiesTab() {
  return <CopiesView />
}
