import type { App } from 'electron'

/**
 * What Chromium is told before it starts, so that nothing in it can reach a network even where a page had been taken over: no
 * name and no address is found, and calls between browsers (WebRTC), which neither the page's policy nor the cancelling of
 * requests covers, send nothing past a proxy that is not there. `tests/browser/closedNetwork` shows what these do in Chromium.
 */
export const closedNetwork = {
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'webrtc-ip-handling-policy': 'disable_non_proxied_udp',
} as const

/** Tells Chromium so; has to be called before the app is ready. */
export function closeNetwork(app: App): void {
  for (const [name, value] of Object.entries(closedNetwork)) app.commandLine.appendSwitch(name, value)
}
