import type { IncomingMessage } from 'node:http'
import type { CallError } from '#shared/contract/errors.ts'
import { fileType, longestBody, longestFile } from '#shared/contract/loopback.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { refusals } from './refusals.ts'

/** Past this many bytes nobody is listening any more: the connection is cut. */
const patience = 4 * longestFile

/**
 * The body, or `undefined` when it is longer than allowed. A body too long is read to its end and thrown away, so that the
 * sender gets to hear why: an answer followed by a cut connection is lost on the way.
 */
export const readBytes = async (request: IncomingMessage, longest: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length <= longest) chunks.push(chunk)
    else chunks.length = 0
    if (length > patience) return undefined
  }
  return length > longest ? undefined : Buffer.concat(chunks)
}

const parse = (bytes: Buffer): Result<unknown, CallError> => {
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    return err(refusals.notJson)
  }
}

/** Reads what was sent, as JSON in UTF-8. */
export const readJson = async (request: IncomingMessage): Promise<Result<unknown, CallError>> => {
  const bytes = await readBytes(request, longestBody)
  return bytes === undefined ? err(refusals.tooLong) : parse(bytes)
}

/** A form of a foreign page can send text, but not this type without asking first. */
export const isJson = ({ headers }: IncomingMessage): boolean =>
  /^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(headers['content-type'] ?? '')

/** The type of a file handed in; a form of a foreign page cannot send it without asking first. */
export const isFileType = ({ headers }: IncomingMessage): boolean => headers['content-type']?.toLowerCase() === fileType
