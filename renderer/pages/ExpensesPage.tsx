import { useSearch } from 'wouter'
import { DescriptionForm } from '../features/descriptions/DescriptionForm.tsx'
import { ExpensesSection } from '../features/expenses/ExpensesSection.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { choiceIn, documentIn, ksefIn, partIn } from './expensesAddress.ts'

/** All documents; what the list begins with stands in the address (see expensesAddress.ts). */
export default function ExpensesPage() {
  const search = useSearch()
  return (
    <Page title="Dokumenty">
      <ExpensesSection
        key={search}
        start={choiceIn(search)}
        startDocumentId={documentIn(search)}
        startPart={partIn(search)}
        startKsef={ksefIn(search)}
        description={(id) => <DescriptionForm documentId={id} />}
        scans={(id) => <ScanBox kind="expenseDocument" id={id} />}
        history={(id) => <RecordHistory kind="expenseDocument" id={id} />}
      />
    </Page>
  )
}
