import { useAsk } from '../../api/hooks.tsx'
import { ContractsSection } from '../../features/participations/ContractsSection.tsx'
import { ScanBox } from '../../features/scans/ScanBox.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import type { CaseTabProps } from './caseTabs.ts'

/** The kontrakt socjalny and the consents of one participation. */
export default function CaseContractTab({ participationId }: CaseTabProps) {
  const { data, error, again } = useAsk('app.status', {})
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  return (
    <ContractsSection
      participationId={participationId}
      today={data.today}
      scans={(id) => <ScanBox kind="consent" id={id} />}
    />
  )
}
