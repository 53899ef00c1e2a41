/** The back end, its print worker and the loopback host in one process over the sample: asks, saves, prints, and ends. Argument: the file. */
import { openBackend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { startHost } from '../../../electron/host/server.ts'

const backend = await openBackend({ file: process.argv[2] ?? '', demo: true })
const host = await startHost({
  backend: Promise.resolve(backend),
  copies: createOpenCopies(async () => {}),
  pages: new Map(),
  port: 0,
})
const token = new URL(host.address).hash.slice('#token='.length)
const headers = { 'content-type': 'application/json', 'x-klubownik-token': token }
const call = async (name: string, input: unknown): Promise<unknown> => {
  const address = `http://127.0.0.1:${host.port}/call/${name}`
  return (await fetch(address, { method: 'POST', headers, body: JSON.stringify(input) })).json()
}
const answers = [
  await call('people.list', {}),
  await call('club.saveSignatory', { id: null, name: 'Żaneta Łoś', functionTitle: 'prezes' }),
  await call('documents.render', { document: { kind: 'agendaMonth', year: 2021, month: 11 } }),
  await call('vault.status', {}),
]
await host.close()
await backend.close()
process.stdout.write(
  JSON.stringify({ port: host.port, accepted: answers.map((one) => (one as { ok: boolean }).ok ?? one) }),
)
process.exit(0)
