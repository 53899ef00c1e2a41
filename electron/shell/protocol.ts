import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { protocol } from 'electron'
import { contentSecurityPolicy, fillNonce, safeHeaders } from '#shared/contract/csp.ts'
import { pageContentTypes } from '#shared/contract/pageContentTypes.ts'

const scheme = 'app'
const host = 'kis'
/** Where the page lives. Nothing else is ever shown in a window, and nobody else may ask the program for anything. */
export const appOrigin = `${scheme}://${host}`

/** Has to be said before the app is ready: `app:` is a scheme with origins, as secure as https. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built page from `folder` at `app://kis/`, and nothing from outside that folder. */
export function serveApp(folder: string): void {
  protocol.handle(scheme, (request) => answer(folder, request))
}

const refuse = (status: number): Response => new Response(null, { status, headers: safeHeaders })

async function answer(folder: string, request: Request): Promise<Response> {
  const url = new URL(request.url)
  if (url.host !== host) return refuse(404)
  if (request.method !== 'GET') return refuse(405)
  const file = fileOf(folder, url.pathname)
  const type = file && pageContentTypes[extname(file)]
  if (!file || !type) return refuse(404)
  const content = await readFile(file).catch(() => undefined)
  if (!content) return refuse(404)
  return file.endsWith('.html') ? page(content.toString('utf8')) : asset(content, type)
}

/** A path without an extension is a screen of the program: the page itself, which finds the screen by its address. */
function fileOf(folder: string, pathname: string): string | undefined {
  const path = decode(pathname)
  if (path === undefined || path.includes('\0') || path.includes('\\')) return undefined
  const file = join(folder, extname(path) === '' ? 'index.html' : path)
  return file.startsWith(folder + sep) ? file : undefined
}

function decode(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return undefined
  }
}

function page(html: string): Response {
  const nonce = randomBytes(18).toString('base64')
  return new Response(fillNonce(html, nonce), {
    headers: {
      ...safeHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  })
}

const asset = (content: Buffer<ArrayBuffer>, type: string): Response =>
  new Response(content, { headers: { ...safeHeaders, 'content-type': type } })
