import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { cacheFolder } from './places.ts'

export type BenchHost = { readonly address: string; stop(): Promise<void> }

/** Starts a built loopback host over a file, as `npm start` does, keeping compiled code; resolves when it prints its address. */
export async function startBenchHost(hostFile: string, dataFile: string): Promise<BenchHost> {
  const child = spawn(process.execPath, [hostFile, '--file', dataFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: cacheFolder('compile-cache') },
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
  const line = await Promise.race([
    new Promise<string>((done) => createInterface({ input: child.stdout }).once('line', done)),
    ended.then(() => 'the host ended'),
  ])
  const address = /^Klubownik: (\S+)$/.exec(line)?.[1]
  if (address === undefined) throw new Error(`Not an address: ${line}`)
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    },
  }
}
