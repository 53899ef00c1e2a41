import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export type RealHost = { readonly address: string; readonly stop: () => Promise<number> }

/** The built loopback host in a process of its own, as `npm start` runs it. `args`: `--demo`, `--file PATH` … */
export const startRealHost = async (...args: string[]): Promise<RealHost> => {
  const child: ChildProcess = spawn(process.execPath, ['dist/main/host.js', ...args], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = new Promise<number>((done) => child.once('exit', (code) => done(code ?? 1)))
  const firstLine = new Promise<string>((done) => createInterface({ input: child.stdout! }).once('line', done))
  const line = await Promise.race([firstLine, ended.then((code) => `the host ended with ${code}`)])
  const address = /^Klubownik: (http:\/\/127\.0\.0\.1:\d+\/#token=\S+)$/.exec(line)?.[1]
  if (address === undefined) throw new Error(`Not an address: ${line}`)
  return {
    address,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
