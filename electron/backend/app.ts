import { basename } from 'node:path'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { agendaHandlers } from './agenda/handlers.ts'
import { appHandlers } from './app/handlers.ts'
import { isUntouched } from './app/queries.ts'
import { benefitsHandlers } from './benefits/handlers.ts'
import { budgetsHandlers } from './budgets/handlers.ts'
import { certificatesHandlers } from './certificates/handlers.ts'
import { classesHandlers } from './classes/handlers.ts'
import { systemClock } from './clock.ts'
import { closingHandlers } from './closing/handlers.ts'
import { clubHandlers } from './club/handlers.ts'
import { codeListsHandlers } from './codeLists/handlers.ts'
import { communityWorkHandlers } from './communityWork/handlers.ts'
import type { Clock, QueryContext } from './context.ts'
import { contributionsHandlers } from './contributions/handlers.ts'
import { controlFoldersHandlers } from './controlFolders/handlers.ts'
import { coursesHandlers } from './courses/handlers.ts'
import { type OpenFile, openFile } from './db/open.ts'
import { fillWithSample } from './db/sample/load.ts'
import { storageCodeOf, storageError } from './db/storageError.ts'
import { deadlinesHandlers } from './deadlines/handlers.ts'
import { descriptionsHandlers } from './descriptions/handlers.ts'
import { diagnosesHandlers } from './diagnoses/handlers.ts'
import { dispatch, type Handlers, type Log } from './dispatch.ts'
import { createPrinter } from './documents/printer.ts'
import { draftsHandlers } from './drafts/handlers.ts'
import { editionsHandlers } from './editions/handlers.ts'
import { eventsHandlers } from './events/handlers.ts'
import { expensesHandlers } from './expenses/handlers.ts'
import { filingsHandlers } from './filings/handlers.ts'
import { generatorsHandlers } from './generators/handlers.ts'
import { grantsHandlers } from './grants/handlers.ts'
import { historyHandlers } from './history/handlers.ts'
import { createIncoming } from './incoming.ts'
import { internshipsHandlers } from './internships/handlers.ts'
import { narrativesHandlers } from './narratives/handlers.ts'
import { outcomesHandlers } from './outcomes/handlers.ts'
import { papersHandlers } from './papers/handlers.ts'
import { participationsHandlers } from './participations/handlers.ts'
import { partnersHandlers } from './partners/handlers.ts'
import { peopleHandlers } from './people/handlers.ts'
import { peopleReportsHandlers } from './peopleReports/handlers.ts'
import { plansHandlers } from './plans/handlers.ts'
import { printingHandlers } from './printing/handlers.ts'
import { createPress, type PrintedFile } from './printing/press.ts'
import { bundledWorker } from './printing/workerFile.ts'
import { promotionHandlers } from './promotion/handlers.ts'
import { recruitmentHandlers } from './recruitment/handlers.ts'
import { resultsHandlers } from './results/handlers.ts'
import { returnsHandlers } from './returns/handlers.ts'
import { scansHandlers } from './scans/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { settlementsHandlers } from './settlements/handlers.ts'
import { staffHandlers } from './staff/handlers.ts'
import { supportCardsHandlers } from './supportCards/handlers.ts'
import { templatesHandlers } from './templates/handlers.ts'
import { createWorks } from './works.ts'

export type { PrintedFile as FileRoad }

/** The program without a screen. */
export type Backend = {
  /** The one door: every operation of the contract. Never throws; answers a plain Result. */
  call(name: string, input: unknown): Promise<Result<unknown, CallError>>
  /** Keeps a file handed in under its SHA-256 for a while, for a command to take; see `incoming.ts`. */
  putFile(bytes: Uint8Array): Promise<Result<PutFile, CallError>>
  /** A rendered document by its id (SHA-256 of the bytes); `undefined` when unknown or pushed out by newer ones. */
  file(id: string): Promise<PrintedFile | undefined>
  /** Stops printing, lets every other call under way finish, then closes the file. */
  close(): Promise<void>
}
export type BackendOptions = {
  /** Path of the database; made when missing. */
  readonly file: string
  /** Fill the file with the sample data, if nothing was entered into it yet. */
  readonly demo?: boolean
  /** Where lines about slow, failed and refused calls go; they never carry personal data. */
  readonly log?: Log
  readonly clock?: Clock
  /** The print worker; by default the one of the bundle, or from sources the one beside the printer. */
  readonly printWorker?: URL
}

