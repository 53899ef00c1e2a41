import type { clubContract } from '#shared/club/contract.ts'
import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { clubOf, codeListsOn } from './queries.ts'
import {
  chooseOperator,
  removeOperator,
  removeSignatory,
  saveKis,
  saveOperator,
  saveOrganisation,
  saveSignatory,
} from './repo.ts'

export const clubHandlers: HandlersFor<keyof typeof clubContract> = {
  'club.get': async ({ db }) => ok(await clubOf(db)),
  'club.codeLists': async ({ db, clock }) => ok(await codeListsOn(db, clock.today())),
  'club.saveOrganisation': async ({ db }, data) =>
    (await saveOrganisation(db, data)) ? ok({ id: 1 }) : err(staleError()),
  'club.saveKis': async ({ db }, data) => ((await saveKis(db, data)) ? ok({ id: 1 }) : err(staleError())),
  'club.saveSignatory': async ({ db }, data) => {
    const id = await saveSignatory(db, data)
    return id ? ok({ id }) : err(notFoundError('osoba podpisująca'))
  },
  'club.removeSignatory': async ({ db, say }, { id }) => {
    const name = await removeSignatory(db, id)
    if (name === undefined) return err(notFoundError('osoba podpisująca'))
    say(`usunięto osobę podpisującą „${name}”`)
    return ok({ id })
  },
  'club.saveOperator': async ({ db }, data) => {
    const id = await saveOperator(db, data)
    return id ? ok({ id }) : err(notFoundError('osoba pracująca'))
  },
  'club.removeOperator': async ({ db, say }, { id }) => {
    const name = await removeOperator(db, id)
    if (name === undefined) {
      return err(
        ruleError(
          'club.operatorAtWork',
          'Nie usunięto: ta osoba jest teraz przy pracy albo nie ma jej na liście. Najpierw wybierz inną osobę.',
        ),
      )
    }
    say(`usunięto osobę pracującą „${name}” z listy`)
    return ok({ id })
  },
  'club.chooseOperator': async ({ db }, { id }) =>
    (await chooseOperator(db, id)) ? ok({ id }) : err(notFoundError('osoba pracująca')),
}
