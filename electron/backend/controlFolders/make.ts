import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import { gapLines } from '#shared/controlFolders/gapLines.ts'
import type { FolderGap } from '#shared/controlFolders/schema.ts'
import { printRequest } from '#shared/documents/contract.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { QueryContext } from '../context.ts'
import { taskOf } from '../contributions/task.ts'
import { atOneMoment } from '../db/transaction.ts'
import type { PrintJob } from '../documents/builders.ts'
import type { TaskFacts } from '../documents/volunteerCard.ts'
import { chainPrintNow } from '../history/chain/verify.ts'
import { preparePaper } from '../printing/handlers.ts'
import { pdfPages } from '../scans/pdfRemarks.ts'
import { bytesOf } from '../scans/queries.ts'
import { problemText, stateOf } from '../scans/verify.ts'
import type { Work } from '../works.ts'
import { folderParts, type PlannedFile, planFolder } from './plan.ts'
import { createZip } from './zip.ts'

/** A folder made: its bytes, how many files, and what is missing from it. */
export type MadeFolder = { readonly bytes: Uint8Array; readonly files: number; readonly gaps: readonly FolderGap[] }

/** More scans than this are not put into one piece of memory. Bytes. */
const largest = 1024 * 1024 * 1024

type Ready = { readonly path: string } & (
  | { readonly job: PrintJob }
  /** A paper kept as it left the house. */
  | { readonly kept: { readonly pdf: Uint8Array; readonly pages: number } }
  | Extract<PlannedFile, { readonly sha256: string }>
)
type Gathered = {
  readonly task: TaskFacts
  readonly files: readonly Ready[]
  readonly gaps: readonly FolderGap[]
  readonly fingerprint: string | null
}
/** A file of the folder that is known to the byte: a print keeps its bytes, a scan is read again when it is packed. */
type Sealed = {
  readonly path: string
  readonly sha256: string
  readonly size: number
  readonly pages: number | null
  readonly print: Uint8Array | undefined
}

const cancelled = (): Result<never, CallError> =>
  err(
    ruleError(
      'controlFolders.cancelled',
      'Przerwano robienie teczki kontroli. Dane są bezpieczne i nic nie zostało zmienione.',
    ),
  )

