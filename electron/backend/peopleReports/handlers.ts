import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { peopleReportsContract } from '#shared/peopleReports/contract.ts'
import { openIn } from '#shared/peopleReports/makeReport.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import { factsOf } from './facts.ts'
import { choicesOf, fundingOf, overridesOf, referencesOf, reportOf } from './queries.ts'
import { recordsBehind } from './recordsBehind.ts'
import { removeFunding, removeOverride, removeReference, saveFunding, saveOverride, saveReference } from './repo.ts'

const twice = (code: string, what: string, path: string): CallError =>
  ruleError(code, `Nie zapisano: ${what} Wpisane dane zostały.`, [{ path, message: 'Popraw zapis, który już jest.' }])

export const peopleReportsHandlers: HandlersFor<keyof typeof peopleReportsContract> = {
  'peopleReports.choices': async ({ db, clock }) => ok(await choicesOf(db, clock.today())),
  'peopleReports.get': async ({ db, clock }, asked) => {
    const report = await reportOf(db, asked, clock.today())
    return report ? ok(report) : err(notFoundError('edycja'))
  },
  'peopleReports.recordsBehind': async ({ db, clock }, asked) => {
    const list = await recordsBehind(db, asked, clock.today())
    return list ? ok(list) : err(notFoundError('liczba w raporcie'))
  },
  'peopleReports.saveOverride': async ({ db, clock, say }, data) => {
    const facts = await factsOf(db, data.kind, data.filter, clock.today())
    const present = await overridesOf(db, data.filter)
    const opened = openIn(facts, data.kind, present, data.figureId)
    if (!opened) return err(notFoundError('liczba w raporcie'))
    if (present.some(({ figure, id }) => figure === data.figureId && id !== data.id))
      return err(twice('peopleReports.overrideTwice', 'ta liczba jest już wpisana ręcznie.', 'value'))
    const saved = await saveOverride(db, data, opened.figure.computed, clock.today())
    if (!saved) return err(staleError())
    say(`wpisano ręcznie liczbę w raporcie: „${opened.figure.label.slice(0, 120)}”`)
    return ok(saved)
  },
  'peopleReports.removeOverride': async ({ db }, { id }) =>
    (await removeOverride(db, id)) ? ok({ id }) : err(notFoundError('liczba wpisana ręcznie')),
  'peopleReports.references': async ({ db }, { filter }) => ok(await referencesOf(db, filter)),
  'peopleReports.saveReference': async ({ db }, data) => {
    const present = await referencesOf(db, data.filter)
    if (present.some(({ name, id }) => name === data.name && id !== data.id))
      return err(twice('peopleReports.referenceTwice', 'dane o tej nazwie już tu są.', 'name'))
    const saved = await saveReference(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'peopleReports.removeReference': async ({ db, say }, { id }) => {
    const name = await removeReference(db, id)
    if (name === undefined) return err(notFoundError('dane z innego źródła'))
    say(`usunięto dane z innego źródła „${name}”`)
    return ok({ id })
  },
  'peopleReports.funding': async ({ db }, { year }) => ok(await fundingOf(db, year)),
  'peopleReports.saveFunding': async ({ db }, data) => {
    if (!(await isCode(db, 'funding_source', data.fundingSource)))
      return err(
        ruleError(
          'peopleReports.unknownSource',
          'Nie zapisano: takiego źródła nie ma na liście. Wpisane dane zostały.',
          [{ path: 'fundingSource', message: 'Wybierz źródło z listy.' }],
        ),
      )
    const present = await fundingOf(db, data.year)
    if (present.some(({ fundingSource, id }) => fundingSource === data.fundingSource && id !== data.id))
      return err(twice('peopleReports.fundingTwice', 'to źródło jest już wpisane w tym roku.', 'fundingSource'))
    const saved = await saveFunding(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'peopleReports.removeFunding': async ({ db }, { id }) =>
    (await removeFunding(db, id)) ? ok({ id }) : err(notFoundError('źródło finansowania')),
}
