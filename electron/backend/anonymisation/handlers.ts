import type { anonymisationContract } from '#shared/anonymisation/contract.ts'
import { columnsOfKinds } from '#shared/anonymisation/freeOfDuty.ts'
import { oldCopiesAt } from '#shared/anonymisation/oldCopies.ts'
import { passedTerm, runningDuties, subjectWords } from '#shared/anonymisation/terms.ts'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { CommandContext, HandlersFor } from '../context.ts'
import { answerRequest } from '../dataProtection/requests/repo.ts'
import { blocksOf } from './blocks.ts'
import { cleanDisk } from './cleanDisk.ts'
import { duePeople } from './due.ts'
import { olderCopiesOf, removeOlderCopies } from './oldCopies.ts'
import { carryOut } from './protocol.ts'
import { previewOf, protocols } from './queries.ts'
import { requestCaseOf } from './requestCase.ts'
import { termsOf } from './terms.ts'

const notDone = (code: string, why: string): CallError =>
  ruleError(`anonymisation.${code}`, `Nikogo nie zanonimizowano. ${why}`)
const answeredAlready = ruleError(
  'anonymisation.answered',
  'Na ten wniosek już odpowiedziano. Nic nie zmieniono. Odśwież listę wniosków.',
)

/** What the act rests on, in sentences for the protocol; or why it must not be done. */
async function groundsOf(
  { db, clock }: Pick<CommandContext, 'db' | 'clock'>,
  { personIds, basis, requestId }: { personIds: readonly number[]; basis: string; requestId: number | null },
): Promise<Result<string[], CallError>> {
  const today = clock.today()
  const terms = [...(await termsOf(db, personIds)).values()]
  if (requestId !== null) {
    const found = await requestCaseOf(db, requestId, today)
    if (!found || personIds.length !== 1 || personIds[0] !== found.personId) return err(notFoundError('wniosek'))
    if (found.answered) return err(answeredAlready)
    if (found.verdict !== 'whole') return err(notDone('duty', found.refusal))
    return ok([`wniosek nr ${requestId} w rejestrze wniosków, wpłynął ${formatDate(found.receivedOn)}`])
  }
  if (basis === 'retention') {
    const early = terms.some((own) => own.length === 0 || own.some(({ until }) => until >= today))
    if (early)
      return err(
        notDone('notDue', 'Okres przechowywania danych którejś z tych osób jeszcze nie minął. Zdejmij ją z listy.'),
      )
    return ok([...new Set(terms.flat().map(passedTerm))].sort())
  }
  const duties = runningDuties(terms.flat(), today)
  return ok([...new Set(duties.map((term) => `${subjectWords(term)}: okres trwa do ${formatDate(term.until)}`))])
}

export const anonymisationHandlers: HandlersFor<keyof typeof anonymisationContract> = {
  'anonymisation.due': async ({ db }, { on }) => ok(await duePeople(db, on)),
  'anonymisation.preview': async ({ db, clock, knownCopies }, { personIds }) => {
    const { sentences, goneBy } = oldCopiesAt(knownCopies(), clock.now())
    const seen = await previewOf(db, personIds, clock.today())
    return ok({ ...seen, copies: { sentences: [...sentences], goneBy } })
  },
  'anonymisation.protocols': async ({ db }) => ok(await protocols(db)),
  'anonymisation.ofRequest': async ({ db, clock }, { requestId }) => {
    const found = await requestCaseOf(db, requestId, clock.today())
    return found ? ok(found) : err(notFoundError('wniosek o usunięcie danych osoby z pliku'))
  },
  'anonymisation.run': async (context, { personIds: asked, basis, reason, requestId, scanIds }) => {
    const { db, commandId, clock, say } = context
    const personIds = [...new Set(asked)]
    const known = await db.selectFrom('person').where('id', 'in', personIds).select('id').execute()
    if (known.length < personIds.length) return err(notFoundError('osoba'))
    const [blocked] = (await blocksOf(db, personIds, requestId)).values()
    if (blocked !== undefined) return err(notDone('blocked', `${blocked} Zdejmij tę osobę z listy.`))
    const grounds = await groundsOf(context, { personIds, basis, requestId })
    if (!grounds.ok) return grounds
    const what = counted(personIds.length, 'osobę', 'osoby', 'osób')
    return carryOut(context, {
      ...{ personIds, scanIds, basis, reason, requestId, grounds: grounds.value, part: null },
      async afterwards(title) {
        say(`zanonimizowano ${what}, protokół ${title}`)
        if (requestId === null) return
        const answer = `Dane zanonimizowano, protokół ${title}. Imienia, nazwiska i adresu nie ma już w pliku.`
        await answerRequest(db, {
          ...{ requestId, answeredOn: clock.today(), outcome: 'granted', answer, stepId: commandId },
        })
      },
    })
  },
  'anonymisation.runPart': async (context, { requestId, kinds }) => {
    const { db, commandId, clock, say } = context
    const found = await requestCaseOf(db, requestId, clock.today())
    if (!found) return err(notFoundError('wniosek'))
    if (found.answered) return err(answeredAlready)
    if (found.verdict !== 'part')
      return err(
        notDone('notPart', found.blocked ?? 'Żaden obowiązek nie każe tych danych trzymać: można zanonimizować osobę.'),
      )
    if (!kinds.some((kind) => found.free.some((one) => one.kind === kind)))
      return err(notDone('nothingFree', 'Nie ma już danych, które można usunąć przed końcem okresu przechowywania.'))
    const duties = found.duties.map(({ what, until }) => `zostaje ${what}: do ${formatDate(until)}`)
    return carryOut(context, {
      ...{ personIds: [found.personId], scanIds: [], basis: 'request', reason: '', requestId },
      grounds: [
        `wniosek nr ${requestId} w rejestrze wniosków, wpłynął ${formatDate(found.receivedOn)}, spełniony w części`,
        ...duties,
      ],
      part: columnsOfKinds(kinds),
      async afterwards(title) {
        say(`usunięto część danych osoby na jej wniosek, protokół ${title}`)
        const answer = `Usunięto to, czego nie trzeba przechowywać, protokół ${title}. ${found.refusal.replace('Danych nie można teraz usunąć.', 'Reszty nie można teraz usunąć.')}`
        await answerRequest(db, {
          ...{ requestId, answeredOn: clock.today(), outcome: 'partly', answer, stepId: commandId },
        })
      },
    })
  },
  'anonymisation.refuse': async ({ db, clock }, { requestId }) => {
    const found = await requestCaseOf(db, requestId, clock.today())
    if (!found) return err(notFoundError('wniosek'))
    if (found.answered) return err(answeredAlready)
    if (found.verdict === 'whole')
      return err(
        ruleError(
          'anonymisation.nothingKeeps',
          'Nie zapisano odmowy: żaden obowiązek nie każe tych danych trzymać, więc wniosek trzeba spełnić. Nic nie zmieniono.',
        ),
      )
    await answerRequest(db, {
      ...{ requestId, answeredOn: clock.today(), outcome: 'refused', answer: found.refusal, stepId: null },
    })
    return ok({ id: requestId })
  },
  'anonymisation.olderCopies': async (context) => ok(await olderCopiesOf(context)),
  'anonymisation.removeCopies': removeOlderCopies,
  'anonymisation.clean': async ({ clock, afterCommit }) => {
    afterCommit((db) => cleanDisk(db, clock.now()))
    return ok({})
  },
}
