import { changeOf, classOfChange } from '#shared/diagnoses/change.ts'
import { marketDistanceLabel } from '#shared/diagnoses/marketDistance.ts'
import { measurementName } from '#shared/diagnoses/measurement.ts'
import type { DiagnosisAggregatePaper, DiagnosisPaper, PaperHead } from '#shared/diagnoses/papers.ts'
import { mayShowCount, publicArea } from '#shared/diagnoses/publicFigures.ts'
import { effectiveRating } from '#shared/diagnoses/rating.ts'
import { countsSentence, resultSentence, ruleWords } from '#shared/diagnoses/resultWords.ts'
import { sections } from '#shared/diagnoses/sections.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { formatPercent2 } from '#shared/kernel/money.ts'
import type { Reader } from '../db/open.ts'
import { caseDiagnosesOf, comparedOf } from './caseQueries.ts'
import { editionDiagnosesOf } from './editionQueries.ts'
import type { OpenNotes } from './notesLock/openNotes.ts'
import { areasOfMeasurement, authorsOf, measurementsOf, participationFacts, ratingsOf } from './queries.ts'
import { restrictedNotesOf } from './restrictedNotes.ts'

/** The club and the edition at the head of a paper; `undefined`: no such edition. */
async function headOf(db: Reader, editionId: number, day: IsoDate): Promise<PaperHead | undefined> {
  const edition = await db
    .selectFrom('edition')
    .where('id', '=', editionId)
    .select(['name', 'project_title as project', 'funding_line as funding', 'place'])
    .executeTakeFirst()
  if (!edition) return undefined
  const organisation = await db.selectFrom('organisation').select('name').executeTakeFirstOrThrow()
  const kis = await db.selectFrom('kis').select('name').executeTakeFirstOrThrow()
  const { name, ...rest } = edition
  return { day, organisation: organisation.name, club: kis.name, edition: name, ...rest }
}

/** So many measurements have room in the table; beyond it the earliest interim ones are left out. */
const mostColumns = 6

/** Roles that sign the full card, in the order of the paper (kis.md 2.4). */
const signing = [
  ['SOCIAL_WORKER', 'pracownik socjalny'],
  ['PSYCHOLOGIST', 'psycholog'],
  ['ADVISER', 'doradca zawodowy'],
] as const

/**
 * Everything the papers of one person say; `undefined`: no such participation, or not measured yet. `notes`: with the
 * psychologist's notes, which are open. `forOthers`: without sensitive areas.
 */
export async function diagnosisPaperOf(
  db: Reader,
  participationId: number,
  day: IsoDate,
  { notes, forOthers }: { notes: OpenNotes | null; forOthers: boolean },
): Promise<DiagnosisPaper | undefined> {
  const facts = await participationFacts(db, participationId)
  const found = await caseDiagnosesOf(db, participationId)
  const head = facts && (await headOf(db, facts.editionId, day))
  const all = await measurementsOf(db, participationId)
  const templateId = found?.templateId
  if (!facts || !found || !head || !templateId || all.length === 0) return undefined
  const shown = withinRoom(all)
  const ids = shown.map((one) => one.id)
  const ratings = await ratingsOf(db, ids)
  const { initial, last } = comparedOf(all)
  const authors = await authorsOf(db, facts.editionId)
  const nameOf = (id: number | null) => authors.find((author) => author.id === id)?.name ?? ''
  const areas = await areasOfMeasurement(db, templateId, ids)
  const printed = areas.filter((area) => !forOthers || area.sensitive === 0)
  const ratingIn = (diagnosisId: number | undefined, areaId: number) =>
    ratings.find((one) => one.diagnosisId === diagnosisId && one.areaId === areaId)
  const template = await db
    .selectFrom('diagnosis_template')
    .where('id', '=', templateId)
    .select('name')
    .executeTakeFirstOrThrow()
  const written = notes
    ? await restrictedNotesOf(
        db,
        notes,
        all.map((one) => one.id),
      )
    : null
  return {
    ...head,
    template: template.name,
    person: { name: `${facts.firstName} ${facts.lastName}`, sex: facts.sex, number: String(participationId) },
    measurements: shown.map((one) => ({ name: measurementName(one), measuredOn: one.measuredOn })),
    leftOut: all.length - shown.length,
    areas: printed.map((area) => {
      const pair = {
        initial: effectiveOf(ratingIn(initial?.id, area.id)),
        final: effectiveOf(ratingIn(last?.id, area.id)),
      }
      const change = changeOf(pair)
      return {
        code: area.code,
        name: area.name,
        cells: shown.map((one) => {
          const rating = ratingIn(one.id, area.id)
          const { self = null, specialist = null, agreed = null } = rating ?? {}
          return { value: effectiveOf(rating)?.value ?? null, ratings: { self, specialist, agreed } }
        }),
        initial: pair.initial?.value ?? null,
        last: pair.final?.value ?? null,
        change,
        class: change === null ? null : classOfChange(change, facts.growthPoints),
      }
    }),
    compared: {
      initial: initial ? measurementName(initial) : null,
      last: last ? measurementName(last) : null,
    },
    result: found.result
      ? [
          `${countsSentence(found.result)} ${resultSentence(found.result)}`,
          `Reguła poprawy: ${ruleWords(found)}; potwierdza ją specjalista.`,
        ]
      : [],
    marketDistance: marketDistanceLabel(all.findLast((one) => one.marketDistance !== null)?.marketDistance ?? null),
    sections: await sectionsOf(db, all, nameOf),
    remarks: ratings.flatMap((rating) => {
      const area = printed.find((one) => one.id === rating.areaId)
      const on = all.find((one) => one.id === rating.diagnosisId)
      return rating.note !== '' && area && on
        ? [{ area: `${area.code} ${area.name}`, text: rating.note, author: nameOf(rating.staffId), on: on.measuredOn }]
        : []
    }),
    tests: found.scores.map((score) => ({
      words: [
        `${score.tool}: ${formatPercent2(score.score)}${score.max === null ? '' : ` z ${formatPercent2(score.max)}`}`,
        score.interpretation,
        score.staffName,
      ]
        .filter(Boolean)
        .join(', '),
      on: score.takenOn,
    })),
    notes: written?.map((note) => ({ text: note.text, author: note.staffName, on: note.writtenOn })) ?? null,
    basis: found.summaryBasis ?? '',
    sensitiveLeftOut: printed.length < areas.length,
    specialists: signing.map(([code, role]) => ({
      role,
      name:
        authors.filter((author) => author.roles.includes(code)).length === 1
          ? authors.find((author) => author.roles.includes(code))!.name
          : '',
    })),
  }
}

