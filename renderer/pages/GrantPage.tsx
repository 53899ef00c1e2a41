import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import type { Grant } from '#shared/grants/schema.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { useAsk, useTell } from '../api/hooks.tsx'
import { AccountingList } from '../features/budgets/AccountingList.tsx'
import { BudgetPart } from '../features/budgets/BudgetPart.tsx'
import { VersionsSection } from '../features/budgets/VersionsSection.tsx'
import { ContributionsSection } from '../features/contributions/ContributionsSection.tsx'
import { ControlFolderView } from '../features/controlFolders/ControlFolderView.tsx'
import { DeadlineSection } from '../features/deadlines/DeadlineSection.tsx'
import { DescriptionForm } from '../features/descriptions/DescriptionForm.tsx'
import { DescriptionsSection } from '../features/descriptions/DescriptionsSection.tsx'
import { ExpensesSection } from '../features/expenses/ExpensesSection.tsx'
import { GrantDetailsSection } from '../features/grants/GrantDetailsSection.tsx'
import { GrantFigures } from '../features/grants/GrantFigures.tsx'
import { GrantForm } from '../features/grants/GrantForm.tsx'
import { GrantReports } from '../features/grants/GrantReports.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { ResultsSection } from '../features/results/ResultsSection.tsx'
import { ScanBox } from '../features/scans/ScanBox.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { Refusal } from '../ui/layout/Refusal.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { useSay } from '../ui/layout/status.tsx'
import { type Tab, Tabs } from '../ui/layout/Tabs.tsx'
import { WideDialog } from '../ui/layout/WideDialog.tsx'
import { contributionIn, promisedIn } from './grantAddress.ts'
import { PrintMenu } from './PrintMenu.tsx'

const partsOf = (grant: Grant, today: IsoDate, search: string): Tab[] => [
  {
    id: 'budzet',
    label: 'Budżet',
    content: (
      <BudgetPart
        grant={grant}
        history={(id) => <RecordHistory kind="budgetLine" id={id} />}
        print={(label, papers) => <PrintMenu label={label} papers={papers} />}
      />
    ),
  },
  {
    id: 'wersje',
    label: 'Wersje',
    content: <VersionsSection grant={grant} print={(label, papers) => <PrintMenu label={label} papers={papers} />} />,
  },
  {
    id: 'dokumenty',
    label: 'Dokumenty',
    content: (
      <ExpensesSection
        isOfGrant
        start={{ grantId: grant.id, lineId: null, state: 'all', kind: null }}
        description={(id) => <DescriptionForm documentId={id} />}
        scans={(id) => <ScanBox kind="expenseDocument" id={id} />}
        history={(id) => <RecordHistory kind="expenseDocument" id={id} />}
      />
    ),
  },
  {
    id: 'opisy',
    label: 'Opisy',
    content: (
      <DescriptionsSection grantId={grant.id} print={(label, papers) => <PrintMenu label={label} papers={papers} />} />
    ),
  },
  {
    id: 'wklad',
    label: 'Wkład',
    content: (
      <ContributionsSection
        key={search}
        grant={grant}
        today={today}
        start={contributionIn(search)}
        print={(label, papers) => <PrintMenu label={label} papers={papers} />}
        history={(kind, id) => <RecordHistory kind={kind} id={id} />}
        scans={(kind, id) => <ScanBox kind={kind} id={id} />}
      />
    ),
  },
  {
    id: 'rezultaty',
    label: 'Rezultaty',
    content: (
      <ResultsSection
        key={search}
        grantId={grant.id}
        scans={(id) => <ScanBox kind="result" id={id} />}
        start={promisedIn(search)}
        papers={
          <PrintMenu
            papers={[{ label: 'Zestawienie rezultatów', document: { kind: 'resultsSummary', grantId: grant.id } }]}
          />
        }
      />
    ),
  },
  { id: 'sprawozdania', label: 'Sprawozdania', content: <ReportsPart grantId={grant.id} /> },
  { id: 'umowa', label: 'Umowa', content: <ContractPart grant={grant} /> },
  {
    id: 'aneksy',
    label: 'Transze',
    content: <GrantDetailsSection grantId={grant.id} annexScans={(id) => <ScanBox kind="annex" id={id} />} />,
  },
  { id: 'terminy', label: 'Terminy', content: <DeadlineSection grantId={grant.id} today={today} /> },
  { id: 'historia', label: 'Historia', content: <RecordHistory kind="grant" id={grant.id} /> },
]

/** Reports of the grant, and the list of documents that goes with one. */
const ReportsPart = ({ grantId }: { grantId: number }) => (
  <>
    <GrantReports grantId={grantId} />
    <AccountingList grantId={grantId} print={(label, papers) => <PrintMenu label={label} papers={papers} />} />
  </>
)

/** The contract as it was typed, and its scans. */
const ContractPart = ({ grant }: { grant: Grant }) => (
  <>
    <section aria-label="Skany umowy">
      <h2>Skany umowy</h2>
      <ScanBox kind="grant" id={grant.id} />
    </section>
    <GrantForm grant={grant} />
  </>
)

/** What is seldom done to a grant. */
type MenuProps = { grant: Grant; onFolder: () => void; onRefused: (sentence: string) => void }
function GrantMenu({ grant, onFolder, onRefused }: MenuProps) {
  const { tell } = useTell('grants.remove')
  const [, go] = useLocation()
  const say = useSay()
  const remove = async () => {
    const answer = await tell({ id: grant.id })
    if (!answer.ok) return onRefused(answer.error.message)
    say({ sentence: `Usunięto dotację „${grant.title}”.` })
    go('/dotacje')
  }
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label="Więcej czynności" title="Więcej czynności">
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onFolder}>Teczka kontroli</Menu.Item>
        <Menu.Item onClick={() => void remove()}>Usuń dotację</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

type Props = { id: number; part: string | undefined }

/** One grant: its figures, and its budget, documents, reports, contract and history as parts of one page. */
export function GrantPage({ id, part = 'budzet' }: Props) {
  const [, go] = useLocation()
  const search = useSearch()
  const [refused, setRefused] = useState<string>()
  const [isFolder, setFolder] = useState(false)
  const { data: grant, error, again } = useAsk('grants.get', { id })
  const budget = useAsk('budgets.get', { grantId: id }).data
  const today = useAsk('app.status', {}).data?.today
  if (error)
    return (
      <Page title="Dotacja">
        <RefusedState error={error} onAgain={again} />
      </Page>
    )
  if (!grant || !today)
    return (
      <Page title="Dotacja">
        <Loading />
      </Page>
    )
  const contract = [
    grant.funder,
    grant.contractNumber && `umowa ${grant.contractNumber}`,
    `${formatDate(grant.taskFrom)}–${formatDate(grant.taskTo)}`,
  ]
  const parts = partsOf(grant, today, search)
  return (
    <Page
      title={grant.title}
      note={contract.filter(Boolean).join(' · ')}
      actions={<GrantMenu grant={grant} onFolder={() => setFolder(true)} onRefused={setRefused} />}
    >
      <Refusal message={refused} />
      {isFolder && (
        <WideDialog title="Teczka kontroli" close="Zamknij teczkę kontroli" onClose={() => setFolder(false)}>
          <ControlFolderView grantId={id} />
        </WideDialog>
      )}
      <GrantFigures grant={grant} totals={budget?.totals} />
      <Tabs
        label="Części dotacji"
        tabs={parts}
        value={parts.some((one) => one.id === part) ? part : 'budzet'}
        onChange={(next) => go(`/dotacje/${id}/${next}`, { replace: true })}
      />
    </Page>
  )
}
