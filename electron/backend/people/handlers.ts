import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { peopleContract } from '#shared/people/contract.ts'
import { unknownCodes } from '../club/codes.ts'
import type { HandlersFor } from '../context.ts'
import { attendingRelatives, listPeople, personOf, similarPeople } from './queries.ts'
import { removePerson, savePerson } from './repo.ts'

const relativeAttends = () =>
  ruleError(
    'people.relativeAttends',
    'Nie zapisano: dla jednej z usuniętych osób bliskich są zapisane obecności na zajęciach. Wpisane dane zostały. Zostaw tę osobę albo najpierw usuń jej obecności.',
  )

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
    const wrong = await unknownCodes(db, [
      { path: 'education', list: 'education', code: data.education },
      { path: 'disability', list: 'disability', code: data.disability },
      { path: 'citizenship', list: 'citizenship', code: data.citizenship },
      { path: 'areaKind', list: 'area_kind', code: data.areaKind },
      ...(data.relatives ?? []).map(({ relation }, index) => ({
        path: `relatives.${index}.relation`,
        list: 'relation',
        code: relation,
      })),
    ])
    if (wrong.length > 0)
      return err(ruleError('people.wrongFields', 'Nie zapisano: popraw zaznaczone pola. Wpisane dane zostały.', wrong))
    if (data.id !== null && data.relatives !== undefined) {
      const kept = data.relatives.flatMap((one) => (one.id === null ? [] : [one.id]))
      if ((await attendingRelatives(db, data.id, kept)).length > 0) return err(relativeAttends())
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
