import { basename } from 'node:path'
import type { PutFile } from '#shared/contract/bridge.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { err, type Result } from '#shared/kernel/result.ts'
import { agendaHandlers } from './agenda/handlers.ts'
import { anonymisationHandlers } from './anonymisation/handlers.ts'
import { appHandlers } from './app/handlers.ts'
import { isUntouched } from './app/queries.ts'
import { benefitsHandlers } from './benefits/handlers.ts'
import { budgetsHandlers } from './budgets/handlers.ts'
import { bundledWorker } from './bundledWorker.ts'
import { createFeed } from './calendarFeed/feed.ts'
import { calendarFeedHandlers } from './calendarFeed/handlers.ts'
import { certificatesHandlers } from './certificates/handlers.ts'
import { classesHandlers } from './classes/handlers.ts'
import { systemClock } from './clock.ts'
import { closingHandlers } from './closing/handlers.ts'
import { clubHandlers } from './club/handlers.ts'
import { codeListsHandlers } from './codeLists/handlers.ts'
import { communityWorkHandlers } from './communityWork/handlers.ts'
import type { Clock, FileContext, QueryContext } from './context.ts'
import { contributionsHandlers } from './contributions/handlers.ts'
import { controlFoldersHandlers } from './controlFolders/handlers.ts'
import { createCopies } from './copies/copies.ts'
import { copiesBefore } from './copies/copiesBefore.ts'
import { copiesHandlers } from './copies/handlers.ts'
import { keepTime } from './copies/keepTime.ts'
import { knownCopies } from './copies/knownCopies.ts'
import { createRunner } from './copies/runner.ts'
import { coursesHandlers } from './courses/handlers.ts'
import { dataProtectionHandlers } from './dataProtection/handlers.ts'
import type { OpenFile } from './db/open.ts'
import { fillWithSample, sampleRecords } from './db/sample/load.ts'
import { storageCodeOf, storageError } from './db/storageError.ts'
import { deadlinesHandlers } from './deadlines/handlers.ts'
import { descriptionsHandlers } from './descriptions/handlers.ts'
import { diagnosesHandlers } from './diagnoses/handlers.ts'
import { createOpenNotes } from './diagnoses/notesLock/openNotes.ts'
import { dispatch, type Gate, type Handlers, type Log } from './dispatch.ts'
import { createPrinter } from './documents/printer.ts'
import { draftsHandlers } from './drafts/handlers.ts'
import { editionsHandlers } from './editions/handlers.ts'
import { eventsHandlers } from './events/handlers.ts'
import { expensesHandlers } from './expenses/handlers.ts'
import { fileCheckHandlers } from './fileCheck/handlers.ts'
import { fileExportHandlers } from './fileExport/handlers.ts'
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
import { promotionHandlers } from './promotion/handlers.ts'
import { recruitmentHandlers } from './recruitment/handlers.ts'
import { resultsHandlers } from './results/handlers.ts'
import { retentionHandlers } from './retention/handlers.ts'
import { returnsHandlers } from './returns/handlers.ts'
import { sampleHandlers } from './sample/handlers.ts'
import { createSampleSlot, type Door, type Filling, noSample } from './sample/slot.ts'
import { scansHandlers } from './scans/handlers.ts'
import { searchHandlers } from './search/handlers.ts'
import { settlementsHandlers } from './settlements/handlers.ts'
import { staffHandlers } from './staff/handlers.ts'
import { supportCardsHandlers } from './supportCards/handlers.ts'
import { templatesHandlers } from './templates/handlers.ts'
import { todayHandlers } from './today/handlers.ts'
import { attemptsPlace, createAttempts } from './vault/attempts.ts'
import { openAtStart, vaultHandlers } from './vault/handlers.ts'
import { createKeeper, type FileState, type Keeper } from './vault/keeper.ts'
import { keyForStore, openWithKept } from './vault/keptKey.ts'
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
  /** The same for a window that shows the sample beside the own file. */
  readonly sample: Door
  /** Stops printing, lets every other call under way finish, then closes the file. */
  close(): Promise<void>
  /**
   * The raw key of the open file, for the key store of the system; only for who types what opens the file. Never over a call: no
   * page and no command line can ask for it.
   */
  keyFor(present: unknown): Promise<Result<Uint8Array, CallError>>
  /** Opens a locked file with a key that was kept. `false`: it opens nothing (any more); the file is untouched. */
  openWithKey(bytes: Uint8Array): Promise<boolean>
}
export type BackendOptions = {
  /** Path of the database; made when missing. */
  readonly file: string
  /** Fill the file with the sample data, if nothing was entered into it yet. */
  readonly demo?: boolean
  /** Told how far the filling is, and the way to stop it. */
  readonly filling?: Filling
  /** Papers say that they were printed in the sample. */
  readonly marksPapers?: boolean
  /** Where lines about slow, failed and refused calls go; they never carry personal data. */
  readonly log?: Log
  readonly clock?: Clock
  /** The print worker; by default the one of the bundle, or from sources the one beside the printer. */
  readonly printWorker?: URL
  /** The worker that copies whole files; found as the print worker is. */
  readonly copyWorker?: URL
  /** Copies are made by themselves, by the clock and at the end. For a program somebody works in, not for a single command. */
  readonly automaticCopies?: boolean
  /** Calendar programs are answered while the file is open, when the user has turned that on. As above: not by a single command. */
  readonly servesCalendar?: boolean
  /** Told when the file is locked, so that a host takes its copies for the system's viewer away. */
  readonly onLocked?: () => void
  /** Told when the key of the file is another one, so that a host forgets one it has kept. */
  readonly onRekeyed?: () => void
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
  ...calendarFeedHandlers,
  ...dataProtectionHandlers,
  ...todayHandlers,
  ...anonymisationHandlers,
  ...retentionHandlers,
  ...historyHandlers,
  ...vaultHandlers,
  ...fileCheckHandlers,
  ...copiesHandlers,
  ...fileExportHandlers,
  ...sampleHandlers,
} as unknown as Handlers

