import { ruleError } from '#shared/contract/errors.ts'
import type { historyContract } from '#shared/history/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { chainPrintNow, verifyHistory } from './chain/verify.ts'
import { listBin, listHistory, recordHistory } from './queries.ts'
import { markRedoing, markUndoing } from './repo.ts'
import { redoStep, undoStep } from './steps.ts'
import { bringBack, takeBack } from './takeBack.ts'

export const historyHandlers: HandlersFor<keyof typeof historyContract> = {
  'history.state': async ({ db }) => {
    const { step, blocked } = await undoStep(db)
    return ok({ undo: step, blocked, redo: await redoStep(db) })
  },
  'history.list': async ({ db }, page) => ok(await listHistory(db, page)),
  'history.ofRecord': async ({ db }, { kind, id }) => ok(await recordHistory(db, kind, id)),
  'history.bin': async ({ db }, page) => ok(await listBin(db, page)),
  'history.fingerprint': async ({ db }) => ok({ fingerprint: (await chainPrintNow(db))?.fingerprint ?? null }),
  'history.verify': async ({ db, works }, { noted, work: name }) => {
    const work = works.begin(name)
    try {
      const check = await verifyHistory(db, noted, work)
      // Only closing the program stops a check; what was seen of the history by then says nothing of the rest.
      return work.isCancelled()
        ? err(ruleError('history.checkStopped', 'Sprawdzanie historii przerwano. Nic nie zmieniono. Sprawdź ponownie.'))
        : ok(check)
    } finally {
      work.end()
    }
  },
  'history.verifyProgress': async ({ works }, { work }) => ok(works.progress(work) ?? null),

  'history.undo': async ({ db, commandId, say }) => {
    const { step, blocked } = await undoStep(db)
    if (!step) return err(ruleError('history.nothingToUndo', blocked ?? 'Nie ma czego cofnąć.'))
    const taken = await takeBack(db, step.commandId)
    if (!taken.ok) return taken
    await markUndoing(db, commandId, step.commandId)
    say(`cofnięto: ${step.sentence}`)
    return ok({ sentence: step.sentence })
  },
  'history.redo': async ({ db, commandId, say }) => {
    const step = await redoStep(db)
    if (!step) return err(ruleError('history.nothingToRedo', 'Nie ma czego ponowić.'))
    const taken = await takeBack(db, step.commandId)
    if (!taken.ok) return taken
    await markRedoing(db, commandId, step.commandId)
    say(step.sentence)
    return ok({ sentence: step.sentence })
  },
  'history.restore': async ({ db, commandId, say }, input) => {
    const { rows } = await listBin(db, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
    const removal = rows.find((row) => row.commandId === input.commandId)
    if (!removal)
      return err(
        ruleError(
          'history.notInBin',
          'Tego zapisu nie ma już w koszu: przywrócono go wcześniej albo jego treść usunięto na trwałe. Odśwież listę.',
        ),
      )
    const taken = await bringBack(db, input.commandId)
    if (!taken.ok) return taken
    await markUndoing(db, commandId, input.commandId)
    say(`przywrócono z kosza (${removal.sentence})`)
    return ok({ sentence: removal.sentence })
  },
}
