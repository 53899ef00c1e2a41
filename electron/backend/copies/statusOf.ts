import { type Light, lightOf } from '#shared/copies/light.ts'
import { dayInPoland, type IsoDate } from '#shared/kernel/dates.ts'
import { anythingEntered } from '../app/queries.ts'
import type { StorageCode } from '../db/storageError.ts'
import type { FileState } from '../vault/keeper.ts'
import type { Copies } from './copies.ts'
import { copiesThere, readRegister } from './register.ts'
import { troubleWords } from './troubleWords.ts'

/** Whether nothing was entered into the open file; a file that is not open may hold anything. */
const isUntouched = (state: FileState): boolean =>
  state.kind === 'open' && state.file.raw.prepare(anythingEntered).pluck().get() === 0

/** The light of the copies, from what lies in the folder; of the file only whether there is anything in it. */
export function statusOf(copies: Copies, state: FileState, today: IsoDate): Light {
  const [newest] = copiesThere(copies.folder)
  const { trouble, rehearsal, place } = readRegister(copies.folder)
  return lightOf({
    ...{ today, demo: copies.demo, untouched: newest === undefined && isUntouched(state) },
    lastDay: newest && dayInPoland(newest.madeAt),
    trouble: trouble ? troubleWords(trouble.code as StorageCode) : undefined,
    placeDay: place ? (place.lastAt === null ? null : dayInPoland(place.lastAt)) : undefined,
    rehearsalFailed: rehearsal?.isGood === false,
    copyUnprotected: newest !== undefined && state.kind === 'open' && state.key.isProtected && !newest.isProtected,
  })
}
