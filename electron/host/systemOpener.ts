import { spawn } from 'node:child_process'

type Opener = { readonly program: string; readonly args: readonly string[] }

/** The system's own "open this": no shell comes between, so no name can be taken for a command. */
export const systemOpener = (target: string, platform: NodeJS.Platform = process.platform): Opener => {
  if (platform === 'win32') return { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', target] }
  if (platform === 'darwin') return { program: 'open', args: [target] }
  return { program: 'xdg-open', args: [target] }
}

/** A program that has not failed by now has started: some viewers stay in the foreground. Milliseconds. */
const startTime = 1_500

/** Opens a file or an address with the system's program for it. Rejects when there is none or it refuses. */
export const openWithSystem = (target: string): Promise<void> =>
  new Promise((opened, failed) => {
    const { program, args } = systemOpener(target)
    const child = spawn(program, args, { stdio: 'ignore', detached: true })
    const started = setTimeout(opened, startTime)
    child.once('error', failed)
    child.once('exit', (code) => {
      clearTimeout(started)
      if (code === 0) opened()
      else failed(new Error(`${program} ended with ${code}`))
    })
    child.unref()
  })
