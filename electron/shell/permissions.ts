import type { Session } from 'electron'

/** What a page of the program may load from. Anything else would be the network, or files it has no business with. */
const ownSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:'])

/** Putting text on the clipboard, so that a report can be pasted into a generator. Reading it stays denied. */
const allowed = 'clipboard-sanitized-write'

/** The page works on the program's data and needs nothing of the machine but to write text to the clipboard: every other permission is denied, every device hidden. */
export function denyEverything(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === allowed))
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
  denyDownloads(session)
  denyNetwork(session)
  session.setSpellCheckerEnabled(false)
}

/** Documents leave the program by its own save dialog only. */
function denyDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}

/** The program works without a network, so a request to one is a mistake or an attack. */
function denyNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, decide) =>
    decide({ cancel: !ownSchemes.has(new URL(details.url).protocol) }),
  )
}
