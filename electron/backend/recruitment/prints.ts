import type { z } from 'zod'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { capitalised } from '#shared/kernel/text.ts'
import type { recruitmentPrints } from '#shared/recruitment/prints.ts'
import { sampleValues } from '#shared/templates/placeholders.ts'
import {
  type participantPapers,
  type Template,
  type TemplateKind,
  templateKindNames,
} from '#shared/templates/schema.ts'
import { wordingsOn } from '#shared/templates/versions.ts'
import type { TemplatePaper } from '../documents/templatePapers.ts'
import type { Prepared, PrintsFor } from '../printing/prepared.ts'
import { templatesOf } from '../templates/queries.ts'
import { editionValuesOf, letterheadOf, paperOwnersOf, staffNamesOf } from './paperValues.ts'

type Kind = (typeof participantPapers)[number]

const fileNames: Readonly<Record<TemplateKind, string>> = {
  application: 'formularze-zgloszeniowe',
  agreement: 'umowy-uczestnictwa',
  informationClause: 'klauzule-informacyjne',
  consent: 'zgody',
  entitlement: 'oswiadczenia-o-swiadczeniach',
  confidentiality: 'oswiadczenia-o-poufnosci',
  partnership: 'porozumienie',
}
const nameOf = (kinds: readonly TemplateKind[], count: number): string =>
  `${kinds.length === 1 ? fileNames[kinds[0]!] : 'pisma-uczestnikow'}${count === 0 ? '-puste' : `-${count}`}.pdf`
const titleOf = (kinds: readonly TemplateKind[]): string => {
  return capitalised(kinds.map((kind) => templateKindNames[kind]).join(', '))
}
const footerOf = ({ name, version, validFrom }: Template): string =>
  `${name}, wzór ${version}${validFrom === null ? '' : ` z ${formatDate(validFrom)}`}`

const nothingToPrint = (): Prepared =>
  err(
    ruleError(
      'templates.none',
      'Nie ma czego wydrukować: żaden wzór tego pisma nie jest używany. Nic nie zmieniono. Włącz wzór w ustawieniach, w części „Wzory pism”.',
    ),
  )
const printOf = (
  kinds: readonly TemplateKind[],
  count: number,
  day: IsoDate,
  papers: readonly TemplatePaper[],
): Prepared =>
  papers.length === 0
    ? nothingToPrint()
    : ok({ job: { kind: 'templatePapers', data: { title: titleOf(kinds), day, papers } }, name: nameOf(kinds, count) })

/** Gathers what each paper says. */
export const recruitmentPrinting: PrintsFor<z.output<(typeof recruitmentPrints)[number]>> = {
  participantPapers: async ({ db, clock }, { papers: kinds, participationIds }) => {
    const ids = [...new Set(participationIds)]
    const owners = await paperOwnersOf(db, ids)
    if (owners.length < ids.length) return err(notFoundError('udział w edycji'))
    const templates = await templatesOf(db)
    const head = await letterheadOf(db)
    const editions = new Map<number, Awaited<ReturnType<typeof editionValuesOf>>>()
    for (const { editionId } of owners)
      if (!editions.has(editionId)) editions.set(editionId, await editionValuesOf(db, editionId))
    const papers = owners.flatMap((owner) =>
      [...new Set(kinds)].flatMap((kind) =>
        wordingsOn(templates, kind, owner.days[kind] ?? clock.today()).map((text): TemplatePaper => {
          const edition = editions.get(owner.editionId)
          return {
            body: text.body,
            values: { ...head.values, ...edition?.values, ...owner.values },
            sex: owner.sex,
            footer: footerOf(text),
            issuer: head.issuer,
            funding: edition?.funding ?? '',
          }
        }),
      ),
    )
    return printOf(kinds, ids.length, clock.today(), papers)
  },
  blankPapers: async ({ db, clock }, { papers: kinds, editionId }) => {
    const edition = await editionValuesOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    const templates = await templatesOf(db)
    const head = await letterheadOf(db)
    const papers = [...new Set<Kind>(kinds)].flatMap((kind) =>
      wordingsOn(templates, kind, clock.today()).map(
        (text): TemplatePaper => ({
          body: text.body,
          values: { ...head.values, ...edition.values },
          sex: null,
          footer: footerOf(text),
          issuer: head.issuer,
          funding: edition.funding,
        }),
      ),
    )
    return printOf(kinds, 0, clock.today(), papers)
  },
  templateDraft: async ({ db, clock }, { template, body }) => {
    const head = await letterheadOf(db)
    const own = Object.fromEntries(Object.entries(head.values).filter(([, value]) => value !== ''))
    const values = { ...sampleValues(), ...own }
    const paper: TemplatePaper = { body, values, sex: 'K', footer: 'Podgląd wzoru', issuer: head.issuer, funding: '' }
    return printOf([template], 1, clock.today(), [paper])
  },
  confidentiality: async ({ db, clock }, { staffIds }) => {
    const ids = [...new Set(staffIds)]
    const staff = await staffNamesOf(db, ids)
    if (staff.length < ids.length) return err(notFoundError('osoba z kadry'))
    const templates = await templatesOf(db)
    const head = await letterheadOf(db)
    const people = ids.length === 0 ? [{ name: '', signedOn: null }] : staff
    const papers = people.flatMap(({ name, signedOn }) =>
      wordingsOn(templates, 'confidentiality', signedOn ?? clock.today()).map(
        (text): TemplatePaper => ({
          body: text.body,
          values: { ...head.values, 'kadra.imięNazwisko': name },
          sex: null,
          footer: footerOf(text),
          issuer: head.issuer,
          funding: '',
        }),
      ),
    )
    return printOf(['confidentiality'], ids.length, clock.today(), papers)
  },
}
