import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useAsk } from '../../api/hooks.tsx'

type Props = {
  onLock: () => void
  /** There is something else to lock than the file that is shown. */
  also?: boolean
}

/** Locks the file from anywhere: a button in the frame, and Ctrl+L. Without a passphrase there is nothing to lock and no button. */
export function LockButton({ onLock, also = false }: Props) {
  const { data: status } = useAsk('vault.status', {})
  const isProtected = also || status?.isProtected === true
  useEffect(() => {
    if (!isProtected) return
    const onKey = (event: KeyboardEvent) => {
      const isPlain = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isPlain || event.key.toLowerCase() !== 'l') return
      event.preventDefault()
      onLock()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isProtected, onLock])
  if (!isProtected) return null
  return (
    <Button
      variant="subtle"
      size="compact-md"
      leftSection={<IconLock size={16} aria-hidden />}
      title="Zablokuj (Ctrl+L)"
      onClick={onLock}
    >
      Zablokuj
    </Button>
  )
}
