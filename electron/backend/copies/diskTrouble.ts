import { type StorageCode, storageCodeOf } from '../db/storageError.ts'

const systemCodes: readonly (readonly [RegExp, StorageCode])[] = [
  [/^(ENOSPC|EDQUOT|EFBIG)$/, 'full'],
  [/^(EACCES|EPERM|EROFS)$/, 'readOnly'],
  [/^(ENOENT|ENOTDIR|ENODEV|ENXIO)$/, 'missingFolder'],
  [/^(EBUSY|ETXTBSY)$/, 'busy'],
]

/** What kind of trouble with a disk an exception is, also one of the system, when a file is copied, renamed or flushed. */
export function diskCodeOf(error: unknown): StorageCode {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return storageCodeOf(error) ?? systemCodes.find(([pattern]) => pattern.test(code))?.[1] ?? 'io'
}
