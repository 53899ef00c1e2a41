import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { moved } from '#shared/kernel/order.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { hasOwnNumber, nextAgreementNumbers } from '#shared/papers/agreementNumber.ts'
import type { papersContract } from '#shared/papers/contract.ts'
import type { HandlersFor } from '../context.ts'
import { numberAgreement, signAgreements } from '../participations/repo.ts'
import { agreementNumbersOf, agreementsOf, foldersOf, paperKindsOf } from './queries.ts'
import { markPaper, orderPaperKinds, removePaperKind, savePaperKind } from './repo.ts'

export const papersHandlers: HandlersFor<keyof typeof papersContract> = {
  'papers.kinds': async ({ db }) => ok(await paperKindsOf(db)),
  'papers.saveKind': async ({ db }, data) => {
    const saved = await savePaperKind(db, data)
    return saved ? ok(saved) : err(staleError())
  },
  'papers.moveKind': async ({ db }, { id, step }) => {
    const ids = (await paperKindsOf(db)).map((kind) => kind.id)
    if (!ids.includes(id)) return err(notFoundError('dokument teczki'))
    await orderPaperKinds(db, moved(ids, id, step))
    return ok({ id })
  },
  'papers.removeKind': async ({ db, say }, { id }) => {
    const kind = (await paperKindsOf(db)).find((one) => one.id === id)
    if (!kind) return err(notFoundError('dokument teczki'))
    if (kind.used)
      return err(
        ruleError(
          'papers.kindUsed',
          'Nie usunięto: w teczkach zaznaczono już ten dokument. Wszystko zostało bez zmian. Zamiast usuwać, wyłącz go w teczkach.',
        ),
      )
    await removePaperKind(db, id)
    say(`usunięto dokument teczki „${kind.name}”`)
    return ok({ id })
  },
  'papers.edition': async ({ db, clock }, { editionId }) => ok(await foldersOf(db, { editionId }, clock.today())),
  'papers.folder': async ({ db, clock }, { participationId }) => {
    const { kinds, folders } = await foldersOf(db, { participationIds: [participationId] }, clock.today())
    return folders[0] ? ok({ kinds, folder: folders[0] }) : err(notFoundError('udział w edycji'))
  },
  'papers.mark': async ({ db, say }, mark) => {
    const kind = (await paperKindsOf(db)).find((one) => one.id === mark.paperId)
    if (!kind) return err(notFoundError('dokument teczki'))
    const ids = [...new Set(mark.participationIds)]
    if ((await agreementsOf(db, ids)).length < ids.length) return err(notFoundError('udział w edycji'))
    const empty = mark.receivedOn === null && !mark.notNeeded
    say(`${empty ? 'cofnięto zaznaczenie' : 'zaznaczono'} w teczce: ${kind.name} (osób: ${ids.length})`)
    return ok({ changed: await markPaper(db, mark) })
  },
  'papers.prepareAgreements': async ({ db }, { participationIds, preparedOn }) => {
    const ids = [...new Set(participationIds)]
    const agreements = await agreementsOf(db, ids)
    if (agreements.length < ids.length) return err(notFoundError('udział w edycji'))
    const waiting = agreements.filter(({ number }) => number === '')
    if (waiting.length === 0)
      return err(
        ruleError(
          'papers.agreementsNumbered',
          'Nie nadano numerów: umowy tych osób mają już numery. Nic nie zmieniono; możesz je od razu drukować.',
        ),
      )
    if (waiting.some(({ pattern }) => !hasOwnNumber(pattern)))
      return err(
        ruleError(
          'papers.patternWithoutNumber',
          'Nie nadano numerów: wzór numeru umowy w danych edycji nie ma znaku {NR}, więc każda umowa dostałaby ten sam. Nic nie zmieniono. Popraw wzór w danych edycji.',
        ),
      )
    const taken = await agreementNumbersOf(db)
    const given: { participationId: number; number: string }[] = []
    for (const { id, pattern, editionName } of waiting) {
      const [number = ''] = nextAgreementNumbers(pattern, { year: yearOf(preparedOn), editionName }, taken, 1)
      await numberAgreement(db, id, number)
      taken.add(number)
      given.push({ participationId: id, number })
    }
    return ok({ agreements: given })
  },
  'papers.signAgreements': async ({ db }, { participationIds, signedOn }) => {
    const ids = [...new Set(participationIds)]
    const agreements = await agreementsOf(db, ids)
    if (agreements.length < ids.length) return err(notFoundError('udział w edycji'))
    return ok({ changed: await signAgreements(db, ids, signedOn) })
  },
}
