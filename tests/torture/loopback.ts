import { openBackend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { startHost } from '../../electron/host/server.ts'
import type { Road } from './fuzz.ts'

/** The program over a file behind the loopback host: the way in, and the way to end it. */
export async function loopbackRoad(file: string): Promise<{ road: Road; address: string; close: () => Promise<void> }> {
  const backend = await openBackend({ file })
  const copies = createOpenCopies(async () => {})
  const host = await startHost({ backend: Promise.resolve(backend), copies, pages: new Map(), port: 0 })
  const token = new URL(host.address).hash.slice('#token='.length)
  const headers = { 'content-type': 'application/json', 'x-klubownik-token': token }
  const address = `http://127.0.0.1:${host.port}`
  return {
    address,
    road: async (name, input) => {
      const response = await fetch(`${address}/call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) })
      return (await response.json()) as never
    },
    async close() {
      await host.close()
      await backend.close()
      copies.remove()
    },
  }
}
