import { useAsk } from '../api/hooks.tsx'
import { BinList } from '../features/history/BinList.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { useListing } from '../ui/table/useListing.ts'

/** Removed records that can be brought back. */
export default function BinPage() {
  const listing = useListing<'at'>('at', { descending: true })
  const { offset, limit } = listing.input
  const { data, error, again } = useAsk('history.bin', { offset, limit })
  return (
    <Page title="Kosz" count={data?.total}>
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && <BinList rows={data.rows} total={data.total} listing={listing} />}
    </Page>
  )
}
