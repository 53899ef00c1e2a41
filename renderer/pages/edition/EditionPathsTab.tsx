import { PathsSection } from '../../features/editions/PathsSection.tsx'
import type { EditionTabProps } from './editionTabs.ts'

/** Paths of an edition with the people of each. */
export default function EditionPathsTab({ edition }: EditionTabProps) {
  return <PathsSection editionId={edition.id} />
}
