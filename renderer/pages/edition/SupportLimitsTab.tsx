import { LimitsForm } from '../../features/supportCards/LimitsForm.tsx'
import type { EditionTabProps } from './editionTabs.ts'

/** The most a participant may get of each kind of support. */
export default function SupportLimitsTab({ edition }: EditionTabProps) {
  return <LimitsForm editionId={edition.id} />
}
