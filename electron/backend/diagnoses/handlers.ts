import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { diagnosesContract } from '#shared/diagnoses/contract.ts'
import { isRepeated, measurementName, measurementProblem } from '#shared/diagnoses/measurement.ts'
import type { MeasurementInput } from '#shared/diagnoses/schema.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { withMarks } from '../dataProtection/restricted.ts'
import type { Reader } from '../db/open.ts'
import { caseDiagnosesOf } from './caseQueries.ts'
import { editionDiagnosesOf } from './editionQueries.ts'
import { sealNote } from './notesLock/cipher.ts'
import { notesHandlers } from './notesLock/handlers.ts'
import { closedNotes, lockOf } from './notesLock/queries.ts'
import { authorsOf, measurementOf, measurementsOf, participationFacts } from './queries.ts'
import {
  removeMeasurement,
  removeRestrictedNote,
  removeScore,
  saveMeasurement,
  saveRestrictedNote,
  saveScore,
} from './repo.ts'
import { restrictedNotesOf } from './restrictedNotes.ts'
import { templateHandlers } from './templateHandlers.ts'
import { areasOf } from './templateQueries.ts'

const kept = 'Wpisane dane zostały.'

/** Why a card cannot be saved as it is, or the number it has among those of its kind. */
async function checkCard(
  db: Reader,
  card: MeasurementInput,
  today: IsoDate,
): Promise<{ problem: CallError } | { sequence: number }> {
  const facts = await participationFacts(db, card.participationId)
  if (!facts) return { problem: notFoundError('udział w edycji') }
  const all = await measurementsOf(db, card.participationId)
  const before = all.find((one) => one.id === card.id)
  if (card.id !== null && !before) return { problem: notFoundError('pomiar') }
  const others = all.filter((one) => one.id !== card.id)
  const wrong = measurementProblem(card, { today, startedOn: facts.startedOn, endedOn: facts.endedOn, others })
  if (wrong)
    return {
      problem: ruleError('diagnoses.measurement', `Nie zapisano: ${lowered(wrong.message)} ${kept}`, [wrong]),
    }
  const known = new Set((await areasOf(db, card.templateId)).map((area) => area.id))
  const stray = card.ratings.findIndex((rating) => !known.has(rating.areaId))
  if (stray !== -1)
    return {
      problem: ruleError('diagnoses.strayArea', `Nie zapisano: ten obszar nie należy do wzoru tej karty. ${kept}`, [
        { path: `ratings.${stray}.areaId`, message: 'Wybierz obszar z tej karty.' },
      ]),
    }
  const last = Math.max(0, ...others.filter((one) => one.kind === card.kind).map((one) => one.sequence))
  return { sequence: before?.kind === card.kind ? before.sequence : isRepeated(card.kind) ? last + 1 : 1 }
}
const lowered = (sentence: string): string => sentence[0]!.toLowerCase() + sentence.slice(1)

/** A day that has not come yet is no day of a test or a note. */
const fromFuture = (path: string): CallError =>
  ruleError('diagnoses.future', `Nie zapisano: ten dzień jeszcze nie nadszedł. ${kept}`, [
    { path, message: 'Ten dzień jeszcze nie nadszedł.' },
  ])

export const diagnosesHandlers: HandlersFor<keyof typeof diagnosesContract> = {
  ...templateHandlers,
  ...notesHandlers,
  'diagnoses.authors': async ({ db }, { editionId }) => ok(await authorsOf(db, editionId)),
  'diagnoses.ofParticipation': async ({ db }, { participationId }) => {
    const found = await caseDiagnosesOf(db, participationId)
    return found ? ok(found) : err(notFoundError('udział w edycji'))
  },
  'diagnoses.ofEdition': async ({ db }, { editionId }) => {
    const found = await editionDiagnosesOf(db, editionId)
    return found ? ok(await withMarks(db, found)) : err(notFoundError('edycja'))
  },
  'diagnoses.get': async ({ db, clock }, { id }) => {
    const found = await measurementOf(db, id, clock.today())
    return found ? ok(found) : err(notFoundError('pomiar'))
  },
  'diagnoses.save': async ({ db, clock, say }, card) => {
    const checked = await checkCard(db, card, clock.today())
    if ('problem' in checked) return err(checked.problem)
    const saved = await saveMeasurement(db, card, checked.sequence)
    if (!saved) return err(staleError())
    const name = measurementName({ kind: card.kind, sequence: checked.sequence })
    say(`${card.id === null ? 'dodano' : 'zmieniono'} pomiar ${name}`)
    return ok(saved)
  },
  'diagnoses.remove': async ({ db, say }, { id }) => {
    const gone = await removeMeasurement(db, id)
    if (!gone) return err(notFoundError('pomiar'))
    say(`usunięto pomiar ${measurementName(gone)}`)
    return ok({ id })
  },
  'diagnoses.saveScore': async ({ db, clock }, data) => {
    if (!(await participationFacts(db, data.participationId))) return err(notFoundError('udział w edycji'))
    if (data.takenOn > clock.today()) return err(fromFuture('takenOn'))
    const saved = await saveScore(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'diagnoses.removeScore': async ({ db, say }, { id }) => {
    const tool = await removeScore(db, id)
    if (tool === undefined) return err(notFoundError('wynik testu'))
    say(`usunięto wynik testu „${tool}”`)
    return ok({ id })
  },
  'diagnoses.restrictedNotes': async ({ db, notes }, { diagnosisId }) => {
    const closed = await closedNotes(db, notes)
    return closed ? err(closed) : ok(await restrictedNotesOf(db, notes, [diagnosisId]))
  },
  'diagnoses.saveRestrictedNote': async ({ db, clock, notes }, data) => {
    const closed = await closedNotes(db, notes)
    if (closed) return err(closed)
    if (!(await measurementOf(db, data.diagnosisId, clock.today()))) return err(notFoundError('pomiar'))
    if (data.writtenOn > clock.today()) return err(fromFuture('writtenOn'))
    const key = (await lockOf(db)) ? notes.key() : undefined
    const saved = await saveRestrictedNote(db, data, key && ((id, text) => sealNote(key, id, text)))
    return saved ? ok(saved) : err(staleError())
  },
  'diagnoses.removeRestrictedNote': async ({ db, notes }, { id }) => {
    const closed = await closedNotes(db, notes)
    if (closed) return err(closed)
    return (await removeRestrictedNote(db, id)) ? ok({ id }) : err(notFoundError('notatka zastrzeżona'))
  },
}
