import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VaultStatus } from '#shared/vault/contract.ts'
import { useTell } from '../api/hooks.tsx'
import { UnlockScreen } from '../features/vault/UnlockScreen.tsx'
import { FileRefusedScreen } from './FileRefusedScreen.tsx'

type Props = { status: VaultStatus; onAgain: () => void }

/**
 * Stands in place of the whole window while the file is not open. A locked file that says it is ours asks for its passphrase; one
 * that does not may be anything, so the passphrase is only offered.
 */
export function ClosedFileScreen({ status, onAgain }: Props) {
  const [asksAnyway, setAsksAnyway] = useState(false)
  const { tell: reopen } = useTell('vault.reopen')
  const again = async () => {
    // Whether it opened or not, the file is asked anew how it stands.
    await reopen({})
    onAgain()
  }
  if (status.state === 'locked' && (status.isMarked || asksAnyway))
    return <UnlockScreen status={status} onTried={onAgain} />
  const { code = 'io', message = '' } = status.refusal ?? {}
  return (
    <FileRefusedScreen
      error={{ kind: 'storage', code, message, fields: [] }}
      onAgain={() => void again()}
      other={
        status.state === 'locked' && (
          <Button variant="subtle" onClick={() => setAsksAnyway(true)}>
            Otwórz hasłem
          </Button>
        )
      }
    />
  )
}
