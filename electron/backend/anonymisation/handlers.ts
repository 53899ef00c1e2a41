import type { anonymisationContract } from '#shared/anonymisation/contract.ts'
import type { ProtocolData } from '#shared/anonymisation/schema.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { yearOf } from '#shared/kernel/dates.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import { tableLabels } from '../history/columnLabels.ts'
import { anonymise } from './act.ts'
import { blocksOf } from './blocks.ts'
import { duePeople } from './due.ts'
import { previewOf, protocols } from './queries.ts'
import { addProtocol, nextNumber } from './repo.ts'

export const anonymisationHandlers: HandlersFor<keyof typeof anonymisationContract> = {
  'anonymisation.due': async ({ db }, { on }) => ok(await duePeople(db, on)),
  'anonymisation.preview': async ({ db }, { personIds }) => ok(await previewOf(db, personIds)),
  'anonymisation.protocols': async ({ db }) => ok(await protocols(db)),
  'anonymisation.run': async ({ db, clock, commandId, say }, { personIds: asked, basis, reason }) => {
    const personIds = [...new Set(asked)]
    const known = await db.selectFrom('person').where('id', 'in', personIds).select('id').execute()
    if (known.length < personIds.length) return err(notFoundError('osoba'))
    const [blocked] = (await blocksOf(db, personIds)).values()
    if (blocked !== undefined)
      return err(ruleError('anonymisation.blocked', `Nikogo nie zanonimizowano. ${blocked} Zdejmij tę osobę z listy.`))
    const madeOn = clock.today()
    const number = await nextNumber(db, yearOf(madeOn))
    const title = `${number}/${yearOf(madeOn)}`
    let id = 0
    const { protocol, left } = await anonymise(db, {
      ...{ commandId, personIds, today: madeOn, reason: `anonimizacja, protokół ${title}` },
      keep: async (data: ProtocolData) => {
        id = await addProtocol(db, { number, madeOn, basis, reason, data })
      },
    })
    if (left.length > 0) {
      const where = left.map((table) => tableLabels[table] ?? 'historia i dane pomocnicze').join(', ')
      return err(
        ruleError(
          'anonymisation.leftovers',
          `Nikogo nie zanonimizowano: po próbie w pliku zostałyby dane tych osób (${where}). Nic nie zmieniono. Popraw te zapisy i spróbuj ponownie.`,
        ),
      )
    }
    say(`zanonimizowano ${counted(personIds.length, 'osobę', 'osoby', 'osób')}, protokół ${title}`)
    return ok({ id, number: title, madeOn, basis, reason, ...protocol })
  },
}
