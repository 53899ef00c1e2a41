import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { goTo } from '../ui/layout/guardedLocation.ts'
import { Page } from '../ui/layout/Page.tsx'

export function NotFoundPage() {
  return (
    <Page title="Nie ma takiego ekranu">
      <EmptyState title="Pod tym adresem nic nie ma." action={{ label: 'Przejdź do początku', onAct: () => goTo('/') }}>
        Wybierz ekran z listy po lewej stronie.
      </EmptyState>
    </Page>
  )
}
