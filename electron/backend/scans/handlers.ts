import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { scansContract } from '#shared/scans/contract.ts'
import { scanName } from '#shared/scans/fileNames.ts'
import { purposesOf, type ScannedKind, type ScanPurpose, scannedNames } from '#shared/scans/records.ts'
import type { HandlersFor } from '../context.ts'
import { judgeContent } from './content.ts'
import { bytesOf, linkedScans, neededChecksums, scanCounts, scanSumsOf } from './queries.ts'
import { isThere } from './records.ts'
import { addLink, changeLink, keepScan, releaseAllBut, removeLink } from './repo.ts'
import { problemText, recordsInWords, stateOf, verifyScans } from './verify.ts'

const notAdded = (code: string, path: string, message: string) =>
  ruleError(`scans.${code}`, `Nie dodano skanu. Reszta danych jest bezpieczna. ${message}`, [{ path, message }])
const wrongPurpose = (kind: ScannedKind, purpose: ScanPurpose) =>
  purposesOf(kind).includes(purpose)
    ? undefined
    : ruleError('scans.purpose', `Nie zapisano: przy zapisie „${scannedNames[kind]}” nie ma takiego rodzaju skanu.`, [
        { path: 'purpose', message: 'Wybierz jedną z podanych możliwości.' },
      ])

export const scansHandlers: HandlersFor<keyof typeof scansContract> = {
  'scans.list': async ({ db }, record) => ok(await linkedScans(db, record)),
  'scans.counts': async ({ db }, { recordKind }) => ok(await scanCounts(db, recordKind)),
  'scans.sums': async ({ db, clock }) => ok(await scanSumsOf(db, clock.today())),
  'scans.open': async ({ db, press }, { id }) => {
    const [scan] = await linkedScans(db, { id })
    if (!scan) return err(notFoundError('skan'))
    const bytes = await bytesOf(db, scan.sha256)
    const state = stateOf(bytes, scan.sha256)
    if (state !== 'whole' || bytes === undefined || scan.mime === null) {
      const record = (await recordsInWords(db, [scan])).get(id) ?? ''
      const problem = state === 'altered' ? 'altered' : 'missing'
      return err(ruleError(`scans.${problem}`, problemText(problem, scan.name, record)))
    }
    const kept = press.keep({ bytes, name: scan.name, mime: scan.mime })
    return ok({ ...kept, mime: scan.mime })
  },
  'scans.verify': async ({ db }, { grantId }) => ok(await verifyScans(db, grantId)),
  'scans.attach': async ({ db, clock, incoming, say }, input) => {
    const { recordKind, recordId } = input
    const purpose = input.purpose ?? purposesOf(recordKind)[0]!
    const refused = wrongPurpose(recordKind, purpose)
    if (refused) return err(refused)
    if (!(await isThere(db, recordKind, recordId))) return err(notFoundError(scannedNames[recordKind]))
    const bytes = incoming.take(input.sha256) ?? (await bytesOf(db, input.sha256))
    if (bytes === undefined)
      return err(notAdded('notHandedIn', 'sha256', 'Pliku nie ma już w pamięci programu. Wskaż go jeszcze raz.'))
    const judged = await judgeContent(bytes, input.name)
    if (!judged.ok) return judged
    const { mime, remarks } = judged.value
    const beside = await linkedScans(db, { recordKind, recordId })
    if (beside.some((one) => one.sha256 === input.sha256 && one.purpose === purpose))
      return err(notAdded('already', 'sha256', 'Ten sam plik jest już przy tym zapisie.'))
    const sha256 = await keepScan(db, bytes, mime, remarks)
    if (sha256 !== input.sha256)
      return err(notAdded('altered', 'sha256', 'Treść pliku jest uszkodzona. Wskaż go jeszcze raz.'))
    const name = scanName(input.name, mime)
    const saved = await addLink(db, { sha256, recordKind, recordId, purpose, name, addedOn: clock.today() })
    say(`dodano skan „${name}” (${scannedNames[recordKind]})`)
    return ok({ ...saved, name, mime, size: bytes.length, remarks: [...remarks] })
  },
  'scans.change': async ({ db }, { id, purpose, name, revision }) => {
    const [scan] = await linkedScans(db, { id })
    if (!scan) return err(notFoundError('skan'))
    const refused = wrongPurpose(scan.recordKind, purpose)
    if (refused) return err(refused)
    const clean = scan.mime === null ? name : scanName(name, scan.mime)
    const saved = await changeLink(db, { id, purpose, name: clean, revision })
    return saved ? ok(saved) : err(staleError())
  },
  'scans.remove': async ({ db, say }, { id }) => {
    const name = await removeLink(db, id)
    if (name === undefined) return err(notFoundError('skan'))
    say(`usunięto skan „${name}”`)
    return ok({ id })
  },
  'scans.release': async ({ db }, { removedBefore }) =>
    ok(await releaseAllBut(db, await neededChecksums(db, removedBefore))),
}
