import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocation, useRoute } from 'wouter'
import { useAsk } from '../api/hooks.tsx'
import { EditionList } from '../features/editions/EditionList.tsx'
import { NewEditionPanel } from '../features/editions/NewEditionPanel.tsx'
import { Page } from '../ui/layout/Page.tsx'
import { EditionPage } from './EditionPage.tsx'

function AllEditions({ adding }: { adding: boolean }) {
  const [, go] = useLocation()
  const { data } = useAsk('editions.list', {})
  const toNew = () => go('/edycje/nowa')
  return (
    <Page
      title="Edycje"
      count={data?.length}
      actions={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={toNew}>
          Nowa edycja
        </Button>
      }
      panel={
        adding && (
          <NewEditionPanel onClose={() => go('/edycje')} onAdded={(id) => go(`/edycje/${id}`, { replace: true })} />
        )
      }
    >
      <EditionList onOpen={(id) => go(`/edycje/${id}`)} onNew={toNew} />
    </Page>
  )
}

/** All editions; `/edycje/3` is the page of one, `/edycje/nowa` adds one. */
export default function EditionsPage() {
  const [, params] = useRoute('/edycje/:which/*?')
  const which = params?.which
  if (which && /^\d+$/.test(which)) return <EditionPage key={which} id={Number(which)} />
  return <AllEditions adding={which === 'nowa'} />
}
