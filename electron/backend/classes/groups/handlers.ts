import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../../context.ts'
import { membersAmong } from '../attendance/queries.ts'
import { notOfEdition, unknownIn } from '../refused.ts'
import { groupNamed, groupOf, hasSessions, listGroups } from './queries.ts'
import { removeGroup, saveGroup } from './repo.ts'

export const groupHandlers: HandlersFor<
  'classes.groups' | 'classes.group' | 'classes.saveGroup' | 'classes.removeGroup'
> = {
  'classes.groups': async ({ db, clock }, input) => ok(await listGroups(db, input, clock.today())),
  'classes.group': async ({ db }, { id }) => {
    const group = await groupOf(db, id)
    return group ? ok(group) : err(notFoundError('grupa'))
  },
  'classes.saveGroup': async ({ db }, data) => {
    const unknown = await unknownIn(db, data)
    if (unknown) return err(unknown)
    const twin = await groupNamed(db, data.editionId, data.name)
    if (twin !== undefined && twin !== data.id)
      return err(
        ruleError(
          'classes.groupTwice',
          'Nie zapisano: w tej edycji jest już grupa o tej nazwie. Wpisane dane zostały.',
          [{ path: 'name', message: 'Ta nazwa jest już zajęta.' }],
        ),
      )
    if (data.id !== null && (await hasSessions(db, data.id))) {
      const before = await groupOf(db, data.id)
      if (before && before.editionId !== data.editionId)
        return err(
          ruleError(
            'classes.groupHasSessions',
            'Nie zapisano: grupa ma już spotkania, więc zostaje w swojej edycji. Wpisane dane zostały. Dodaj w drugiej edycji nową grupę.',
            [{ path: 'editionId', message: 'Grupa ma już spotkania w swojej edycji.' }],
          ),
        )
    }
    const ids = data.members.map((member) => member.participationId)
    if ((await membersAmong(db, data.editionId, ids)) < ids.length) return err(notOfEdition('members'))
    const saved = await saveGroup(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'classes.removeGroup': async ({ db, say }, { id }) => {
    if (await hasSessions(db, id))
      return err(
        ruleError(
          'classes.groupHasSessions',
          'Nie usunięto: grupa ma spotkania. Grupa została bez zmian. Usuń najpierw spotkania albo oznacz grupę jako zakończoną.',
        ),
      )
    const name = await removeGroup(db, id)
    if (name === undefined) return err(notFoundError('grupa'))
    say(`usunięto grupę „${name}”`)
    return ok({ id })
  },
}
