import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { RestrictionMark } from '../features/dataProtection/RestrictionMark.tsx'
import { RecordHistory } from '../features/history/RecordHistory.tsx'
import { NewPersonPanel } from '../features/people/NewPersonPanel.tsx'
import { PeopleList } from '../features/people/PeopleList.tsx'
import { PersonPanel } from '../features/people/PersonPanel.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { CasePage } from './case/CasePage.tsx'

const everybody = { search: '', limit: 1 }

/** Everybody in the file; `/uczestnicy/12` opens one, `/uczestnicy/nowa` adds one, `/uczestnicy/udzial/7/plan` is a part of a case. */
export default function PeoplePage() {
  const [isCase, params] = useRoute('/uczestnicy/udzial/:id/:part?')
  if (isCase && /^\d+$/.test(params.id)) return <CasePage key={params.id} id={Number(params.id)} part={params.part} />
  return <Everybody />
}

function Everybody() {
  const [, go] = useLocation()
  const [, params] = useRoute('/uczestnicy/:which')
  const { data } = useAsk('people.list', everybody)
  const which = params?.which
  const openId = which && /^\d+$/.test(which) ? Number(which) : null
  const close = () => go('/uczestnicy')
  const toNew = () => go('/uczestnicy/nowa')
  const panel =
    which === 'nowa' ? (
      <NewPersonPanel onClose={close} onAdded={(id) => go(`/uczestnicy/${id}`, { replace: true })} />
    ) : openId !== null ? (
      <PersonPanel
        key={openId}
        id={openId}
        onClose={close}
        history={<RecordHistory kind="person" id={openId} />}
        mark={<RestrictionMark personId={openId} />}
      />
    ) : undefined
  return (
    <Page
      title="Uczestnicy"
      count={data?.total}
      panel={panel}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={toNew}>
          Nowa osoba
        </Button>
      }
    >
      <PeopleList openId={openId} narrow={panel !== undefined} onOpen={(id) => go(`/uczestnicy/${id}`)} onNew={toNew} />
    </Page>
  )
}
