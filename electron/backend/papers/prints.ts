import type { z } from 'zod'
import { closingChecklist, countedItems, lineNames } from '#shared/closing/checklist.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { papersPrints } from '#shared/papers/prints.ts'
import { type Folder, momentNames, type PaperKind } from '#shared/papers/schema.ts'
import { closingFactsOf, editionStateOf } from '../closing/queries.ts'
import { clubOf } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'
import type { FoldersData } from '../documents/folders.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { editionNameOf, foldersOf } from './queries.ts'

const periodOf = ({ startedOn, endedOn }: Folder): string => {
  if (startedOn === null) return ''
  return `udział od ${formatDate(startedOn)}${endedOn === null ? '' : ` do ${formatDate(endedOn)}`}`
}

async function dataOf(
  db: Reader,
  editionName: string,
  { kinds, folders }: { kinds: readonly PaperKind[]; folders: readonly Folder[] },
  day: IsoDate,
): Promise<FoldersData> {
  const { kis } = await clubOf(db)
  return {
    day,
    editionName,
    clubName: kis.name,
    kinds: kinds.map(({ id, name, moment }) => ({ id, name, moment: momentNames[moment] })),
    folders: folders.map((of) => ({
      name: `${of.lastName} ${of.firstName}`,
      period: periodOf(of),
      agreement: of.agreementNumber,
      papers: of.papers,
      notes: Object.fromEntries(
        of.byHand.filter(({ note }) => note !== '').map(({ paperId, note }) => [paperId, note]),
      ),
    })),
  }
}

/** Gathers what each paper says. */
export const papersPrinting: PrintsFor<z.output<(typeof papersPrints)[number]>> = {
  folderMatrix: async ({ db, clock }, { editionId }) => {
    const name = await editionNameOf(db, editionId)
    if (name === undefined) return err(notFoundError('edycja'))
    const data = await dataOf(db, name, await foldersOf(db, { editionId }, clock.today()), clock.today())
    return ok({ job: { kind: 'folderMatrix', data }, name: 'kompletnosc-teczek.pdf' })
  },
  closingChecklist: async ({ db, clock }, { editionId }) => {
    const edition = await editionStateOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    const { kis } = await clubOf(db)
    const lines = closingChecklist(await closingFactsOf(db, editionId, clock.today()))
    const data = {
      day: clock.today(),
      clubName: kis.name,
      editionName: edition.name,
      closedOn: edition.closedOn,
      lines: lines.map((line) => {
        const open = line.items.length > 0
        const { open: name, done } = lineNames[line.code]
        return { name: open ? name : done, count: open ? countedItems(line) : '' }
      }),
    }
    return ok({ job: { kind: 'closingChecklist', data }, name: 'lista-kontrolna-zamkniecia.pdf' })
  },
  folderCover: async ({ db, clock }, { participationIds }) => {
    const ids = [...new Set(participationIds)]
    const found = await foldersOf(db, { participationIds: ids }, clock.today())
    const [first] = found.folders
    if (first === undefined || found.folders.length < ids.length) return err(notFoundError('udział w edycji'))
    const name = (await editionNameOf(db, first.editionId)) ?? ''
    const data = await dataOf(db, name, found, clock.today())
    return ok({
      job: { kind: 'folderCover', data },
      name: ids.length === 1 ? 'karta-teczki.pdf' : `karty-teczek-${ids.length}.pdf`,
    })
  },
}
