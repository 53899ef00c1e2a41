import { type CallError, ruleError } from '#shared/contract/errors.ts'
import type { fileExportContract } from '#shared/fileExport/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { FileContext, FileHandlersFor } from '../context.ts'
import type { JobTrouble } from '../copies/runner.ts'
import { storageError } from '../db/storageError.ts'

/** How often it is looked whether somebody wants the export stopped. Milliseconds. */
const between = 200

export const fileExportHandlers: FileHandlersFor<keyof typeof fileExportContract> = {
  'fileExport.make': (context, { job }) => make(context, job),
  'fileExport.progress': async ({ works }, { job }) => ok(works.progress(job) ?? null),
  'fileExport.cancel': async ({ works }, { job }) => ok({ cancelled: works.cancel(job) }),
}

/** Reads the file beside other calls, in a thread of its own; the file stays open meanwhile. */
const make = ({ keeper, copies, clock, press, works }: FileContext, job: string) =>
  keeper.share(async (state) => {
    if (state.kind !== 'open') return err(storageError(state.kind === 'refused' ? state.code : 'locked'))
    const work = works.begin(job)
    const abort = new AbortController()
    const timer = setInterval(() => work.isCancelled() && abort.abort(), between)
    try {
      const wish = { kind: 'export', path: keeper.path, key: state.key.bytes, moment: clock.now() } as const
      const made = await copies.run(wish, abort.signal, (done, total) => work.tell(done, total))
      if (!made.ok) return err(exportError(made.error))
      const { bytes, tables, rows, files } = made.value
      const kept = press.keep({ bytes, name: `klubownik-dane-${clock.today()}.zip`, mime: 'application/zip' })
      return ok({ ...kept, tables, rows, files })
    } finally {
      clearInterval(timer)
      work.end()
    }
  })

function exportError(code: JobTrouble): CallError {
  if (code === 'cancelled')
    return ruleError(
      'fileExport.cancelled',
      'Przerwano zapisywanie danych. Plik jest nietknięty i nic nie zostało po drodze.',
    )
  if (code === 'full')
    return ruleError(
      'fileExport.tooLarge',
      'Nie zapisano danych: skany mają razem ponad 1 GB. Plik jest nietknięty. Zwolnij miejsce po usuniętych skanach w Ustawieniach i spróbuj jeszcze raz.',
    )
  return ruleError(
    'fileExport.failed',
    'Nie zapisano danych: nie wszystko dało się odczytać z pliku. Plik jest nietknięty. Sprawdź go w Ustawieniach i spróbuj jeszcze raz.',
  )
}
