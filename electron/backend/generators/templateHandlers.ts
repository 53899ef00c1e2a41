import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import {
  carriedOver,
  guessedSources,
  headerChanges,
  type TemplateSubject,
  templateSubjects,
} from '#shared/generators/columns.ts'
import type { generatorsContract } from '#shared/generators/contract.ts'
import type { MappedColumn } from '#shared/generators/template.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import { settlementBasisOf } from '../settlements/queries.ts'
import { fillTemplate, type Lacking } from './filledFile.ts'
import { papersOf } from './queries.ts'
import { removeTemplate, saveTemplate } from './repo.ts'
import { readTemplate } from './templateFile.ts'
import { isTemplateNameTaken, templateOf, templatesOf } from './templateQueries.ts'

type TemplateCalls = Extract<keyof typeof generatorsContract, `generators.${string}emplate${'' | 's'}`>

const known = (header: readonly string[], about: TemplateSubject): number =>
  guessedSources(header, about).filter((one) => one !== null).length
/** What the file is for, by its headers; of equal ones documents. */
const subjectOf = (header: readonly string[]): TemplateSubject =>
  templateSubjects.toSorted((a, b) => known(header, b) - known(header, a))[0]!

const encodingNames = { 'utf-8': 'UTF-8', 'windows-1250': 'Windows-1250', 'iso-8859-2': 'ISO 8859-2' }
const lackingError = ({ lacking }: Lacking, encoding: keyof typeof encodingNames): CallError => {
  const places = new Map(lacking.map((one) => [`${one.sign} ${one.column}`, one]))
  const few = [...places.values()]
    .slice(0, 5)
    .map(({ sign, column, row }) => `„${sign}” w kolumnie „${column}”, wiersz ${row}`)
  const more =
    places.size > few.length ? ` i jeszcze ${counted(places.size - few.length, 'miejsce', 'miejsca', 'miejsc')}` : ''
  return ruleError(
    'generators.lacking',
    `Nie zrobiono pliku: kodowanie szablonu (${encodingNames[encoding]}) nie ma znaków: ${few.join('; ')}${more}. Dane są bez zmian. Popraw zapis w dokumentach albo ustaw w szablonie UTF-8, jeżeli generator je przyjmuje.`,
  )
}

/** CSV files of generators: read once, filled from every report. */
export const templateHandlers: HandlersFor<TemplateCalls> = {
  'generators.templates': async ({ db }) => ok(await templatesOf(db)),
  'generators.readTemplate': async ({ db, incoming }, { sha256, about, templateId }) => {
    const bytes = incoming.take(sha256)
    if (!bytes) return err(notFoundError('plik'))
    const old = templateId === null ? undefined : await templateOf(db, templateId)
    if (templateId !== null && !old) return err(notFoundError('szablon'))
    const read = readTemplate(bytes)
    if (!read.ok)
      return err(
        ruleError('generators.notTemplate', `Nie wczytano szablonu. ${read.error} Zapisane dane są bezpieczne.`),
      )
    const { header } = read.value
    const subject = about ?? old?.about ?? subjectOf(header)
    const guesses = guessedSources(header, subject)
    const guessed = header.map((_, index): MappedColumn => ({ source: guesses[index] ?? null, fixed: '' }))
    const isSame = old !== undefined && old.about === subject
    const free = (name: string): MappedColumn => ({
      source: old?.mapping.some((one) => one.source === guesses[header.indexOf(name)])
        ? null
        : (guesses[header.indexOf(name)] ?? null),
      fixed: '',
    })
    return ok({
      ...read.value,
      about: subject,
      mapping: isSame ? carriedOver(old.header, old.mapping, header, free) : guessed,
      changes: old ? headerChanges(old.header, header) : null,
    })
  },
  'generators.saveTemplate': async ({ db, clock }, data) => {
    if (await isTemplateNameTaken(db, data.name, data.id)) {
      const message = 'Szablon o tej nazwie już jest.'
      return err(
        ruleError('generators.templateNameTaken', `Nie zapisano szablonu. Wpisane dane zostały. ${message}`, [
          { path: 'name', message },
        ]),
      )
    }
    const saved = await saveTemplate(db, { ...data, checkedOn: clock.today() })
    return saved ? ok(saved) : err(staleError())
  },
  'generators.removeTemplate': async ({ db, say }, { id }) => {
    const name = await removeTemplate(db, id)
    if (name === undefined) return err(notFoundError('szablon'))
    say(`usunięto szablon „${name}”`)
    return ok({ id })
  },
  'generators.fillTemplate': async ({ db, press }, { templateId, reportId }) => {
    const template = await templateOf(db, templateId)
    const basis = template && (await settlementBasisOf(db, reportId))
    if (!template || !basis) return err(notFoundError(template ? 'sprawozdanie' : 'szablon'))
    const papers = await papersOf(db, basis.input)
    if ((template.about === 'expenses' ? papers.documents : papers.contributions).length === 0)
      return err(
        ruleError(
          'generators.nothingToFill',
          `Nie zrobiono pliku: w tym sprawozdaniu nie ma ${template.about === 'expenses' ? 'rozliczonych dokumentów' : 'wkładu osobowego ani rzeczowego'}. Dane są bez zmian.`,
        ),
      )
    const filled = fillTemplate(template, papers)
    if ('lacking' in filled) return err(lackingError(filled, template.encoding))
    const { bytes, ...told } = filled
    const name = template.about === 'expenses' ? 'generator-dokumenty.csv' : 'generator-inne-dokumenty.csv'
    return ok({ ...told, ...press.keep({ bytes, name, mime: 'text/csv' }) })
  },
}
