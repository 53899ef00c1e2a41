import { useState } from 'react'
import { Link, useLocation, useSearch } from 'wouter'
import type { ComparedSide } from '#shared/filings/comparison.ts'
import { useAsk } from '../api/hooks.tsx'
import { CompareView } from '../features/filings/CompareView.tsx'
import { compareAddress, sideIn } from '../features/filings/compareAddress.ts'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { PrintMenu } from './PrintMenu.tsx'

/** Two reports of a grant side by side; which two stands in the address: `?bylo=zlozone-2&jest=dzis-3`. */
export function ReportComparePage({ reportId }: { reportId: number }) {
  const { data, error, again } = useAsk('settlements.get', { id: reportId })
  const asked = new URLSearchParams(useSearch())
  const [, go] = useLocation()
  const [all, setAll] = useState(false)
  if (!data)
    return (
      <Page title="Porównanie sprawozdań">{error ? <RefusedState error={error} onAgain={again} /> : <Loading />}</Page>
    )
  const today: ComparedSide = { kind: 'report', id: reportId }
  const before = sideIn(asked.get('bylo')) ?? today
  const after = sideIn(asked.get('jest')) ?? today
  const document = { kind: 'reportComparison' as const, before, after, all }
  return (
    <Page
      title="Porównanie sprawozdań"
      scrolls
      note={
        <>
          {data.grantTitle} · <Link href={`/sprawozdania/${reportId}`}>Wróć do sprawozdania</Link>
        </>
      }
    >
      <CompareView
        grantId={data.report.grantId}
        before={before}
        after={after}
        all={all}
        onSides={(sides) => go(compareAddress(reportId, sides.before, sides.after), { replace: true })}
        onAll={setAll}
        print={<PrintMenu papers={[{ label: 'Porównanie sprawozdań', document }]} />}
      />
    </Page>
  )
}
