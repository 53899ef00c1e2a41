import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { generatorsContract } from '#shared/generators/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { filedRefusal } from '../filings/guard.ts'
import { savePeople } from '../settlements/repo.ts'
import { generatorsOf, isNameTaken } from './known.ts'
import { copyOf } from './queries.ts'
import { removeGenerator, saveFormat, saveGenerator } from './repo.ts'
import { templateHandlers } from './templateHandlers.ts'

export const generatorsHandlers: HandlersFor<keyof typeof generatorsContract> = {
  ...templateHandlers,
  'generators.list': async ({ db }) => ok(await generatorsOf(db)),
  'generators.save': async ({ db }, data) => {
    if (await isNameTaken(db, data.name, data.id)) {
      const message = 'Generator o tej nazwie już jest na liście.'
      return err(
        ruleError('generators.nameTaken', `Nie zapisano generatora. Wpisane dane zostały. ${message}`, [
          { path: 'name', message },
        ]),
      )
    }
    const saved = await saveGenerator(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'generators.saveFormat': async ({ db }, data) => {
    const saved = await saveFormat(db, data)
    return saved ? ok(saved) : err(notFoundError('generator'))
  },
  'generators.remove': async ({ db, say }, { id }) => {
    const name = await removeGenerator(db, id)
    if (name === undefined) return err(notFoundError('generator'))
    say(`usunięto generator „${name}”`)
    return ok({ id })
  },
  'generators.copyOf': async ({ db, clock }, asked) => {
    const found = await copyOf(db, asked, clock.today())
    return found ? ok(found) : err(notFoundError('sprawozdanie'))
  },
  'generators.savePeople': async ({ db }, data) => {
    const frozen = await filedRefusal(db, data.reportId)
    if (frozen) return err(frozen)
    const saved = await savePeople(db, data)
    return saved ? ok(saved) : err(staleError())
  },
}
