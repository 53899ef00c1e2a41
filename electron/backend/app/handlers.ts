import type { appContract } from '#shared/app/contract.ts'
import { ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { schemaVersion } from '../db/migrate.ts'
import { isUntouched } from './queries.ts'
import { version } from './version.ts'

export const appHandlers: HandlersFor<keyof typeof appContract> = {
  'app.status': async ({ db, clock, file }) =>
    ok({
      version,
      schemaVersion,
      fileName: file.name,
      demo: file.demo,
      empty: await isUntouched(db),
      today: clock.today(),
    }),
}
