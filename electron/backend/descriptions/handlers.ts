import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import type { descriptionsContract } from '#shared/descriptions/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { HandlersFor } from '../context.ts'
import type { Reader } from '../db/open.ts'
import { describedOf, descriptionOf, grantOfDocument, listDescriptions, orProposal } from './queries.ts'
import { saveDescription } from './repo.ts'

const numberOf = async (db: Reader, id: number): Promise<string | undefined> =>
  (await db.selectFrom('expense_document').where('id', '=', id).select('number').executeTakeFirst())?.number
const notCharged = () =>
  ruleError(
    'descriptions.notCharged',
    'Tego dokumentu nie ma jeszcze na żadnej pozycji budżetu. Nic nie zmieniono. Najpierw wpisz jego podział w danych dokumentu.',
  )

export const descriptionsHandlers: HandlersFor<keyof typeof descriptionsContract> = {
  'descriptions.get': async ({ db }, { documentId }) => {
    if ((await numberOf(db, documentId)) === undefined) return err(notFoundError('dokument'))
    const found = await descriptionOf(db, documentId)
    return found ? ok(found) : err(notCharged())
  },
  'descriptions.list': async ({ db }, { grantId }) => {
    const rows = await listDescriptions(db, grantId)
    return rows ? ok(rows) : err(notFoundError('dotacja'))
  },
  'descriptions.save': async ({ db, say }, data) => {
    const number = await numberOf(db, data.documentId)
    if (number === undefined) return err(notFoundError('dokument'))
    const saved = await saveDescription(db, data)
    if (!saved) return err(staleError())
    say(`opisano dokument „${number}”`)
    return ok(saved)
  },
  'descriptions.describeAlike': async ({ db, say }, { documentId, documentIds }) => {
    const grant = await grantOfDocument(db, documentId)
    const documents = grant ? await describedOf(db, grant.id) : []
    const pattern = documents.find((one) => one.id === documentId)?.stored
    if (!pattern)
      return err(
        ruleError(
          'descriptions.noPattern',
          'Nie opisano: dokument wzorcowy nie ma jeszcze zapisanego opisu. Nic nie zmieniono. Najpierw zapisz jego opis.',
        ),
      )
    const wanted = new Set(documentIds)
    let described = 0
    for (const one of documents) {
      if (!wanted.has(one.id) || one.stored) continue
      const { substance, divisionKey } = orProposal(one)
      // A key of division and a research of the market are of one document only: copied, they would say what nobody did.
      const alike = { divisionKey, procurement: '', researchedOn: null, offersCount: null, revision: 0 }
      if (!(await saveDescription(db, { ...pattern, ...alike, documentId: one.id, substance })))
        return err(staleError())
      described += 1
    }
    say(`opisano ${counted(described, 'dokument', 'dokumenty', 'dokumentów')} jak inny dokument`)
    return ok({ described })
  },
}
