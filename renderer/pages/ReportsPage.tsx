import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute, useSearch } from 'wouter'
import type { ReportRow } from '#shared/settlements/contract.ts'
import { useAsk } from '../api/hooks.tsx'
import { NewReportPanel } from '../features/settlements/NewReportPanel.tsx'
import { ReportList } from '../features/settlements/ReportList.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { FormTextsPage } from './FormTextsPage.tsx'
import { GeneratorPage } from './GeneratorPage.tsx'
import { idsIn } from './idsInAddress.ts'
import { ReportComparePage } from './ReportComparePage.tsx'
import { ReportPage } from './ReportPage.tsx'
import { useReportAtHand } from './useReportAtHand.ts'

function NewReport({ onClose, onBegun }: { onClose: () => void; onBegun: (id: number) => void }) {
  const grants = useAsk('grants.list', {}).data
  const reports = useAsk('settlements.list', {}).data
  const [grantId = null] = idsIn(useSearch(), 'dotacja')
  if (!grants || !reports) return null
  return <NewReportPanel grants={grants} reports={reports} grantId={grantId} onClose={onClose} onBegun={onBegun} />
}

/** Narrows the list to one grant; there only where there are more. */
function GrantFilter({ rows, chosen }: { rows: readonly ReportRow[]; chosen: number | undefined }) {
  const [, go] = useLocation()
  const grants = new Map(
    rows.map(({ grantId, grantTitle, contractNumber }) => [
      grantId,
      [grantTitle, contractNumber].filter(Boolean).join(' · '),
    ]),
  )
  if (grants.size < 2) return null
  return (
    <NativeSelect
      label="Dotacja"
      w="24rem"
      mb="xs"
      data={[{ value: '', label: 'wszystkie' }, ...[...grants].map(([id, label]) => ({ value: String(id), label }))]}
      value={chosen === undefined ? '' : String(chosen)}
      onChange={({ currentTarget: { value } }) => go(value === '' ? '/sprawozdania' : `/sprawozdania?dotacja=${value}`)}
    />
  )
}

function AllReports({ adding }: { adding: boolean }) {
  const [, go] = useLocation()
  const { data, error, again } = useAsk('settlements.list', {})
  const today = useAsk('app.status', {}).data?.today
  const [grantId] = idsIn(useSearch(), 'dotacja')
  useReportAtHand(data?.[0]?.id)
  const toNew = () => go('/sprawozdania/nowe')
  return (
    <Page
      title="Sprawozdania"
      count={data?.length}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={toNew}>
          Nowe sprawozdanie
        </Button>
      }
      panel={
        adding && (
          <NewReport
            onClose={() => go('/sprawozdania')}
            onBegun={(id) => go(`/sprawozdania/${id}`, { replace: true })}
          />
        )
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && today && (
        <>
          <GrantFilter rows={data} chosen={grantId} />
          <ReportList
            rows={grantId === undefined ? data : data.filter((row) => row.grantId === grantId)}
            today={today}
            onOpen={({ id }) => go(`/sprawozdania/${id}`)}
            onNew={toNew}
          />
        </>
      )}
    </Page>
  )
}

/**
 * All reports; `/sprawozdania/3` is the workbench of one, `/sprawozdania/3/brzmienia` compares the wordings of its form,
 * `/sprawozdania/3/generator` copies it into a generator,
 * `/sprawozdania/3/porownanie` lays it beside another report of its grant, `/sprawozdania/nowe?dotacja=2` begins one.
 */
export default function ReportsPage() {
  const [, params] = useRoute('/sprawozdania/:which/:part?')
  const which = params?.which
  if (!which || !/^[1-9]\d{0,14}$/.test(which)) return <AllReports adding={which === 'nowe'} />
  if (params.part === 'brzmienia') return <FormTextsPage key={which} reportId={Number(which)} />
  if (params.part === 'generator') return <GeneratorPage key={which} reportId={Number(which)} />
  if (params.part === 'porownanie') return <ReportComparePage key={which} reportId={Number(which)} />
  return <ReportPage key={which} id={Number(which)} />
}
