/** `npm start`: does all the set-up that is missing and opens the program, in its window or, without Electron, in a browser. */
import { runScript, say } from './setup/place.mjs'
import { setUpAndBuild } from './setup/setUp.mjs'
import { servePage } from './window/browserPage.mjs'
import { chooseFace, reasons } from './window/choice.mjs'
import { electronHere } from './window/electronBinary.mjs'
import { downloadElectron, failedHoursAgo } from './window/electronDownload.mjs'
import { openWindow } from './window/window.mjs'
import { readWish } from './window/wish.mjs'

await runScript(async () => {
  const wish = readWish(process.argv.slice(2))
  const runtime = await setUpAndBuild()
  const choice = chooseFace({
    wantsBrowser: wish.browser,
    wantsWindow: wish.electron,
    platform: process.platform,
    env: process.env,
    hasElectron: electronHere() !== undefined,
    failedHoursAgo: failedHoursAgo(),
  })
  if (choice.face === 'browser') {
    if (choice.because !== undefined) say(choice.because)
    return servePage(runtime, wish.pageArgs)
  }
  if (choice.face === 'download') await downloadElectron(runtime)
  const electron = electronHere()
  if (electron !== undefined) {
    const { started, code } = await openWindow(electron, wish.windowArgs)
    if (started) return code
  }
  say(electron === undefined ? reasons.notDownloaded : reasons.notStarted)
  return servePage(runtime, wish.pageArgs)
})