const effectiveOf = (rating: Parameters<typeof effectiveRating>[0] | undefined) =>
  rating ? effectiveRating(rating) : null

type Made = Awaited<ReturnType<typeof measurementsOf>>[number]
function withinRoom(all: readonly Made[]): readonly Made[] {
  const extra = all.length - mostColumns
  if (extra <= 0) return all
  const dropped = new Set(all.filter((one) => one.kind === 'interim').slice(0, extra))
  return all.filter((one) => !dropped.has(one)).slice(0, mostColumns)
}

async function sectionsOf(
  db: Reader,
  all: readonly Made[],
  nameOf: (id: number | null) => string,
): Promise<DiagnosisPaper['sections']> {
  const ids = all.map((one) => one.id)
  const parts = await db
    .selectFrom('diagnosis_part')
    .where('diagnosis_id', 'in', ids)
    .orderBy('id')
    .selectAll()
    .execute()
  const place = (id: number) => ids.indexOf(id)
  return sections.flatMap(({ code, label }) => {
    const mine = parts
      .filter((part) => part.section === code)
      .toSorted((a, b) => place(a.diagnosis_id) - place(b.diagnosis_id))
    const entries = mine.map((part) => ({
      text: part.text,
      author: nameOf(part.staff_id),
      on: part.written_on ?? all[place(part.diagnosis_id)]!.measuredOn,
    }))
    return entries.length === 0 ? [] : [{ label, entries }]
  })
}

/** Sums of an edition without names and small groups; `undefined`: no such edition. */
export async function aggregatePaperOf(
  db: Reader,
  editionId: number,
  day: IsoDate,
): Promise<DiagnosisAggregatePaper | undefined> {
  const head = await headOf(db, editionId, day)
  const found = await editionDiagnosesOf(db, editionId)
  if (!head || !found) return undefined
  const { summary } = found
  const open = found.areas.filter((area) => !area.sensitive)
  const shown = (count: number) => (mayShowCount(count, summary.finished) ? count : null)
  return {
    ...head,
    participants: summary.participants,
    withBoth: summary.withBoth,
    missingFinal: summary.missingFinal,
    missingInitial: summary.missingInitial,
    growthPoints: found.growthPoints,
    areas: open.map((area) => ({ code: area.code, name: area.name, ...publicArea(area) })),
    sensitiveLeftOut: open.length < found.areas.length,
    finished: summary.finished,
    indicators: [
      { label: 'wzrost w co najmniej jednym obszarze', count: shown(summary.finishedGrowth1) },
      { label: 'wzrost w co najmniej trzech obszarach', count: shown(summary.finishedGrowth3) },
      {
        label: `poprawa sytuacji społecznej (${ruleWords(found)}; potwierdzona przez specjalistę)`,
        count: shown(summary.finishedImproved),
      },
    ],
  }
}
