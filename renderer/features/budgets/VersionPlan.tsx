import { NativeSelect, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { costPlan } from '#shared/budgets/costPlan.ts'
import { type BudgetVersion, versionTitle } from '#shared/budgets/versions.ts'
import type { PrintRequest } from '#shared/documents/contract.ts'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { CostPlanTable, CostSourcesTable } from './CostPlanTable.tsx'
import css from './versions.module.css'

export type Paper = { readonly label: string; readonly document: PrintRequest }
export type PrintPapers = (label: string, papers: readonly Paper[]) => ReactNode
type Props = {
  grantId: number
  versions: readonly BudgetVersion[]
  /** The version looked at; null: the budget as it is now. */
  shown: number | null
  onShown: (id: number | null) => void
  print: PrintPapers | undefined
}

/** A version of the budget, or the budget as it is now, as tables V.A and V.B of the offer, with the papers of an update. */
export function VersionPlan({ grantId, versions, shown, onShown, print }: Props) {
  const version = versions.find((one) => one.id === shown)
  const { data: now, error, again } = useAsk('budgets.snapshot', { grantId })
  const [attachment, setAttachment] = useState('')
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!now) return <Loading />
  const plan = costPlan(version?.budget ?? now)
  const number = attachment.trim()
  return (
    <section aria-label="Zestawienie kosztów" className={css.plan}>
      <div className={css.choices}>
        <NativeSelect
          label="Którą wersję pokazać"
          data={[
            ...versions.map((one) => ({ value: String(one.id), label: versionTitle(one) })),
            { value: '', label: 'Budżet teraz' },
          ]}
          value={version ? String(version.id) : ''}
          onChange={(event) => onShown(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        />
        <TextInput
          label="Załącznik nr (na wydruku)"
          w="11rem"
          maxLength={40}
          value={attachment}
          onChange={(event) => setAttachment(event.currentTarget.value)}
        />
        {print?.('Drukuj', [
          {
            label:
              version?.kind === 'offer' ? 'Kalkulacja przewidywanych kosztów' : 'Zaktualizowane zestawienie kosztów',
            document: { kind: 'costPlan', grantId, versionId: version?.id ?? null, attachment: number },
          },
          {
            label: 'Zaktualizowany plan i harmonogram działań',
            document: { kind: 'taskPlan', grantId, attachment: number },
          },
        ])}
      </div>
      {version && version.reason !== '' && <p>{version.reason}</p>}
      <CostPlanTable plan={plan} />
      <CostSourcesTable plan={plan} />
    </section>
  )
}