const handlers = {
  ...appHandlers,
  ...clubHandlers,
  ...peopleHandlers,
  ...editionsHandlers,
  ...grantsHandlers,
  ...budgetsHandlers,
  ...expensesHandlers,
  ...settlementsHandlers,
  ...certificatesHandlers,
  ...printingHandlers,
  ...participationsHandlers,
  ...recruitmentHandlers,
  ...papersHandlers,
  ...templatesHandlers,
  ...closingHandlers,
  ...diagnosesHandlers,
  ...plansHandlers,
  ...classesHandlers,
  ...supportCardsHandlers,
  ...staffHandlers,
  ...coursesHandlers,
  ...internshipsHandlers,
  ...communityWorkHandlers,
  ...benefitsHandlers,
  ...eventsHandlers,
  ...outcomesHandlers,
  ...peopleReportsHandlers,
  ...codeListsHandlers,
  ...draftsHandlers,
  ...scansHandlers,
  ...descriptionsHandlers,
  ...contributionsHandlers,
  ...resultsHandlers,
  ...narrativesHandlers,
  ...returnsHandlers,
  ...filingsHandlers,
  ...generatorsHandlers,
  ...partnersHandlers,
  ...promotionHandlers,
  ...searchHandlers,
  ...controlFoldersHandlers,
  ...deadlinesHandlers,
  ...agendaHandlers,
  ...historyHandlers,
} as unknown as Handlers

/** A back end over a file that could not be opened: every call answers why. */
const refusing = (error: CallError): Backend => ({
  call: async () => err(error),
  putFile: async () => err(error),
  file: async () => undefined,
  close: async () => {},
})

/** The program over an open file. */
export function backendOver(file: OpenFile, options: BackendOptions): Backend {
  const log = options.log ?? (() => {})
  const workerUrl = options.printWorker ?? bundledWorker()
  const press = createPress(createPrinter({ log, ...(workerUrl ? { workerUrl } : {}) }))
  const incoming = createIncoming()
  const works = createWorks()
  const context: QueryContext = {
    db: file.db,
    clock: options.clock ?? systemClock,
    press,
    incoming,
    works,
    file: { name: basename(options.file), demo: options.demo ?? false },
  }
  const underWay = new Set<Promise<unknown>>()
  return {
    call: (name, input) => {
      const answering = dispatch(handlers, context, log, name, input)
      underWay.add(answering)
      return answering.finally(() => underWay.delete(answering))
    },
    putFile: async (bytes) => incoming.put(bytes),
    file: async (id) => press.file(id),
    close: async () => {
      works.cancelAll()
      await press.close()
      incoming.forget()
      await Promise.all(underWay)
      await file.close()
    },
  }
}

/**
 * Opens the file and the program over it. Never rejects: a file that cannot be opened gives a back end whose every call
 * answers the same `storage` error, so that every host can show it.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  let backend: Backend | undefined
  try {
    const file = openFile(options.file)
    backend = backendOver(file, options)
    if (options.demo && (await isUntouched(file.db))) await fillWithSample(backend)
    return backend
  } catch (error) {
    await backend?.close()
    const code = storageCodeOf(error) ?? storageCodeOf(error instanceof Error ? error.cause : undefined)
    options.log?.(`storage: open ${code ?? 'unknown'}`)
    return refusing(storageError(code ?? 'io'))
  }
}
