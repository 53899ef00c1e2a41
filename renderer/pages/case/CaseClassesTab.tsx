import { CaseClassesView } from '../../features/supportCards/CaseClassesView.tsx'
import { PrintMenu } from '../PrintMenu.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** Classes and individual support of one participant, with the cards to print. */
export default function CaseClassesTab({ participationId }: CaseTabProps) {
  return (
    <CaseClassesView
      participationId={participationId}
      print={(papers) => <PrintMenu label="Drukuj kartę" papers={papers} />}
    />
  )
}
