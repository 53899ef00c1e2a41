import type { BrowserWindow, PowerMonitor } from 'electron'
import type { BackendProcess } from './backendProcess.ts'
import { suspendChannel } from './channels.ts'

/** Milliseconds for the window to keep what is half typed; then the file is locked without it. */
const patience = 1_500

/** Locks the file when the computer goes to sleep or its screen is locked: by the window, or else past it. */
export function lockAtSuspend(
  power: Pick<PowerMonitor, 'on'>,
  window: Pick<BrowserWindow, 'isDestroyed' | 'webContents'>,
  backend: Pick<BackendProcess, 'call' | 'locks'>,
): void {
  const lock = () => {
    const before = backend.locks()
    if (!window.isDestroyed()) window.webContents.send(suspendChannel)
    // A file without a passphrase refuses, and there is nothing to do about it.
    setTimeout(() => {
      if (backend.locks() === before) void backend.call('vault.lock', {})
    }, patience).unref()
  }
  power.on('suspend', lock)
  power.on('lock-screen', lock)
}
