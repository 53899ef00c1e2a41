import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { GrantForm } from '../features/grants/GrantForm.tsx'
import { GrantList } from '../features/grants/GrantList.tsx'
import { Loading } from '../ui/layout/Loading.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { RefusedState } from '../ui/layout/RefusedState.tsx'
import { GrantPage } from './GrantPage.tsx'

function NewGrant() {
  const [, go] = useLocation()
  return (
    <Page title="Nowa dotacja" scrolls>
      <GrantForm onSaved={(id) => go(`/dotacje/${id}`, { replace: true })} onCancel={() => go('/dotacje')} />
    </Page>
  )
}

function AllGrants() {
  const [, go] = useLocation()
  const { data, error, again } = useAsk('grants.list', {})
  const toNew = () => go('/dotacje/nowa')
  return (
    <Page
      title="Dotacje"
      count={data?.length}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={toNew}>
          Nowa dotacja
        </Button>
      }
    >
      {error && <RefusedState error={error} onAgain={again} />}
      {!data && !error && <Loading />}
      {data && <GrantList rows={data} onOpen={({ id }) => go(`/dotacje/${id}`)} onNew={toNew} />}
    </Page>
  )
}

/** All grants; `/dotacje/3` is the page of one, `/dotacje/3/dokumenty` a part of it, `/dotacje/nowa` adds one. */
export default function GrantsPage() {
  const [, params] = useRoute('/dotacje/:which/:part?')
  const which = params?.which
  if (which === 'nowa') return <NewGrant />
  if (which && /^\d{1,15}$/.test(which)) return <GrantPage key={which} id={Number(which)} part={params.part} />
  return <AllGrants />
}
