/** Vite's development server before the loopback host, which restarts behind it without the page losing its token. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createServer as createProbe } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createServer, type ProxyOptions } from 'vite'

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createProbe().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address ? address.port : 0))
    })
  })

const token = randomBytes(32).toString('base64url')
const port = await freePort()
const target = `http://127.0.0.1:${port}`
const args = process.argv.slice(2)
const data = args.length > 0 ? args : ['--demo']

const hostFile = fileURLToPath(new URL('host.ts', import.meta.url))
const flags = ['--watch', '--watch-preserve-output', '--disable-warning=ExperimentalWarning']
const host = spawn(process.execPath, [...flags, hostFile, '--port', String(port), ...data], {
  env: { ...process.env, KLUBOWNIK_DEV_TOKEN: token },
  stdio: ['ignore', 'inherit', 'inherit'],
})

/** The host knows only its own name and origin; in development the page comes from another port. */
const toHost: ProxyOptions = { target, changeOrigin: true, headers: { origin: target } }
const server = await createServer({
  configFile: fileURLToPath(new URL('../../../vite.config.ts', import.meta.url)),
  server: { host: '127.0.0.1', proxy: { '/call': toHost, '/file': toHost, '/open': toHost } },
})
await server.listen()
const address = server.resolvedUrls?.local[0] ?? ''
process.stdout.write(`Klubownik: ${address.replace('localhost', '127.0.0.1')}#token=${token}\n`)

const end = async (): Promise<void> => {
  host.kill('SIGTERM')
  await server.close()
  process.exit(0)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void end())
