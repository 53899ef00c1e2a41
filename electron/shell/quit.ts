import { app } from 'electron'

/** The program ends with its window, and not before `close` has brought everything to rest. */
export function quitCleanly(close: () => Promise<void>): void {
  let closed = false
  let closing = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    if (closing) return
    closing = true
    const quit = (): void => {
      closed = true
      app.quit()
    }
    close().then(quit, quit)
  })
}
