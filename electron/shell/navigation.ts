import { app, type Event, type WebContents } from 'electron'

/** The page stays where it is: screens change inside it. Holds for every web contents that may ever come to be. */
export function denyNavigation(): void {
  app.on('web-contents-created', (_event, contents) => pinDown(contents))
}

function pinDown(contents: WebContents): void {
  const deny = (event: Event): void => event.preventDefault()
  contents.on('will-navigate', deny)
  contents.on('will-frame-navigate', deny)
  contents.on('will-redirect', deny)
  contents.on('will-attach-webview', deny)
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
