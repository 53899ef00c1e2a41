import { Button } from '@mantine/core'
import type { Edition } from '#shared/editions/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { IssueDesk } from '../features/certificates/IssueDesk.tsx'
import { editionTitle } from '../texts/editionTitle.ts'
import { EmptyState } from '../ui/layout/EmptyState.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { documentPreview } from './documentPreview.tsx'

type Props = {
  edition: Edition
  recipients: readonly { participationId: number; name: string }[]
  today: IsoDate
  onBack: () => void
  onIssued: (certificateIds: number[]) => void
}

/** Certificates for the chosen participants of an edition. */
export function IssuePage({ edition, recipients, today, onBack, onIssued }: Props) {
  return (
    <Page
      title={`Zaświadczenia: ${editionTitle(edition.name)}`}
      count={recipients.length}
      actions={
        <Button variant="default" onClick={onBack}>
          Wróć do edycji
        </Button>
      }
    >
      {recipients.length === 0 ? (
        <EmptyState title="Nie wybrano nikogo" action={{ label: 'Wróć do edycji', onAct: onBack }}>
          Zaznacz na liście uczestników osoby, które zakończyły udział.
        </EmptyState>
      ) : (
        <IssueDesk
          recipients={recipients}
          today={today}
          place={edition.place}
          preview={documentPreview}
          onIssued={onIssued}
          onCancel={onBack}
        />
      )}
    </Page>
  )
}
