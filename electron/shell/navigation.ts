import { app, type Event, type WebContents } from 'electron'
import { closedNetwork } from './closedNetwork.ts'

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
  // Calls from page to page go past the filter of requests and past the policy of the page.
  contents.setWebRTCIPHandlingPolicy(closedNetwork['webrtc-ip-handling-policy'])
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
