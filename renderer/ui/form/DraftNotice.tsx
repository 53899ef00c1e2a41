import { Button, Group } from '@mantine/core'
import { Notice } from '../layout/Notice.tsx'
import type { Draft } from './useDraft.ts'

const moment = new Intl.DateTimeFormat('pl-PL', { dateStyle: 'short', timeStyle: 'short' })

/** Offers what was typed here before the program stopped. */
export function DraftNotice({ draft }: { draft: Draft }) {
  if (!draft.found) return null
  return (
    <Notice
      kind="info"
      title={`Masz tu niezapisane dane z ${moment.format(new Date(draft.found.at))}.`}
      action={
        <Group gap="xs" wrap="nowrap">
          <Button size="compact-sm" onClick={draft.take}>
            Przywróć
          </Button>
          <Button size="compact-sm" variant="default" onClick={draft.giveUp}>
            Odrzuć
          </Button>
        </Group>
      }
    />
  )
}
