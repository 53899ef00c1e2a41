import { gr } from '#shared/kernel/money.ts'
import type { ActivityFacts, ScheduledFact } from '#shared/settlements/checks/activityFacts.ts'
import type { DocumentFact } from '#shared/settlements/checks/documentFacts.ts'
import { type CheckFacts, usualFacts } from '#shared/settlements/checks/facts.ts'
import type { ResultFact } from '#shared/settlements/checks/resultFacts.ts'
import type { SettlementInput } from '#shared/settlements/schema.ts'

/** A document with everything that goes with it: ordered in the task, paid by the bank, described and signed. */
export const aDocumentFact = (change: Partial<DocumentFact> = {}): DocumentFact => ({
  orderedOn: '2021-05-20',
  net: gr(813_01),
  vatDeductible: false,
  otherBuyer: false,
  relatedSupplier: false,
  ineligibleCategory: null,
  unitPrice: gr(100_00),
  promotion: false,
  promotionMarked: null,
  projectNamed: null,
  hoursRecorded: null,
  taxPaidOn: null,
  statementNumber: 'WB 6/2021',
  paymentScanned: false,
  gaps: [],
  researchedOn: '2021-05-10',
  signedOn: ['2021-06-11', '2021-06-12', '2021-06-14'],
  ...change,
})

/** A promised result achieved as planned, with its evidence. */
export const aResultFact = (change: Partial<ResultFact> = {}): ResultFact => ({
  id: 21,
  name: 'Udział w programie reintegracji',
  unit: 'osoby',
  monitoring: 'karty uczestnictwa',
  evidence: 'karty uczestnictwa w teczkach',
  explanation: '',
  planned: 12_00,
  typed: null,
  computed: 12_00,
  achieved: 12_00,
  overrideReason: '',
  rate: 100_00,
  standing: 'ok',
  mustExplain: false,
  countsPeople: true,
  evidenceScanned: false,
  ...change,
})

/** An action of the schedule with meetings of one kind. */
export const aScheduled = (change: Partial<ScheduledFact> = {}): ScheduledFact => ({
  id: 31,
  name: 'Trening kompetencji',
  actionId: 1,
  startsOn: '2021-06-01',
  endsOn: '2021-11-30',
  outsideParty: '',
  supports: ['T04'],
  withoutList: false,
  listScanned: false,
  ...change,
})

/** An edition inside the task with one confirmed meeting. */
export const anActivity = (change: Partial<ActivityFacts> = {}): ActivityFacts => ({
  schedule: [aScheduled()],
  editions: [{ id: 41, name: 'Edycja 2021', startsOn: '2021-05-04', endsOn: '2021-12-31' }],
  meetings: [{ id: 51, editionId: 41, heldOn: '2021-06-08', supportType: 'T04', confirmed: true }],
  events: [],
  participants: 12,
  withoutImageConsent: [],
  published: [],
  minorsFrom: null,
  ...change,
})

export type FactsChange = Partial<Omit<CheckFacts, 'terms'>> & { readonly terms?: Partial<CheckFacts['terms']> }
/** Facts of a grant whose every record is in order, with something of each kind. */
export function factsInOrder(input: SettlementInput, { terms, ...change }: FactsChange = {}): CheckFacts {
  const usual = usualFacts(input)
  return {
    ...usual,
    documents: new Map(input.documents.map(({ id }) => [id, aDocumentFact()])),
    contributions: {
      agreements: [{ id: 61, number: 'W/1/2021', volunteer: 'Kłos Danuta', doubts: [] }],
      works: [{ id: 62, agreementId: 61, volunteer: 'Kłos Danuta', workedOn: '2021-06-08', actionId: 1, doubts: [] }],
      items: [{ id: 63, number: '1', item: 'sala', doubts: [] }],
      withoutAgreement: [],
    },
    results: { results: [aResultFact()], listedPeople: 12 },
    activity: anActivity(),
    ...change,
    terms: { ...usual.terms, ...terms },
  }
}
