import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import { proposedSubstance } from '#shared/descriptions/sheet.ts'
import { actions } from './budget.ts'
import type { SampleDocument } from './document.ts'
import { signatories } from './organisation.ts'

type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>

/** Accounts of the books by the kind of a document. */
const accounts: Readonly<Record<SampleDocument['kind'], string>> = {
  invoice: 'Wn 501, Ma 202',
  bill: 'Wn 501, Ma 234',
  payroll: 'Wn 501, Ma 231',
}
const actionOf = (lineCode: string): string[] =>
  actions.filter(({ lines }) => lines.some(({ code }) => code === lineCode)).map(({ name }) => name)

/** Describes every document as it came in: signed on the day of issue, so always before it was paid. */
export async function enterDescriptions(
  ask: Ask,
  documents: readonly { readonly id: number; readonly document: SampleDocument }[],
): Promise<void> {
  for (const { id, document } of documents) {
    const shared = document.allocations.length > 1
    await ask('descriptions.save', {
      documentId: id,
      substance: proposedSubstance({
        ...document,
        bookingNumber: '',
        parts: [],
        actions: document.allocations.flatMap(({ lineCode }) => actionOf(lineCode)),
        elsewhere: false,
      }),
      divisionKey: shared ? 'Kwoty poszczególnych pozycji według specyfikacji na dokumencie.' : '',
      procurement: '',
      researchedOn: null,
      offersCount: null,
      statementGiven: true,
      bookkeeping: accounts[document.kind],
      checkedBy: 'Bożena Więckowska',
      checkedOn: document.issuedOn,
      formalBy: 'Urszula Śliż',
      formalOn: document.issuedOn,
      approvedBy: signatories[0].name,
      approvedOn: document.issuedOn,
      revision: 0,
    })
  }
}
