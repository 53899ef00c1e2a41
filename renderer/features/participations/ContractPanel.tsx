import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ContractRecord } from '#shared/participations/schema.ts'
import { useTell } from '../../api/hooks.tsx'
import { FollowRecord } from '../../ui/form/FollowRecord.tsx'
import { Form } from '../../ui/form/Form.tsx'
import { Refusal } from '../../ui/layout/Refusal.tsx'
import { SidePanel } from '../../ui/layout/SidePanel.tsx'
import { useSay } from '../../ui/layout/status.tsx'
import { ContractFields } from './ContractFields.tsx'
import { type ContractValues, inputOf, newContract, valuesOf } from './contractValues.ts'

type Props = {
  participationId: number
  /** Null: a new one. */
  contract: ContractRecord | null
  /** The one before a new one, of the same person. */
  last: ContractRecord | undefined
  onClose: () => void
}

/** A kontrakt socjalny beside the list: to add, change or remove. */
export function ContractPanel({ participationId, contract, last, onClose }: Props) {
  const save = useTell('participations.saveContract')
  const removal = useTell('participations.removeContract')
  const say = useSay()
  const [refusal, setRefusal] = useState<string>()
  const values = contract ? valuesOf(contract) : newContract(participationId, last)
  const remove = async (id: number) => {
    const answer = await removal.tell({ id })
    setRefusal(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    say({ sentence: 'Usunięto kontrakt socjalny.' })
    onClose()
  }
  return (
    <SidePanel
      title={contract ? `Kontrakt ${contract.number}`.trim() : 'Nowy kontrakt socjalny'}
      width={520}
      onClose={onClose}
      actions={
        contract && (
          <ActionIcon aria-label="Usuń kontrakt" title="Usuń kontrakt" onClick={() => void remove(contract.id)}>
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        )
      }
    >
      <Refusal message={refusal} />
      <Form<ContractValues, unknown>
        label="Kontrakt socjalny"
        values={values}
        submit={contract ? 'Zapisz zmiany' : 'Dodaj kontrakt'}
        onSend={(typed) => save.tell(inputOf(typed))}
        onSaved={() => {
          say({ sentence: contract ? 'Zapisano kontrakt socjalny.' : 'Dodano kontrakt socjalny.' })
          if (!contract) onClose()
        }}
        onCancel={onClose}
      >
        {contract && <FollowRecord values={values} />}
        <ContractFields />
      </Form>
    </SidePanel>
  )
}
