/**
 * The back end, its threads, the loopback host and the followed calendar in one process over the sample: asks, saves, prints, takes
 * files in, copies, exports, checks, is asked for the calendar, locks, and ends. Argument: the file. Prints the ports of the host and
 * of the calendar, and what was refused.
 */
import { openBackend } from '#backend/app.ts'
import { createOpenCopies } from '#backend/openCopies.ts'
import { fileType } from '#shared/contract/loopback.ts'
import { startHost } from '../../../electron/host/server.ts'
import { ksefSamples } from '../../support/ksef.ts'
import { aPdf } from '../../support/scans.ts'

const backend = await openBackend({
  file: process.argv[2] ?? '',
  demo: true,
  automaticCopies: true,
  servesCalendar: true,
})
const host = await startHost({
  backend: Promise.resolve(backend),
  copies: createOpenCopies(async () => {}),
  pages: new Map(),
  port: 0,
})
const token = new URL(host.address).hash.slice('#token='.length)
const refused: unknown[] = []
const send = async (path: string, type: string, body: BodyInit): Promise<{ sha256: string; address: string }> => {
  const headers = { 'content-type': type, 'x-klubownik-token': token }
  const response = await fetch(`http://127.0.0.1:${host.port}${path}`, { method: 'POST', headers, body })
  const answer = (await response.json()) as { ok: boolean; value: never }
  if (!answer.ok) refused.push({ path, answer })
  return answer.value
}
const call = (name: string, input: unknown) => send(`/call/${name}`, 'application/json', JSON.stringify(input))

const passphrase = 'jesienny wiatr nad stawem'
await call('people.list', {})
await call('club.saveSignatory', { id: null, name: 'Żaneta Łoś', functionTitle: 'prezes' })
await call('documents.render', { document: { kind: 'agendaMonth', year: 2021, month: 11, withNames: true } })
const scan = await send('/file', fileType, new Uint8Array(aPdf('https://example.invalid/')))
await call('scans.attach', {
  sha256: scan.sha256,
  recordKind: 'grant',
  recordId: 1,
  name: 'https://example.invalid/.pdf',
})
const invoice = await send('/file', fileType, ksefSamples.basic)
await call('expenses.readKsef', { files: [{ sha256: invoice.sha256, name: 'faktura.xml' }] })
await call('copies.make', { job: 'kopia' })
await call('fileExport.make', { job: 'dane' })
await call('fileCheck.run', {})
await call('history.verify', {})
const { address } = await call('calendarFeed.turnOn', {})
const calendar = await fetch(address)
if (!calendar.ok) refused.push({ path: 'calendar', status: calendar.status })
await call('vault.setPassphrase', { present: null, next: passphrase })
await call('vault.lock', {})
await call('vault.unlock', { passphrase })
await host.close()
await backend.close()
process.stdout.write(JSON.stringify({ host: host.port, calendar: Number(new URL(address).port), refused }))
process.exit(0)
