import { useState } from 'react'
import { useSearch } from 'wouter'
import { DescriptionForm } from '../features/descriptions/DescriptionForm.tsx'
import { ExpensesSection } from '../features/expenses/ExpensesSection.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import { useHandedOver } from '../ui/layout/handOver.ts'
import { Page } from '../ui/layout/Page.tsx'
import { choiceIn, documentIn, isNewIn, ksefIn, partIn } from './expensesAddress.ts'

/** All documents; what the list begins with stands in the address (see expensesAddress.ts). */
export default function ExpensesPage() {
  const search = useSearch()
  const [handed, setHanded] = useState({ words: '', turn: 0 })
  useHandedOver('documents', (words) => setHanded(({ turn }) => ({ words, turn: turn + 1 })))
  return (
    <Page title="Dokumenty">
      <ExpensesSection
        key={`${search} ${handed.turn}`}
        start={choiceIn(search)}
        startDocumentId={documentIn(search)}
        startPart={partIn(search)}
        startKsef={ksefIn(search)}
        startNew={isNewIn(search)}
        startWords={handed.words}
        description={(id) => <DescriptionForm documentId={id} />}
        scans={(id) => <ScanBox kind="expenseDocument" id={id} />}
        history={(id) => <RecordHistory kind="expenseDocument" id={id} />}
      />
    </Page>
  )
}
