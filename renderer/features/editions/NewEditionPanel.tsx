import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { NewEditionForm } from './NewEditionForm.tsx'

type Props = { onClose: () => void; onAdded: (id: number) => void }

/** An edition to add; its page opens once it is saved. */
export const NewEditionPanel = ({ onClose, onAdded }: Props) => (
  <SidePanel title="Nowa edycja" width={560} onClose={onClose}>
    <NewEditionForm onAdded={onAdded} onCancel={onClose} />
  </SidePanel>
)
