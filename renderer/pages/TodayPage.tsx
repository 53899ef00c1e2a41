import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Page } from '../ui/layout/Page.tsx'

/** Where the day begins. */
export default function TodayPage() {
  return (
    <Page title="Dziś">
      <EmptyState title="Nic nie czeka." />
    </Page>
  )
}
