/**
 * The back end in a process of its own: Electron's utility process, or a forked Node in tests.
 * Arguments: the path of the database, then flags (`--demo`). It talks in the messages of `backendPort.ts`,
 * and ends when it is told to close or when the process that started it is gone.
 */
import type { BackendMessage, BackendRequest, BackendValue } from '#shared/contract/backendPort.ts'
import { type Backend, openBackend } from './app.ts'

type Port = {
  listen(take: (message: unknown) => void): void
  /** Resolves once the message has been handed over to the other side. */
  send(message: BackendMessage): Promise<void>
}
type UtilityPort = {
  on(event: 'message', take: (event: { data: unknown }) => void): unknown
  postMessage(message: BackendMessage): void
}

const log = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

const utilityPort = (port: UtilityPort): Port => ({
  listen: (take) => port.on('message', ({ data }) => take(data)),
  send: async (message) => port.postMessage(message),
})
const forkPort: Port = {
  listen: (take) => process.on('message', take),
  send: (message) =>
    new Promise((sent) => {
      if (process.send) process.send(message, undefined, undefined, () => sent())
      else sent()
    }),
}
const portOfThisProcess = (): Port => {
  const { parentPort } = process as { parentPort?: UtilityPort }
  return parentPort ? utilityPort(parentPort) : forkPort
}

const isRequest = (message: unknown): message is BackendRequest =>
  typeof message === 'object' &&
  message !== null &&
  'id' in message &&
  typeof message.id === 'number' &&
  'kind' in message

const doorOf = (backend: Backend, { forSample }: { forSample?: boolean }) => (forSample ? backend.sample : backend)

const answer = async (backend: Backend, request: BackendRequest): Promise<BackendValue[keyof BackendValue]> => {
  switch (request.kind) {
    case 'call':
      return doorOf(backend, request).call(request.name, request.input)
    case 'file':
      return doorOf(backend, request).file(request.fileId)
    case 'keyFor':
      return backend.keyFor(request.present)
    case 'openWithKey':
      return backend.openWithKey(request.key)
    case 'put':
      return doorOf(backend, request).putFile(request.bytes)
    case 'close':
      await backend.close()
      return true
  }
}

const start = async (): Promise<void> => {
  const [file, ...flags] = process.argv.slice(2)
  if (file === undefined) throw new Error('The back end needs the path of its database as the first argument.')
  const port = portOfThisProcess()
  const opening = openBackend({
    ...{ file, demo: flags.includes('--demo'), automaticCopies: true, servesCalendar: true, log },
    onLocked: () => void port.send({ event: 'locked' }),
    onRekeyed: () => void port.send({ event: 'rekeyed' }),
  })

  const take = async (message: unknown): Promise<void> => {
    if (!isRequest(message)) return log('A message that is no request was left out.')
    const value = await answer(await opening, message)
    await port.send({ id: message.id, value })
    if (message.kind === 'close') process.exit(0)
  }
  port.listen((message) => void take(message))
  process.on('disconnect', () => void opening.then((backend) => backend.close()).then(() => process.exit(0)))
  await port.send({ ready: true })
}

await start()
