import type { Basis } from '#shared/anonymisation/grounds.ts'
import { oldCopiesAt } from '#shared/anonymisation/oldCopies.ts'
import type { Protocol, ProtocolData } from '#shared/anonymisation/schema.ts'
import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { CommandContext } from '../context.ts'
import { administratorOf } from '../dataProtection/administrator.ts'
import type { Tx } from '../db/open.ts'
import { tableLabels } from '../history/columnLabels.ts'
import { anonymise } from './act.ts'
import { cleanDisk } from './cleanDisk.ts'
import { addProtocol, nextNumber } from './repo.ts'

type Wish = {
  readonly personIds: readonly number[]
  readonly scanIds: readonly number[]
  readonly basis: Basis
  readonly reason: string
  readonly requestId: number | null
  readonly grounds: readonly string[]
  readonly part: ReadonlyMap<string, readonly string[]> | null
  /** What is written once the people are out, with the number of the protocol; it may say nothing of them. */
  readonly afterwards: (title: string) => Promise<void>
}

const whoIsAtWork = async (db: Tx, commandId: number): Promise<string> =>
  (await db.selectFrom('command_log').where('id', '=', commandId).select('operator_name').executeTakeFirst())
    ?.operator_name ?? ''

const leftOver = (left: readonly string[]): CallError => {
  const where = [...new Set(left.map((table) => tableLabels[table] ?? 'historia i dane pomocnicze'))].join(', ')
  return ruleError(
    'anonymisation.leftovers',
    `Nikogo nie zanonimizowano: po próbie w pliku zostałyby dane tych osób (${where}). Nic nie zmieniono. Popraw te zapisy i spróbuj ponownie.`,
  )
}

/**
 * Takes people (or a part of their data) out, keeps the protocol as it is then, answers what has to be answered, and has the file
 * on the disk written anew once it all stands. Refused as a whole when anything is left.
 */
export async function carryOut(context: CommandContext, wish: Wish): Promise<Result<Protocol, CallError>> {
  const { db, clock, commandId, knownCopies, afterCommit } = context
  const madeOn = clock.today()
  const number = await nextNumber(db, yearOf(madeOn))
  const title = `${number}/${yearOf(madeOn)}`
  const { personIds, scanIds, part, basis, reason, requestId, grounds } = wish
  const madeBy = await whoIsAtWork(db, commandId)
  const { counted, left, isTheirs } = await anonymise(db, {
    ...{ commandId, personIds, scanIds, part, today: madeOn },
    reason: `${part === null ? 'anonimizacja' : 'usunięcie części danych'}, protokół ${title}`,
  })
  if (left.length > 0) return err(leftOver(left))
  if (isTheirs(reason))
    return err(
      ruleError('anonymisation.namedReason', 'Nikogo nie zanonimizowano. W powodzie są dane tej osoby.', [
        { path: 'reason', message: 'Napisz powód bez nazwisk i innych danych tych osób.' },
      ]),
    )
  const copies = oldCopiesAt(knownCopies(), clock.now())
  const data: ProtocolData = {
    ...counted,
    ...{ grounds: [...grounds], madeBy, madeAt: clock.now(), administrator: { ...(await administratorOf(db)) } },
    copies: { sentences: [...copies.sentences], goneBy: copies.goneBy },
  }
  const scope = part === null ? 'whole' : 'part'
  const id = await addProtocol(db, { number, madeOn, basis, scope, reason, requestId, data })
  await wish.afterwards(title)
  // What could not be done right away is said on the screen of protocols and done from there.
  afterCommit(async (file) => {
    await cleanDisk(file, clock.now())
    return undefined
  })
  return ok({
    id,
    number: title,
    madeOn,
    basis,
    scope,
    reason,
    requestId,
    cleanedAt: null,
    copiesRemoved: null,
    ...data,
  })
}
