import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Backend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { ok } from '#shared/kernel/result.ts'
import { readPageFiles } from '../../electron/host/pageFiles.ts'
import { startHost } from '../../electron/host/server.ts'

export const documentId = 'a'.repeat(64)
const document = {
  bytes: Buffer.from('%PDF-1.7 zażółć'),
  name: 'Sprawozdanie (łącznie) 1’2.pdf',
  mime: 'application/pdf',
}

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }
type Ask = { method?: string; headers?: Record<string, string | undefined>; body?: string | Buffer }

/** A folder as the build leaves it, beside a file that must never be served. */
const builtPage = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'klubownik-test-page-'))
  const folder = join(root, 'renderer')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.json'), '{"secret":true}')
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><meta property="csp-nonce" nonce="__KLUBOWNIK_NONCE__"><script src="/assets/main-1.js"></script>',
  )
  writeFileSync(join(folder, 'assets', 'main-1.js'), 'export {}')
  return folder
}

/** A host on a free port, before a back end that notes what reaches it. */
export const hostUnderTest = async () => {
  const folder = builtPage()
  const calls: { name: string; input: unknown }[] = []
  const opened: string[] = []
  const put: number[] = []
  const door: Pick<Backend, 'call' | 'file' | 'putFile'> = {
    putFile: async ({ length }) => {
      put.push(length)
      return ok({ sha256: documentId, size: length })
    },
    call: async (name, input) => {
      calls.push({ name, input })
      return ok({ name })
    },
    file: async (id) => (id === documentId ? document : undefined),
  }
  const toSample: string[] = []
  const sample = {
    ...door,
    call: async (name: string) => {
      toSample.push(name)
      return ok({ name })
    },
    file: async () => undefined,
  }
  const backend = { ...door, sample }
  const copies = createOpenCopies(async (path) => void opened.push(path), join(folder, '..'))
  const host = await startHost({ backend: Promise.resolve(backend), copies, pages: readPageFiles(folder), port: 0 })
  const token = new URL(host.address).hash.slice('#token='.length)
  const own = { host: `127.0.0.1:${host.port}`, 'x-klubownik-token': token, 'content-type': 'application/json' }

  /** Sends exactly what is given: `undefined` leaves a header of our own page out. */
  const ask = (path: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> =>
    new Promise((done, failed) => {
      const all = Object.entries({ ...own, ...headers }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined,
      )
      const sent = request(
        { host: '127.0.0.1', port: host.port, path, method, headers: Object.fromEntries(all), setHost: false },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.on('end', () =>
            done({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          )
        },
      )
      sent.on('error', failed)
      sent.end(body)
    })
  const close = async (): Promise<void> => {
    await host.close()
    copies.remove()
    rmSync(join(folder, '..'), { recursive: true })
  }
  return { ask, calls, toSample, put, opened, host, token, close }
}
