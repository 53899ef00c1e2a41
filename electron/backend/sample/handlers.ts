import { ok } from '#shared/kernel/result.ts'
import type { sampleContract } from '#shared/sample/contract.ts'
import type { FileHandlersFor } from '../context.ts'

export const sampleHandlers: FileHandlersFor<keyof typeof sampleContract> = {
  'sample.open': ({ sample }) => sample.open(),
  'sample.close': async ({ sample }) => {
    await sample.close()
    return ok({})
  },
  'sample.progress': async ({ sample }) => ok(sample.progress() ?? null),
}
