import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { HoursBoard } from '../features/staff/HoursBoard.tsx'
import { NewStaffPanel } from '../features/staff/NewStaffPanel.tsx'
import { StaffList } from '../features/staff/StaffList.tsx'
import { StaffPanel } from '../features/staff/StaffPanel.tsx'
import { useLeave } from '../ui/layout/askContext.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { Tabs } from '../ui/layout/Tabs.tsx'
import { PrintMenu } from './PrintMenu.tsx'

/** Who works for the club; `/kadra/12` opens one, `/kadra/nowa` adds one, `/kadra/godziny` is the record of hours. */
export default function StaffPage() {
  const [, go] = useLocation()
  const [, params] = useRoute('/kadra/:which')
  const leave = useLeave()
  const { data: status } = useAsk('app.status', {})
  const which = params?.which
  const openId = which && /^\d+$/.test(which) ? Number(which) : null
  const close = () => go('/kadra')
  const openTab = async (tab: string) => {
    if (await leave()) go(tab === 'godziny' ? '/kadra/godziny' : '/kadra')
  }
  const panel =
    which === 'nowa' ? (
      <NewStaffPanel onClose={close} onAdded={(id) => go(`/kadra/${id}`, { replace: true })} />
    ) : openId !== null ? (
      <StaffPanel key={openId} id={openId} onClose={close} history={<RecordHistory kind="staffMember" id={openId} />} />
    ) : undefined
  return (
    <Page
      title="Kadra"
      panel={panel}
      actions={
        which !== 'godziny' && (
          <>
            <PrintMenu
              papers={[
                { label: 'Wykaz kadry', document: { kind: 'staffList' } },
                {
                  label: openId === null ? 'Oświadczenie o poufności (puste)' : 'Oświadczenie o poufności tej osoby',
                  document: { kind: 'confidentiality', staffIds: openId === null ? [] : [openId] },
                },
              ]}
            />
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => go('/kadra/nowa')}>
              Nowa osoba
            </Button>
          </>
        )
      }
    >
      <Tabs
        label="Części kadry"
        value={which === 'godziny' ? 'godziny' : 'osoby'}
        onChange={(tab) => void openTab(tab)}
        tabs={[
          {
            id: 'osoby',
            label: 'Osoby',
            content: (
              <StaffList
                openId={openId}
                narrow={panel !== undefined}
                onOpen={(id) => go(`/kadra/${id}`)}
                onNew={() => go('/kadra/nowa')}
              />
            ),
          },
          {
            id: 'godziny',
            label: 'Godziny pracy',
            content: status ? (
              <HoursBoard
                today={status.today}
                onStaff={() => go('/kadra')}
                print={(papers) => <PrintMenu papers={papers} />}
              />
            ) : (
              <Loading />
            ),
          },
        ]}
      />
    </Page>
  )
}
