import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Backend } from '#backend/app.ts'
import type { OpenCopies } from '#backend/openCopies.ts'
import { contentSecurityPolicy, fillNonce } from '#shared/contract/csp.ts'
import { fileHeader, longestFile, sampleFile, ticketPath } from '#shared/contract/loopback.ts'
import { htmlType } from '#shared/contract/pageContentTypes.ts'
import { ok } from '#shared/kernel/result.ts'
import { sendBytes, sendDocument, sendError, sendRefusal, sendResult } from './answers.ts'
import { isFileType, isJson, readBytes, readJson } from './body.ts'
import { holdsToken, isOwnHost, isOwnOrigin } from './gate.ts'
import { isScreen, type PageFile } from './pageFiles.ts'
import { refusals } from './refusals.ts'

type Door = Pick<Backend, 'call' | 'file' | 'putFile'>
/** What a host needs of the back end. */
export type HostedBackend = Door & { readonly sample: Door }

/** What answering needs to know. */
export type Context = {
  /** It may still be opening. */
  readonly backend: Promise<HostedBackend>
  readonly copies: OpenCopies
  readonly pages: ReadonlyMap<string, PageFile>
  readonly token: string
  readonly port: number
  /** Whether this ticket may be changed for the token; it may not again. */
  readonly takeTicket: (given: unknown) => boolean
}

/** Answers one request: checks who asks, then finds what is asked for. */
export const answer = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (!isOwnHost(request.headers, context.port) || !isOwnOrigin(request.headers)) return sendRefusal(response, 403)
  const path = pathOf(request.url ?? '')
  if (path === ticketPath) return answerTicket(context, request, response)
  if (path === '/file') return answerPut(context, request, response)
  const [, road, name] = /^\/(call|file|open)\/([^/]+)$/.exec(path ?? '') ?? []
  if (road === undefined || name === undefined) return answerPage(context, path, request, response)
  const method = road === 'file' ? 'GET' : 'POST'
  if (request.method !== method) return sendRefusal(response, 405, { allow: method })
  if (!holdsToken(request.headers, context.token)) return sendError(response, 403, refusals.badToken)
  if (road === 'call') return answerCall(context, name, request, response)
  const document = await (await doorFor(context, request)).file(name)
  if (document === undefined) return sendError(response, 404, refusals.noDocument)
  if (road === 'file') return sendDocument(response, document)
  sendResult(response, await context.copies.open(document))
}

/** The file a request is meant for: the own one, unless it says that it is for the sample. */
const doorFor = async ({ backend }: Context, { headers }: IncomingMessage): Promise<Door> =>
  headers[fileHeader] === sampleFile ? (await backend).sample : backend

const answerCall = async (
  context: Context,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (!isJson(request)) return sendError(response, 415, refusals.notJson)
  const input = await readJson(request)
  if (!input.ok) return sendError(response, input.error === refusals.tooLong ? 413 : 400, input.error)
  sendResult(response, await (await doorFor(context, request)).call(name, input.value))
}

/** Gives the token to the page that another program was asked to open. */
const answerTicket = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== 'POST') return sendRefusal(response, 405, { allow: 'POST' })
  if (!isJson(request)) return sendError(response, 415, refusals.notJson)
  const input = await readJson(request)
  if (!input.ok) return sendError(response, input.error === refusals.tooLong ? 413 : 400, input.error)
  const given = typeof input.value === 'object' && input.value !== null && 'ticket' in input.value
  if (!given || !context.takeTicket((input.value as { ticket: unknown }).ticket))
    return sendError(response, 403, refusals.badToken)
  sendResult(response, ok({ token: context.token }))
}

/** Takes a file in. Its bytes have a type that a form of a foreign page cannot send. */
const answerPut = async (context: Context, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if (request.method !== 'POST') return sendRefusal(response, 405, { allow: 'POST' })
  if (!holdsToken(request.headers, context.token)) return sendError(response, 403, refusals.badToken)
  if (!isFileType(request)) return sendError(response, 415, refusals.notFile)
  const bytes = await readBytes(request, longestFile)
  if (bytes === undefined) return sendError(response, 413, refusals.fileTooLong)
  sendResult(response, await (await doorFor(context, request)).putFile(bytes))
}

const answerPage = (
  { pages }: Context,
  path: string | undefined,
  { method }: IncomingMessage,
  response: ServerResponse,
): void => {
  const file = path === undefined ? undefined : pages.get(isScreen(path) ? '/index.html' : path)
  if (file === undefined) sendRefusal(response, 404)
  else if (method !== 'GET' && method !== 'HEAD') sendRefusal(response, 405, { allow: 'GET, HEAD' })
  else if (file.type === htmlType) sendPage(response, file.bytes.toString('utf8'))
  else sendBytes(response, { 'content-type': file.type, ...(file.hashed ? lasting : {}) }, file.bytes)
}

const lasting = { 'cache-control': 'public, max-age=31536000, immutable' }

const sendPage = (response: ServerResponse, html: string): void => {
  const nonce = randomBytes(18).toString('base64')
  const headers = { 'content-type': htmlType, 'content-security-policy': contentSecurityPolicy(nonce) }
  sendBytes(response, headers, Buffer.from(fillNonce(html, nonce)))
}

/** The path asked for, decoded once and otherwise left as it came; `undefined`: not a path of ours. */
const pathOf = (url: string): string | undefined => {
  if (!url.startsWith('/')) return undefined
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '')
  } catch {
    return undefined
  }
}
