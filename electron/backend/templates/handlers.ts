import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { templatesContract } from '#shared/templates/contract.ts'
import type { HandlersFor } from '../context.ts'
import { templatesOf } from './queries.ts'
import { addVersion, changeTemplate, insertTemplate, removeTemplate, renameTemplate } from './repo.ts'

const sameName = (): CallError =>
  ruleError(
    'templates.sameName',
    'Nie zapisano: jest już wzór tego rodzaju o tej nazwie. Wpisana treść została. Zmień nazwę albo popraw tamten wzór.',
    [{ path: 'name', message: 'Taki wzór już jest.' }],
  )
const notLater = (day: string): CallError =>
  ruleError(
    'templates.notLater',
    `Nie zapisano: poprzednie brzmienie obowiązuje od ${formatDate(day)} i ktoś je już dostał. Wpisana treść została. Podaj późniejszy dzień, od którego obowiązuje nowe.`,
    [{ path: 'validFrom', message: `Podaj dzień po ${formatDate(day)}.` }],
  )

export const templatesHandlers: HandlersFor<keyof typeof templatesContract> = {
  'templates.list': async ({ db }) => ok(await templatesOf(db)),
  'templates.save': async ({ db, say }, data) => {
    const all = await templatesOf(db)
    const known = all.find(({ id }) => id === data.id)
    const twin = all.some((one) => one.kind === data.kind && one.name === data.name && one.name !== known?.name)
    if (data.id === null) {
      if (all.some((one) => one.kind === data.kind && one.name === data.name)) return err(sameName())
      const added = await insertTemplate(db, data)
      return added ? ok(added) : err(staleError())
    }
    if (!known || known.kind !== data.kind) return err(notFoundError('wzór pisma'))
    if (twin) return err(sameName())
    if (all.some((one) => one.kind === known.kind && one.name === known.name && one.version > known.version))
      return err(staleError())
    const change = { ...data, id: data.id }
    const isNew = known.used && known.body !== data.body
    if (isNew && known.validFrom !== null && data.validFrom <= known.validFrom) return err(notLater(known.validFrom))
    if (known.name !== data.name) await renameTemplate(db, known.kind, known.name, data.name)
    const kept = known.used ? { ...change, validFrom: known.validFrom ?? data.validFrom } : change
    const saved = isNew ? await addVersion(db, change, known.version) : await changeTemplate(db, kept)
    if (!saved) return err(staleError())
    if (isNew)
      say(`wprowadzono nowe brzmienie wzoru „${data.name}”, wersja ${saved.version} od ${formatDate(data.validFrom)}`)
    return ok(saved)
  },
  'templates.remove': async ({ db, say }, { id }) => {
    const all = await templatesOf(db)
    const known = all.find((one) => one.id === id)
    if (!known) return err(notFoundError('wzór pisma'))
    const isLatest = !all.some(
      (one) => one.kind === known.kind && one.name === known.name && one.version > known.version,
    )
    if (known.used || !isLatest)
      return err(
        ruleError(
          'templates.used',
          'Nie usunięto: ktoś dostał już pismo o tym brzmieniu, więc musi ono zostać. Nic nie zmieniono. Zamiast usuwać, wyłącz wzór.',
        ),
      )
    await removeTemplate(db, id)
    say(`usunięto wzór pisma „${known.name}”, wersja ${known.version}`)
    return ok({ id })
  },
}
