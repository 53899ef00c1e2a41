import type { fileCheckContract } from '#shared/fileCheck/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { FileHandlersFor } from '../context.ts'
import { fullCheck } from '../db/fullCheck.ts'
import { storageError } from '../db/storageError.ts'

export const fileCheckHandlers: FileHandlersFor<keyof typeof fileCheckContract> = {
  'fileCheck.standing': async ({ keeper }) => {
    const state = keeper.state()
    return ok(state.kind === 'open' ? state.file.counter.standing : { kind: 'agrees' as const })
  },
  'fileCheck.run': async ({ keeper }) =>
    keeper.alone(async (file) => {
      const before = keeper.state()
      const key = await file.release()
      if (!key) return err(storageError(before.kind === 'refused' ? before.code : 'locked'))
      try {
        return ok(fullCheck(keeper.path, key))
      } finally {
        file.open(key)
      }
    }),
  'fileCheck.accept': async ({ keeper }) =>
    keeper.alone(async () => {
      const state = keeper.state()
      if (state.kind === 'open') state.file.counter.accept()
      return ok({})
    }),
}
