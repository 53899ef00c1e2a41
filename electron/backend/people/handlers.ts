import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { peopleContract } from '#shared/people/contract.ts'
import type { HandlersFor } from '../context.ts'
import { listPeople, personOf, similarPeople } from './queries.ts'
import { removePerson, savePerson } from './repo.ts'

export const peopleHandlers: HandlersFor<keyof typeof peopleContract> = {
  'people.list': async ({ db }, input) => ok(await listPeople(db, input)),
  'people.get': async ({ db }, { id }) => {
    const person = await personOf(db, id)
    return person ? ok(person) : err(notFoundError('osoba'))
  },
  'people.similar': async ({ db }, typed) => ok(await similarPeople(db, typed)),
  'people.save': async ({ db }, data) => {
    const twin = data.pesel ? await similarPeople(db, { ...data, lastName: '', exceptId: data.id }) : []
    if (twin.length > 0) {
      return err(
        ruleError(
          'people.samePesel',
          'Nie zapisano: osoba z tym numerem PESEL jest już w pliku. Wpisane dane zostały. Otwórz tamtą osobę albo popraw numer.',
          [{ path: 'pesel', message: 'Osoba z tym numerem PESEL jest już w pliku.' }],
        ),
      )
    }
    const saved = await savePerson(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'people.remove': async ({ db, say }, { id }) => {
    const used = await personOf(db, id)
    if (!used) return err(notFoundError('osoba'))
    if (used.participations.length > 0) {
      return err(
        ruleError('people.inEdition', 'Nie usunięto: ta osoba jest zapisana do edycji. Najpierw wypisz ją z edycji.'),
      )
    }
    const name = await removePerson(db, id)
    say(`usunięto osobę „${name}”`)
    return ok({ id })
  },
}
