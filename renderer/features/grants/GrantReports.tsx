import { Link } from 'wouter'
import { formatDate } from '#shared/kernel/dates.ts'
import { useAsk } from '../../api/hooks.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { goTo } from '../../ui/layout/guardedLocation.ts'
import { Loading } from '../../ui/layout/Loading.tsx'
import { RefusedState } from '../../ui/layout/RefusedState.tsx'
import css from './grants.module.css'

const kinds = { partial: 'Sprawozdanie częściowe', final: 'Sprawozdanie końcowe' }

/** Reports of a grant, each a link to its own page. */
export function GrantReports({ grantId }: { grantId: number }) {
  const { data, error, again } = useAsk('settlements.list', { grantId })
  if (error) return <RefusedState error={error} onAgain={again} />
  if (!data) return <Loading />
  if (data.length === 0)
    return (
      <EmptyState
        title="Ta dotacja nie ma jeszcze sprawozdania"
        action={{ label: 'Przejdź do sprawozdań', onAct: () => goTo('/sprawozdania') }}
      >
        Sprawozdanie powstaje z budżetu i dokumentów; opisy dopisuje się na jego stronie.
      </EmptyState>
    )
  return (
    <ul className={css.reports}>
      {data.map((report) => (
        <li key={report.id}>
          <Link href={`/sprawozdania/${report.id}`}>
            {kinds[report.kind]} za okres {formatDate(report.periodFrom)}–{formatDate(report.periodTo)}
          </Link>
          {report.term !== null && `, termin ${formatDate(report.term)}`}
          {report.filedOn !== null && `, złożone ${formatDate(report.filedOn)}`}
          {report.correctsId !== null && ', korekta'}
        </li>
      ))}
    </ul>
  )
}
