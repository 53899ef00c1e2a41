import { type CallError, notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { editionsContract } from '#shared/editions/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { isCode } from '../club/queries.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { recordsKeptFor } from '../participations/queries.ts'
import { certified, hasRecords, inRegister, numbered } from '../participations/refusals.ts'
import { endParticipations, removeParticipation, saveTime } from '../participations/repo.ts'
import {
  editionOf,
  hasAgreementNumber,
  hasCertificates,
  listEditions,
  participantsOf,
  participationBetween,
  participationOf,
  pathsOfEdition,
  recordsOfEdition,
  recordsOfPath,
  startsOf,
} from './queries.ts'
import { orderPaths, removeEdition, removePath, saveEdition, savePath } from './repo.ts'

async function unknownReason(db: Reader, code: string | null): Promise<CallError | undefined> {
  if (code === null || (await isCode(db, 'end_reason', code))) return undefined
  return ruleError(
    'editions.unknownReason',
    'Nie zapisano: takiego powodu zakończenia nie ma na liście. Wpisane dane zostały.',
    [{ path: 'endReason', message: 'Wybierz powód z listy.' }],
  )
}

export const editionsHandlers: HandlersFor<keyof typeof editionsContract> = {
  'editions.list': async ({ db }) => ok(await listEditions(db)),
  'editions.get': async ({ db }, { id }) => {
    const edition = await editionOf(db, id)
    return edition ? ok(edition) : err(notFoundError('edycja'))
  },
  'editions.save': async ({ db }, data) => {
    const saved = await saveEdition(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'editions.remove': async ({ db, say }, { id }) => {
    const kept = await recordsOfEdition(db, id)
    if (kept.length > 0) {
      return err(
        ruleError(
          'editions.hasParticipants',
          `Nie usunięto: w tej edycji są ${kept.join(', ')}. Wszystko zostało bez zmian. Najpierw usuń te zapisy.`,
        ),
      )
    }
    const name = await removeEdition(db, id)
    if (name === undefined) return err(notFoundError('edycja'))
    say(`usunięto edycję „${name}”`)
    return ok({ id })
  },
  'editions.participants': async ({ db, clock }, { editionId }) =>
    ok(await participantsOf(db, editionId, clock.today())),
  'editions.participation': async ({ db }, { id }) => {
    const found = await participationOf(db, id)
    return found ? ok(found) : err(notFoundError('udział w edycji'))
  },
  'editions.saveParticipation': async ({ db }, data) => {
    const unknown = await unknownReason(db, data.endReason)
    if (unknown) return err(unknown)
    const twin = await participationBetween(db, data.editionId, data.personId)
    if (twin !== undefined && twin !== data.id) {
      return err(
        ruleError('editions.alreadyIn', 'Nie zapisano: ta osoba jest już w tej edycji.', [
          { path: 'personId', message: 'Ta osoba jest już w tej edycji.' },
        ]),
      )
    }
    if (data.id !== null) {
      const before = await participationOf(db, data.id)
      if (!before) return err(notFoundError('udział w edycji'))
      const moved =
        before.startedOn !== data.startedOn ||
        before.endedOn !== data.endedOn ||
        before.personId !== data.personId ||
        before.editionId !== data.editionId
      if (moved && (await startsOf(db, [data.id])).withCertificate > 0) return err(certified())
    }
    const saved = await saveTime(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'editions.endParticipations': async ({ db }, { participationIds, endedOn, endReason }) => {
    const unknown = await unknownReason(db, endReason)
    if (unknown) return err(unknown)
    const ids = [...new Set(participationIds)]
    const facts = await startsOf(db, ids)
    if (facts.found < ids.length) return err(notFoundError('udział w edycji'))
    if (facts.withCertificate > 0) return err(certified())
    if (facts.latestStart !== null && endedOn < facts.latestStart) {
      return err(
        ruleError('editions.endBeforeStart', 'Nie zapisano: ktoś z zaznaczonych zaczął później niż ten dzień.', [
          { path: 'endedOn', message: 'Koniec udziału jest przed jego początkiem.' },
        ]),
      )
    }
    return ok({ changed: await endParticipations(db, ids, endedOn, endReason) })
  },
  'editions.removeParticipation': async ({ db }, { id }) => {
    if (await hasCertificates(db, id)) return err(inRegister())
    if (await hasAgreementNumber(db, id)) return err(numbered())
    const kept = await recordsKeptFor(db, id)
    if (kept.length > 0) return err(hasRecords(kept))
    return (await removeParticipation(db, id)) ? ok({ id }) : err(notFoundError('udział w edycji'))
  },
  'editions.paths': async ({ db }, { editionId }) => ok(await pathsOfEdition(db, editionId)),
  'editions.savePath': async ({ db }, data) => {
    const twin = (await pathsOfEdition(db, data.editionId)).find((one) => one.name === data.name && one.id !== data.id)
    if (twin)
      return err(
        ruleError('editions.samePath', 'Nie zapisano: ta edycja ma już ścieżkę o tej nazwie. Wpisane dane zostały.', [
          { path: 'name', message: 'Ścieżka o tej nazwie już jest. Wpisz inną nazwę.' },
        ]),
      )
    const saved = await savePath(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'editions.orderPaths': async ({ db }, { editionId, pathIds }) => {
    await orderPaths(db, editionId, pathIds)
    return ok({ id: editionId })
  },
  'editions.removePath': async ({ db, say }, { id }) => {
    const kept = await recordsOfPath(db, id)
    if (kept.length > 0)
      return err(
        ruleError(
          'editions.pathInUse',
          `Nie usunięto: do tej ścieżki należą inne zapisy (${kept.join(', ')}). Wszystko zostało bez zmian. Najpierw przenieś je albo usuń.`,
        ),
      )
    const name = await removePath(db, id)
    if (name === undefined) return err(notFoundError('ścieżka'))
    say(`usunięto ścieżkę „${name}”`)
    return ok({ id })
  },
}
