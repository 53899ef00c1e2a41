import type { Database } from 'better-sqlite3'
import { type ChainEnd, type RecordedChange, type RecordedStep, sealOf } from './seals.ts'

/**
 * Seals every step that has no link yet, in order. Only for a file whose history was written before there was a chain (and for
 * files made by hand in measurements): at any other time an unsealed step is one that somebody added past the program.
 */
export function sealOldSteps(raw: Database): void {
  const steps = raw.prepare('select * from command_log where link is null order by id').all() as RecordedStep[]
  const changesOf = raw.prepare(
    'select id, table_name, row_id, before, after from change_log where command_id = ? order by id',
  )
  const sealChange = raw.prepare('update change_log set salt = ?, digest = ? where id = ?')
  const sealStep = raw.prepare(
    'update command_log set step = ?, changes = ?, salt = ?, digest = ?, link = ? where id = ?',
  )
  let end = (raw
    .prepare('select step, link from command_log where link is not null order by id desc limit 1')
    .get() ?? { step: 0, link: null }) as ChainEnd
  for (const step of steps) {
    const seal = sealOf(end, step, changesOf.all(step.id) as RecordedChange[])
    for (const change of seal.changes) sealChange.run(change.salt, change.digest, change.id)
    sealStep.run(seal.step, seal.changes.length, seal.salt, seal.digest, seal.link, step.id)
    end = seal
  }
}
