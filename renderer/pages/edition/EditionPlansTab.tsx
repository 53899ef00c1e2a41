import { EditionPlans } from '../../features/plans/EditionPlans.tsx'
import type { EditionTabProps } from './editionTabs.ts'

export default function EditionPlansTab({ edition }: EditionTabProps) {
  return <EditionPlans editionId={edition.id} />
}
