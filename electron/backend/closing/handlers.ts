import { closingChecklist, openCount } from '#shared/closing/checklist.ts'
import type { closingContract } from '#shared/closing/contract.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import { setClosed } from '../editions/repo.ts'
import { closingFactsOf, editionStateOf } from './queries.ts'

export const closingHandlers: HandlersFor<keyof typeof closingContract> = {
  'closing.checklist': async ({ db, clock }, { editionId }) => {
    const edition = await editionStateOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    const lines = closingChecklist(await closingFactsOf(db, editionId, clock.today()))
    return ok({ closedOn: edition.closedOn, revision: edition.revision, lines })
  },
  'closing.close': async ({ db, clock, say }, { editionId, closedOn, reason }) => {
    const edition = await editionStateOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    if (edition.closedOn !== null)
      return err(
        ruleError(
          'closing.closed',
          `Nie zamknięto: ta edycja jest zamknięta od ${formatDate(edition.closedOn)}. Nic nie zmieniono. Otwórz ją ponownie, żeby zmienić dzień.`,
        ),
      )
    const open = openCount(closingChecklist(await closingFactsOf(db, editionId, clock.today())))
    if (open > 0 && reason === '')
      return err(
        ruleError(
          'closing.openItems',
          'Nie zamknięto: w edycji są jeszcze otwarte sprawy. Wpisane dane zostały. Dokończ je albo napisz, dlaczego zamykasz edycję mimo nich.',
          [{ path: 'reason', message: 'Napisz, dlaczego zamykasz edycję z otwartymi sprawami.' }],
        ),
      )
    await setClosed(db, editionId, closedOn)
    const despite = open === 0 ? '' : `; otwarte: ${counted(open, 'sprawa', 'sprawy', 'spraw')}, powód: ${reason}`
    say(`zamknięto edycję „${edition.name}” z dniem ${formatDate(closedOn)}${despite}`)
    return ok({ id: editionId, open })
  },
  'closing.reopen': async ({ db, say }, { editionId }) => {
    const edition = await editionStateOf(db, editionId)
    if (!edition) return err(notFoundError('edycja'))
    if (edition.closedOn === null)
      return err(ruleError('closing.open', 'Nie otwarto ponownie: ta edycja nie jest zamknięta. Nic nie zmieniono.'))
    await setClosed(db, editionId, null)
    say(`otwarto ponownie edycję „${edition.name}”`)
    return ok({ id: editionId })
  },
}
