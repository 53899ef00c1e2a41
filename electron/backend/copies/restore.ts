import { rmSync } from 'node:fs'
import type { CallError } from '#shared/contract/errors.ts'
import type { CopySource } from '#shared/copies/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Secret } from '#shared/vault/contract.ts'
import { carryFeed } from '../calendarFeed/carry.ts'
import type { FileContext } from '../context.ts'
import { storageError } from '../db/storageError.ts'
import { diskCodeOf } from './diskTrouble.ts'
import { besidePresent } from './look.ts'
import type { JobTrouble } from './runner.ts'
import { unfinished } from './safeFile.ts'
import { keyOfSource, noSuchCopy, pathOfSource } from './source.ts'
import { closeLog, takePlace } from './takePlace.ts'
import { restoreError } from './troubleWords.ts'

type Wish = { readonly source: CopySource; readonly secret: Secret | null }

/** Opens a copy aside and tells what is inside. */
export async function look(context: FileContext, { source, secret }: Wish) {
  const from = pathOfSource(context, source)
  if (from === undefined) return err(noSuchCopy)
  const key = await keyOfSource(context, from, secret)
  if (!key.ok) return key
  const { isProtected } = key.value
  try {
    const inside = await context.copies.run({ kind: 'look', from, key: key.value.bytes })
    return inside.ok ? besidePresent(context, { ...inside.value, isProtected }) : err(restoreError(inside.error))
  } finally {
    key.value.wipe()
  }
}

/** Puts a copy in the place of the file; see the contract. Until the last step the present file is untouched. */
export async function restore(
  context: FileContext,
  { source, secret }: Wish,
): Promise<Result<{ aside: string | null }, CallError>> {
  const { keeper, copies } = context
  const from = pathOfSource(context, source)
  if (from === undefined) return err(noSuchCopy)
  const found = await keyOfSource(context, from, secret)
  if (!found.ok) return found
  const key = found.value
  const staged = unfinished(keeper.path)
  const ready = await copies.run({ kind: 'stage', from, target: staged, key: key.bytes })
  if (!ready.ok) {
    key.wipe()
    return err(restoreError(ready.error))
  }
  const carry = await carryFeed(context)
  context.forget()
  return keeper.alone(async (file) => {
    const before = await file.release()
    let trouble: JobTrouble | undefined
    let aside: string | null = null
    try {
      if (before) closeLog(keeper.path, before)
      aside = takePlace(staged, keeper.path, new Date(context.clock.now()).toISOString())
    } catch (error) {
      trouble = diskCodeOf(error)
      rmSync(staged, { force: true })
    }
    if (trouble !== undefined) {
      key.wipe()
      if (before) file.open(before)
      return err(restoreError(trouble))
    }
    before?.wipe()
    await context.forgetKept()
    const opened = file.open(key)
    if (opened.kind === 'open') await carry(opened.file)
    return opened.kind === 'open'
      ? ok({ aside })
      : err(storageError(opened.kind === 'refused' ? opened.code : 'locked'))
  })
}
