import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { tokenHeader } from '#shared/contract/loopback.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Compared by digests of one length, so that the time taken tells nothing of the secret. */
export const sameSecret = (given: string, secret: string): boolean => timingSafeEqual(digest(given), digest(secret))

/** Whether the caller addressed this host by its own name: a page of a foreign name resolved to this machine did not. */
export const isOwnHost = ({ host }: IncomingHttpHeaders, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`

/** Whether a browser says that our own page is asking; other programs send no origin. */
export const isOwnOrigin = ({ host, origin }: IncomingHttpHeaders): boolean =>
  origin === undefined || origin === `http://${host}`

/** Whether the caller holds the token of this run. */
export const holdsToken = (headers: IncomingHttpHeaders, token: string): boolean => {
  const given = headers[tokenHeader]
  return typeof given === 'string' && sameSecret(given, token)
}
