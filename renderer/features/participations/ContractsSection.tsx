import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { useLeave } from '../../ui/layout/askContext.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { ConsentScans } from './ConsentScans.tsx'
import { ConsentsForm } from './ConsentsForm.tsx'
import { ContractPanel } from './ContractPanel.tsx'
import { ContractTable } from './ContractTable.tsx'
import css from './participations.module.css'

type Props = {
  participationId: number
  today: IsoDate
  /** Draws the scans of a consent. */
  scans: (consentId: number) => ReactNode
}
/** The kontrakty socjalne and the consents of a participation; one contract stands open beside them. */
export function ContractsSection({ participationId, today, scans }: Props) {
  const { data: contracts, error, again } = useAsk('participations.contracts', { participationId })
  const [open, setOpen] = useState<number | 'new'>()
  const leave = useLeave()
  const openPanel = async (next: number | 'new') => {
    if (await leave()) setOpen(next)
  }
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!contracts) return <Loading what="Wczytuję kontrakty…" />
  const contract = contracts.find((one) => one.id === open) ?? null
  const isOpen = open === 'new' || contract !== null
  return (
    <div className={css.parts}>
      <div className={css.part}>
        <section>
          <div className={css.partHead}>
            <h2>Kontrakt socjalny</h2>
            {contracts.length > 0 && (
              <Button
                variant="default"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => void openPanel('new')}
              >
                Dodaj kontrakt
              </Button>
            )}
          </div>
          <ContractTable
            contracts={contracts}
            today={today}
            openId={contract?.id ?? null}
            narrow={isOpen}
            onOpen={(id) => void openPanel(id)}
            onNew={() => void openPanel('new')}
          />
        </section>
        {/* Beside an open contract there is no room for their columns. */}
        {!isOpen && (
          <section>
            <h2>Zgody</h2>
            <ConsentsForm participationId={participationId} today={today} />
            <ConsentScans participationId={participationId} scans={scans} />
          </section>
        )}
      </div>
      {isOpen && (
        <ContractPanel
          key={contract?.id ?? 'new'}
          participationId={participationId}
          contract={contract}
          last={contracts.at(-1)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
