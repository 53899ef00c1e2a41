import type { ReactNode } from 'react'
import { useAsk } from '../../api/hooks.tsx'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import { AnnexList } from './AnnexList.tsx'
import { ClauseForm } from './ClauseForm.tsx'
import css from './grants.module.css'
import { InstalmentForm } from './InstalmentForm.tsx'
import { RequirementForm } from './RequirementForm.tsx'
import { VolunteerRateForm } from './VolunteerRateForm.tsx'

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title}>
    <h2>{title}</h2>
    {children}
  </section>
)

type Props = {
  grantId: number
  /** Scans of an annex, given by the page. */
  annexScans?: (annexId: number) => ReactNode
}

/** What stands beside the terms of a contract: instalments, annexes, attachments, rates, paragraphs. */
export function GrantDetailsSection({ grantId, annexScans }: Props) {
  const { data, error, again } = useAsk('grants.details', { id: grantId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  return (
    <div className={css.details}>
      <Part title="Transze">
        <InstalmentForm key={JSON.stringify(data.instalments)} grantId={grantId} instalments={data.instalments} />
      </Part>
      <Part title="Aneksy">
        <AnnexList grantId={grantId} annexes={data.annexes} scans={annexScans} />
      </Part>
      <Part title="Załączniki do sprawozdania">
        <RequirementForm key={JSON.stringify(data.requirements)} grantId={grantId} requirements={data.requirements} />
      </Part>
      <Part title="Stawki wolontariuszy">
        <VolunteerRateForm key={JSON.stringify(data.rates)} grantId={grantId} rates={data.rates} />
      </Part>
      <Part title="Paragrafy umowy">
        <ClauseForm key={JSON.stringify(data.clauses)} grantId={grantId} clauses={data.clauses} />
      </Part>
    </div>
  )
}
