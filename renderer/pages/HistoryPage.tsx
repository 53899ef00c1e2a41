import { Button } from '@mantine/core'
import { IconPrinter, IconShieldCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '../api/hooks.tsx'
import { HistoryCheckPanel } from '../features/history/HistoryCheckPanel.tsx'
import { HistoryList } from '../features/history/HistoryList.tsx'
import { StepPanel } from '../features/history/StepPanel.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { useListing } from '../ui/table/useListing.ts'
import { PrintDialog } from './PrintDialog.tsx'

const sheet = { label: 'Odcisk historii na kartce', document: { kind: 'historyFingerprint' } } as const

/** Everything that was done in the file. */
export default function HistoryPage() {
  const listing = useListing<'at'>('at', { descending: true })
  const { offset, limit } = listing.input
  const { data, error, again } = useAsk('history.list', { offset, limit })
  const [openId, setOpenId] = useState<number | null>(null)
  const [isChecking, setChecking] = useState(false)
  const [isPrinting, setPrinting] = useState(false)
  const open = data?.rows.find((entry) => entry.commandId === openId)
  return (
    <Page
      title="Historia"
      count={data?.total}
      actions={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={16} aria-hidden />}
          onClick={() => {
            setOpenId(null)
            setChecking(true)
          }}
        >
          Sprawdź historię
        </Button>
      }
      panel={
        isChecking ? (
          <HistoryCheckPanel
            print={
              <Button
                variant="default"
                leftSection={<IconPrinter size={16} aria-hidden />}
                onClick={() => setPrinting(true)}
              >
                {sheet.label}
              </Button>
            }
            onClose={() => setChecking(false)}
          />
        ) : (
          open && <StepPanel key={open.commandId} entry={open} onClose={() => setOpenId(null)} />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && (
        <HistoryList
          rows={data.rows}
          total={data.total}
          listing={listing}
          openId={openId}
          onOpen={(entry) => {
            setChecking(false)
            setOpenId(entry.commandId)
          }}
        />
      )}
      {isPrinting && <PrintDialog paper={sheet} onClose={() => setPrinting(false)} />}
    </Page>
  )
}
