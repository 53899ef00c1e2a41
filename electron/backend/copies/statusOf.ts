import { type Light, lightOf } from '#shared/copies/light.ts'
import { dayInPoland, type IsoDate } from '#shared/kernel/dates.ts'
import type { StorageCode } from '../db/storageError.ts'
import type { FileState } from '../vault/keeper.ts'
import type { Copies } from './copies.ts'
import { copiesThere, readRegister } from './register.ts'
import { troubleWords } from './troubleWords.ts'

/** The light of the copies, from what lies in the folder and nothing else. */
export function statusOf(copies: Copies, state: FileState, today: IsoDate): Light {
  const [newest] = copiesThere(copies.folder)
  const { trouble, rehearsal, place } = readRegister(copies.folder)
  return lightOf({
    ...{ today, demo: copies.demo },
    lastDay: newest && dayInPoland(newest.madeAt),
    trouble: trouble ? troubleWords(trouble.code as StorageCode) : undefined,
    placeDay: place ? (place.lastAt === null ? null : dayInPoland(place.lastAt)) : undefined,
    rehearsalFailed: rehearsal?.isGood === false,
    copyUnprotected: newest !== undefined && state.kind === 'open' && state.key.isProtected && !newest.isProtected,
  })
}
