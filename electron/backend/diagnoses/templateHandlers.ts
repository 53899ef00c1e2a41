import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { copyTemplate, placeArea, removeArea, removeTemplate, saveArea, saveTemplate } from './repo.ts'
import { areasOf, listTemplates, usesOfArea, usesOfTemplate } from './templateQueries.ts'

type Calls =
  | 'diagnoses.templates'
  | 'diagnoses.saveTemplate'
  | 'diagnoses.copyTemplate'
  | 'diagnoses.removeTemplate'
  | 'diagnoses.saveArea'
  | 'diagnoses.moveArea'
  | 'diagnoses.removeArea'

const refusal = (code: string, sentence: string, path: string, message: string): CallError =>
  ruleError(code, sentence, [{ path, message }])

/** Cards of the diagnosis and their areas. */
export const templateHandlers: HandlersFor<Calls> = {
  'diagnoses.templates': async ({ db }) => ok(await listTemplates(db)),
  'diagnoses.saveTemplate': async ({ db }, data) => {
    const saved = await saveTemplate(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'diagnoses.copyTemplate': async ({ db }, { id, name }) => {
    if (!(await usesOfTemplate(db, id))) return err(notFoundError('wzór diagnozy'))
    return ok(await copyTemplate(db, id, name))
  },
  'diagnoses.removeTemplate': async ({ db, say }, { id }) => {
    const uses = await usesOfTemplate(db, id)
    if (!uses) return err(notFoundError('wzór diagnozy'))
    if (uses.measurements > 0 || uses.editions > 0)
      return err(
        ruleError(
          'diagnoses.templateUsed',
          'Nie usunięto: według tego wzoru zrobiono pomiary albo wskazuje go edycja. Wszystko zostało bez zmian. Wyłącz wzór, a nie będzie już proponowany.',
        ),
      )
    await removeTemplate(db, id)
    say(`usunięto wzór diagnozy „${uses.name}”`)
    return ok({ id })
  },
  'diagnoses.saveArea': async ({ db }, data) => {
    if (!(await usesOfTemplate(db, data.templateId))) return err(notFoundError('wzór diagnozy'))
    if (!(await isCode(db, 'staff_role', data.role)))
      return err(
        refusal(
          'diagnoses.unknownRole',
          'Nie zapisano: takiej roli nie ma na liście. Wpisane dane zostały.',
          'role',
          'Wybierz rolę z listy.',
        ),
      )
    const twin = (await areasOf(db, data.templateId)).find((area) => area.code === data.code && area.id !== data.id)
    if (twin)
      return err(
        refusal(
          'diagnoses.sameCode',
          'Nie zapisano: obszar z tym kodem jest już w tym wzorze. Wpisane dane zostały.',
          'code',
          `Ten kod ma już obszar „${twin.name}”.`,
        ),
      )
    const saved = await saveArea(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'diagnoses.moveArea': async ({ db }, { id, by }) => {
    const area = await usesOfArea(db, id)
    if (!area) return err(notFoundError('obszar diagnozy'))
    const order = (await areasOf(db, area.templateId)).map((one) => one.id)
    const from = order.indexOf(id)
    const to = from + by
    if (to >= 0 && to < order.length) order.splice(to, 0, ...order.splice(from, 1))
    // Positions are made whole anew: a removed area may have left a gap.
    for (const [index, one] of order.entries()) await placeArea(db, one, index + 1)
    return ok({ id })
  },
  'diagnoses.removeArea': async ({ db, say }, { id }) => {
    const uses = await usesOfArea(db, id)
    if (!uses) return err(notFoundError('obszar diagnozy'))
    if (uses.rated === 1 || uses.planned === 1)
      return err(
        ruleError(
          'diagnoses.areaUsed',
          'Nie usunięto: ten obszar był już oceniany albo wskazuje go plan działania. Wszystko zostało bez zmian. Wyłącz obszar, a nowe karty nie będą o niego pytać.',
        ),
      )
    await removeArea(db, id)
    say(`usunięto obszar diagnozy „${uses.name}”`)
    return ok({ id })
  },
}
