import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { answer, type Context } from './routes.ts'
import { createTickets } from './tickets.ts'

export type HostOptions = Pick<Context, 'backend' | 'copies' | 'pages'> & {
  /** 0: any free port. */
  readonly port: number
  /** Given only by the development server, whose page outlives the host. */
  readonly token?: string
}
export type Host = {
  readonly port: number
  /** The address to open, with the token of this run. */
  readonly address: string
  /** An address for another program to open: with a ticket that is good once and soon, for every user may read what a program is started with. */
  addressForBrowser(): string
  /** Takes no more calls, lets those under way finish, and ends. */
  close(): Promise<void>
}

/** How long calls under way may take to finish when the program ends. Milliseconds. */
const patienceAtEnd = 3_000

/** Serves the program's page and the contract to this machine alone. Rejects when the port is taken. */
export const startHost = async (options: HostOptions): Promise<Host> => {
  const token = options.token ?? randomBytes(32).toString('base64url')
  const tickets = createTickets()
  const underWay = new Set<Promise<void>>()
  const server = createServer({ requestTimeout: 60_000, headersTimeout: 10_000 })
  await listen(server, options.port)
  const port = portOf(server)
  server.on('request', (request, response) => {
    const answering = answer({ ...options, token, port, takeTicket: tickets.take }, request, response).catch(() => {
      response.destroy()
    })
    underWay.add(answering)
    void answering.finally(() => underWay.delete(answering))
  })
  return {
    port,
    address: `http://127.0.0.1:${port}/#token=${token}`,
    addressForBrowser: () => `http://127.0.0.1:${port}/#ticket=${tickets.issue()}`,
    close: () => closeServer(server, underWay),
  }
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((done, failed) => {
    server.once('error', failed)
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', failed)
      done()
    })
  })

const portOf = (server: Server): number => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The host does not listen on a port.')
  return address.port
}

const closeServer = async (server: Server, underWay: ReadonlySet<Promise<void>>): Promise<void> => {
  const closed = new Promise<void>((done) => server.close(() => done()))
  await Promise.race([Promise.allSettled(underWay), setTimeout(patienceAtEnd, undefined, { ref: false })])
  server.closeAllConnections()
  await closed
}