/** Sheets of description by their document: gathered once, then set one by one. */
async function descriptionJobs(
  context: QueryContext,
  grantId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, PrintJob>> {
  const jobs = new Map<number, PrintJob>()
  for (let from = 0; from < ids.length; from += 500) {
    const documentIds = ids.slice(from, from + 500)
    const prepared = await preparePaper(context, { kind: 'descriptionSheets', grantId, documentIds, size: 'A4' })
    if (!prepared.ok || !('job' in prepared.value) || prepared.value.job.kind !== 'descriptionSheets') continue
    const { data } = prepared.value.job
    for (const [index, sheet] of data.sheets.entries())
      jobs.set(documentIds[index]!, { kind: 'descriptionSheets', data: { ...data, sheets: [sheet] } })
  }
  return jobs
}

/** What the folder will say, read at one moment of the file. A paper that has nothing to say is left out. */
async function gather(context: QueryContext, grantId: number): Promise<Gathered | undefined> {
  const task = await taskOf(context.db, grantId)
  if (!task) return undefined
  const plan = await planFolder(context.db, grantId)
  const described = plan.files.flatMap((file) =>
    'print' in file && file.print.kind === 'descriptionSheets' ? (file.print.documentIds ?? []) : [],
  )
  const sheets = await descriptionJobs(context, grantId, described)
  const files: Ready[] = []
  for (const file of plan.files) {
    if (!('print' in file)) {
      files.push(file)
      continue
    }
    const own = file.print.kind === 'descriptionSheets' ? sheets.get(file.print.documentIds?.[0] ?? 0) : undefined
    if (own) files.push({ path: file.path, job: own })
    else {
      const prepared = await preparePaper(context, printRequest.parse(file.print))
      if (!prepared.ok) continue
      const paper = prepared.value
      files.push('kept' in paper ? { path: file.path, kept: paper.kept } : { path: file.path, job: paper.job })
    }
  }
  const fingerprint = (await chainPrintNow(context.db))?.fingerprint ?? null
  return { task, files, gaps: plan.gaps, fingerprint }
}

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const pagesOf = (path: string, bytes: Uint8Array): number | null =>
  path.endsWith('.pdf') ? pdfPages(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) : 1

/** Prints or looks through one file; a scan that is missing or altered is a gap, and is left out. */
async function seal(context: QueryContext, file: Ready): Promise<Result<Sealed | FolderGap, CallError>> {
  const { path } = file
  if ('job' in file) {
    const printed = await context.press.set(file.job)
    if (!printed.ok) return printed
    const { bytes, pages } = printed.value
    return ok({ path, sha256: shaOf(bytes), size: bytes.length, pages, print: bytes })
  }
  if ('kept' in file) {
    const { pdf, pages } = file.kept
    return ok({ path, sha256: shaOf(pdf), size: pdf.length, pages, print: pdf })
  }
  await setImmediate()
  const content = await bytesOf(context.db, file.sha256)
  const state = stateOf(content, file.sha256)
  if (content !== undefined && state === 'whole')
    return ok({ path, sha256: file.sha256, size: content.length, pages: pagesOf(path, content), print: undefined })
  const problem = state === 'altered' ? 'altered' : 'missing'
  return ok({ what: 'checksum', documentId: null, text: problemText(problem, file.link.name, path) })
}

function indexJob(
  day: IsoDate,
  { task, fingerprint }: Gathered,
  files: readonly Sealed[],
  gaps: readonly FolderGap[],
): PrintJob {
  const parts = Object.entries(folderParts).flatMap(([folder, title]) => {
    const own = files.filter(({ path }) => path.startsWith(`${folder}/`))
    return own.length === 0
      ? []
      : [
          {
            folder,
            title,
            files: own.map(({ path, pages, size, sha256 }) => ({
              path: path.slice(folder.length + 1),
              pages,
              bytes: size,
              sha256,
            })),
          },
        ]
  })
  return {
    kind: 'controlFolderIndex',
    data: { day, task, fingerprint, parts, gaps: gapLines(gaps).map(({ text }) => text) },
  }
}

/** Packs the files in their order, then the index, then the checksums. */
async function pack(context: QueryContext, files: readonly Sealed[], index: Uint8Array, day: IsoDate, work: Work) {
  const last: Sealed = { path: 'SPIS.pdf', sha256: shaOf(index), size: index.length, pages: null, print: index }
  const all = [...files, last]
  const sums = Buffer.from(all.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(''))
  const sizes = all.map(({ path, size }) => ({ path, bytes: size }))
  const zip = createZip([...sizes, { path: 'SUMY_SHA256.txt', bytes: sums.length }], day)
  for (const [done, file] of all.entries()) {
    await setImmediate()
    if (work.isCancelled()) return undefined
    work.tell(all.length + done, 2 * all.length)
    const content = file.print ?? (await bytesOf(context.db, file.sha256))
    if (content === undefined) throw new Error('A scan went away while the folder was made.')
    zip.add(file.path, content)
  }
  zip.add('SUMY_SHA256.txt', sums)
  return { bytes: zip.finish(), files: all.length + 1 }
}

/**
 * Makes the control folder of a grant. What it says is read at one moment; prints and scans follow one by one, so that other
 * calls come in between; only prints and the folder itself are in memory, scans are read twice instead of being kept.
 */
export async function makeFolder(
  context: QueryContext,
  grantId: number,
  work: Work,
): Promise<Result<MadeFolder, CallError>> {
  const gathered = await atOneMoment(context.db, (db) => gather({ ...context, db }, grantId))
  if (!gathered) return err(notFoundError('dotacja'))
  const day = context.clock.today()
  const sealed: Sealed[] = []
  const gaps: FolderGap[] = [...gathered.gaps]
  for (const [done, file] of gathered.files.entries()) {
    if (work.isCancelled()) return cancelled()
    work.tell(done, 2 * gathered.files.length)
    const one = await seal(context, file)
    if (!one.ok) return work.isCancelled() ? cancelled() : one
    if ('what' in one.value) gaps.push(one.value)
    else sealed.push(one.value)
  }
  if (sealed.reduce((all, { size }) => all + size, 0) > largest)
    return err(
      ruleError(
        'controlFolders.tooLarge',
        'Teczki nie zrobiono: skany mają razem ponad 1 GB. Dane są bezpieczne. Zeskanuj największe dokumenty w mniejszej rozdzielczości.',
      ),
    )
  const index = await context.press.set(indexJob(day, gathered, sealed, gaps))
  if (!index.ok) return index
  const made = await pack(context, sealed, index.value.bytes, day, work)
  return made ? ok({ ...made, gaps }) : cancelled()
}
