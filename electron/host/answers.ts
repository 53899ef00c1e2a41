import type { ServerResponse } from 'node:http'
import type { FileRoad } from '#backend/app.ts'
import { dataPolicy, safeHeaders } from '#shared/contract/csp.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'

const send = (response: ServerResponse, status: number, headers: Record<string, string>, body: string | Uint8Array) => {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...safeHeaders,
    'content-security-policy': dataPolicy,
    'cache-control': 'no-store',
    'content-length': String(bytes.byteLength),
    ...headers,
  })
  response.end(response.req.method === 'HEAD' ? undefined : bytes)
}

const plain = { 'content-type': 'text/plain; charset=utf-8' }

/** A refusal that is not for the program's page but for whoever else is knocking. */
export const sendRefusal = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void =>
  send(response, status, { ...plain, ...headers }, `${status}\n`)

/** The answer of a call, whether done or refused by the back end. */
export const sendResult = (response: ServerResponse, result: Result<unknown, CallError>): void =>
  send(response, 200, { 'content-type': 'application/json' }, JSON.stringify(result))

/** A refusal of the host itself, in the same shape as one of the back end. */
export const sendError = (response: ServerResponse, status: number, error: CallError): void =>
  send(response, status, { 'content-type': 'application/json' }, JSON.stringify(err(error)))

/** A rendered document, to be saved under its Polish name. */
export const sendDocument = (response: ServerResponse, { bytes, name, mime }: FileRoad): void => {
  const headers = {
    'content-type': mime,
    'content-disposition': `attachment; filename="dokument.pdf"; filename*=UTF-8''${encodeName(name)}`,
  }
  send(response, 200, headers, bytes)
}

/** RFC 8187: what `encodeURIComponent` leaves alone and the header does not. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )

/** Bytes of the page's own files. */
export const sendBytes = (response: ServerResponse, headers: Record<string, string>, bytes: Uint8Array): void =>
  send(response, 200, headers, bytes)
