import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** What is answered to who asks by the right way. */
export type FeedAnswer =
  /** Nothing is here: not the right path, or nobody wants the calendar followed any more. */
  | { readonly kind: 'nothing' }
  /** The right path, but the file cannot be read now; the program is to ask again later. */
  | { readonly kind: 'away' }
  | { readonly kind: 'calendar'; readonly bytes: Uint8Array; readonly etag: string }

export type Listener = {
  readonly port: number
  /** Answers nobody from now on, cutting off who is being answered; resolves once the port is free. */
  close(): Promise<void>
}

/** Connections at once; a calendar program needs one. */
const mostConnections = 16
/** Seconds before a program that was told `away` asks again. */
const awaySeconds = 60

/**
 * Answers calendar programs on this computer alone: one connection, one answer. `answer` hears the path and never rejects. `undefined`:
 * the port cannot be had.
 */
export async function listenAt(
  port: number,
  answer: (path: string) => Promise<FeedAnswer>,
): Promise<Listener | undefined> {
  const server = createServer({
    maxHeaderSize: 8 * 1024,
    headersTimeout: 5_000,
    requestTimeout: 10_000,
    connectionsCheckingInterval: 2_000,
    // One without the header gets the same answer as one with a wrong one.
    requireHostHeader: false,
  })
  server.maxConnections = mostConnections
  server.timeout = 60_000
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    void respond(request, response)
  }
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.on('error', () => response.destroy())
    if (!isProper(request, port)) return send(response, 404)
    const found = await answer(request.url ?? '')
    if (found.kind === 'nothing') return send(response, 404)
    if (found.kind === 'away') return send(response, 503, { 'retry-after': String(awaySeconds) })
    const etag = { etag: found.etag }
    if (isKnown(request.headers['if-none-match'], found.etag)) return send(response, 304, etag)
    send(response, 200, { ...etag, 'content-type': 'text/calendar; charset=utf-8' }, found.bytes)
  }
  server.on('request', take)
  server.on('checkContinue', take)
  server.on('checkExpectation', take)
  // What is no request, and what is too long or too slow for one, is not answered at all.
  server.on('clientError', (_error, socket) => void socket.destroy())
  if (!(await bind(server, port))) return undefined
  return {
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

/** Resolves `false` when the port cannot be had; trouble with a single connection later ends that connection and nothing else. */
const bind = (server: Server, port: number): Promise<boolean> =>
  new Promise((done) => {
    server.on('error', () => done(false))
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => done(true))
  })

/** Only a read, by the address itself: a page of a foreign name that was resolved to this computer does not say this one. */
const isProper = ({ method, headersDistinct }: IncomingMessage, port: number): boolean =>
  (method === 'GET' || method === 'HEAD') &&
  headersDistinct.host?.length === 1 &&
  headersDistinct.host[0] === `127.0.0.1:${port}`

/** Whether the calendar that the program has already is this one (RFC 9110, 13.1.2). */
const isKnown = (tags: string | undefined, etag: string): boolean =>
  tags?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false

function send(response: ServerResponse, status: number, headers: Record<string, string> = {}, body?: Uint8Array): void {
  response.writeHead(status, {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    connection: 'close',
    ...(status === 304 ? {} : { 'content-length': String(body?.byteLength ?? 0) }),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : body)
}
