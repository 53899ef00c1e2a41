import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'

/** 160 random bits in lower-case hexadecimal. */
export const newSecret = (): string => randomBytes(20).toString('hex')

/**
 * A port nobody has by habit: above the ones of known services, and below those that systems hand out to connections as they come,
 * where it could be taken for a moment at any time.
 */
export const newPort = (): number => randomInt(20_000, 32_000)

/** What a calendar program is given. */
export const addressOf = ({ port, secret }: { port: number; secret: string }): string =>
  `http://127.0.0.1:${port}${pathOf(secret)}`

const pathOf = (secret: string): string => `/${secret}.ics`
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether this is the path with the secret; compared by digests of one length, so that the time taken tells nothing of it. */
export const isPathOf = (path: string, secret: string): boolean => timingSafeEqual(digest(path), digest(pathOf(secret)))