const notOpen = (state: Exclude<FileState, { kind: 'open' }>): CallError =>
  storageError(state.kind === 'refused' ? state.code : 'locked')

/** The program over a sample beside the own file: no copies by the clock, and nothing a host is told of the own file. */
const besideOwn = (own: BackendOptions, file: string, filling: Filling): BackendOptions => ({
  ...{ file, filling, demo: true, marksPapers: true },
  ...(own.log && { log: own.log }),
  ...(own.clock && { clock: own.clock }),
  ...(own.printWorker && { printWorker: own.printWorker }),
  ...(own.copyWorker && { copyWorker: own.copyWorker }),
})

/** The program over the file that `keeper` keeps, whether it is open or not. */
export function backendOver(keeper: Keeper, options: BackendOptions): Backend {
  const log = options.log ?? (() => {})
  const clock = options.clock ?? systemClock
  const workerUrl = options.printWorker ?? bundledWorker('printWorker')
  const press = createPress(
    createPrinter({ log, isSample: options.marksPapers === true, ...(workerUrl ? { workerUrl } : {}) }),
  )
  const incoming = createIncoming()
  const works = createWorks()
  const notes = createOpenNotes(createAttempts(attemptsPlace(keeper.path, 'notes')))
  const demo = options.demo ?? false
  const run = createRunner(options.copyWorker ?? bundledWorker('copyWorker'))
  const copies = createCopies({
    ...{ keeper, clock, log, demo, run },
    isAutomatic: !demo && options.automaticCopies === true,
  })
  const feed = createFeed({ keeper, clock, run, log, serves: options.servesCalendar === true })
  const sample = demo
    ? noSample
    : createSampleSlot((file, filling) => openBackend(besideOwn(options, file, filling)), sampleRecords)
  const stopTime = copies.isAutomatic ? keepTime(copies.tick) : () => {}
  const forgetKept = () => {
    press.forget()
    incoming.forget()
    notes.forget()
  }
  const over = ({ db, counter, assertInPlace }: OpenFile): QueryContext => ({
    ...{ db, counter, assertInPlace, clock, press, incoming, works, notes },
    file: { name: basename(options.file), demo },
    knownCopies: () => knownCopies(copies, keeper.path),
    copiesBefore: (step) => copiesBefore(copies, keeper.path, step),
  })
  const whole: FileContext = {
    ...{ keeper, clock, press, incoming, works, copies, feed, sample, demo, log },
    attempts: createAttempts(attemptsPlace(keeper.path, 'file')),
    forget() {
      feed.silence()
      works.cancelAll()
      copies.stop()
      forgetKept()
      options.onLocked?.()
    },
    async forgetKept() {
      forgetKept()
      await press.close()
    },
    rekeyed: () => options.onRekeyed?.(),
  }
  const gate: Gate = {
    whole,
    overFile: (work) =>
      keeper.share(async (state) => (state.kind === 'open' ? work(over(state.file)) : err(notOpen(state)))),
  }
  return {
    call: (name, input) => dispatch(handlers, gate, log, name, input),
    putFile: async (bytes) => {
      const state = keeper.state()
      return state.kind === 'open' ? incoming.put(bytes) : err(notOpen(state))
    },
    file: async (id) => press.file(id),
    sample: sample.door,
    close: async () => {
      stopTime()
      await feed.close()
      await sample.close()
      works.cancelAll()
      await press.close()
      incoming.forget()
      notes.forget()
      await copies.atClosing()
      await keeper.alone((file) => file.close())
    },
    keyFor: (present) => keyForStore(whole, present),
    openWithKey: (bytes) => openWithKept(whole, bytes),
  }
}

/**
 * Opens the file and the program over it. Never rejects: a file that cannot be opened, or waits for its passphrase, gives a back
 * end whose calls answer a `storage` error, except those about the file as a whole.
 */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const log = options.log ?? (() => {})
  const keeper = createKeeper(options.file, log)
  const opened = await openAtStart(keeper)
  const backend = backendOver(keeper, options)
  if (opened.kind !== 'open' || !options.demo) return backend
  try {
    if (await isUntouched(opened.file.db)) await fillWithSample(backend, options.filling)
  } catch (error) {
    const code = storageCodeOf(error) ?? 'io'
    log(`storage: sample ${code}`)
    await keeper.alone((file) => file.refuse(code))
  }
  return backend
}
