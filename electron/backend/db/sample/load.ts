import { setImmediate as turn } from 'node:timers/promises'
import type { Input, Output } from '#shared/contract/define.ts'
import type { CommandName, Contract, QueryName } from '#shared/contract/index.ts'
import type { Backend } from '../../app.ts'
import type { Filling } from '../../sample/slot.ts'
import { enterBudgetVersion } from './budgetVersion.ts'
import { enterClasses } from './classes.ts'
import { enterDescriptions } from './descriptions.ts'
import { enterDiagnoses } from './diagnoses.ts'
import { enterIndividualSupport } from './individualSupport.ts'
import { enterParticipations, type SampleParticipation } from './participations.ts'
import { enterPartners } from './partners.ts'
import { enterPeopleReports } from './peopleReports.ts'
import { enterPlans } from './plans.ts'
import { enterProtection } from './protection.ts'
import { enterRecruitment } from './recruitment.ts'
import { enterResults } from './results.ts'
import { sample } from './sample.ts'
import { sampleScans, scanPaper } from './scans.ts'
import { enterAssignments, enterStaff } from './staff.ts'
import { enterSupports } from './supports.ts'

/** Asks the program and takes no refusal: the sample is ours, so a refusal is a bug. */
type Ask = <N extends CommandName | QueryName>(name: N, input: Input<Contract[N]>) => Promise<Output<Contract[N]>>
const asking = (call: Backend['call'], filling?: Filling): Ask => {
  let done = 0
  return async (name, input) => {
    // The driver answers without letting go of the thread: only between two calls can anybody else be heard.
    await turn()
    filling?.signal.throwIfAborted()
    const answer = await call(name, input)
    if (!answer.ok) throw new Error(`the sample was refused: ${name} ${answer.error.code}`)
    done += 1
    filling?.tell(done)
    return answer.value as never
  }
}

/** About how many times the program is asked for the whole sample. */
export const sampleRecords = 840

/**
 * Fills a fresh file with the sample data, in the order a coordinator would enter them and through the same contract, so that
 * the sample has a history like any other file. The same on every run, the moments of the steps apart. Throws when it is stopped.
 */
export async function fillWithSample(
  { call, putFile }: Pick<Backend, 'call' | 'putFile'>,
  filling?: Filling,
): Promise<void> {
  const ask = asking(call, filling)
  await enterClub(ask)
  const { id: grantId } = await ask('grants.save', { ...sample.grant, id: null, revision: 0 })
  const lines = await enterBudget(ask, grantId)
  await enterBudgetVersion(ask, grantId, sample.grant.taskFrom)
  const documents = new Map<string, number>()
  const described: Parameters<typeof enterDescriptions>[1][number][] = []
  const staff = await enterStaff(ask)
  for (const entered of sample.documents) {
    const { allocations, person, ...document } = entered
    const { id } = await ask('expenses.save', {
      ...document,
      staffId: person === null ? null : staff.get(person)!,
      id: null,
      bookingNumber: '',
      ineligibleReason: null,
      note: '',
      revision: 0,
      allocations: allocations.map(({ lineCode, source, amount }) => ({
        lineId: lines.get(lineCode)!,
        source,
        amount,
      })),
    })
    documents.set(document.number, id)
    described.push({ id, document: entered })
  }
  await enterDescriptions(ask, described)
  await enterEdition(ask, grantId, staff)
  await enterProtection(ask, staff)
  await enterResults(ask, grantId)
  await enterScans(ask, putFile, grantId, documents)
  await ask('settlements.save', { ...sample.report, grantId, id: null, revision: 0 })
}

/** Puts a few scans beside their documents and the contract. */
async function enterScans(
  ask: Ask,
  putFile: Backend['putFile'],
  grantId: number,
  documents: ReadonlyMap<string, number>,
): Promise<void> {
  for (const scan of sampleScans) {
    const put = await putFile(scanPaper(scan))
    if (!put.ok) throw new Error(`the sample was refused: ${put.error.code}`)
    const { number, purpose, name } = scan
    await ask('scans.attach', {
      sha256: put.value.sha256,
      ...(number === null
        ? { recordKind: 'grant', recordId: grantId }
        : { recordKind: 'expenseDocument', recordId: documents.get(number)! }),
      purpose,
      name,
    })
  }
}

async function enterClub(ask: Ask): Promise<void> {
  const { organisation, kis, operators } = await ask('club.get', {})
  await ask('club.saveOrganisation', { ...sample.organisation, revision: organisation.revision })
  await ask('club.saveKis', { ...sample.kis, revision: kis.revision })
  for (const { name, function: functionTitle } of sample.signatories)
    await ask('club.saveSignatory', { id: null, name, functionTitle })
  for (const [index, operator] of sample.operators.entries()) {
    await ask('club.saveOperator', { ...operator, id: operators[index]?.id ?? null })
  }
}

/** Enters the budget; numbers of the lines by their code. */
async function enterBudget(ask: Ask, grantId: number): Promise<ReadonlyMap<string, number>> {
  const { actions, administrativeLines, year } = sample.budget
  const enterLines = async (actionId: number | null, lines: typeof administrativeLines) => {
    for (const { name, measure, unitCost, quantityHundredths, planned } of lines) {
      const amounts = [{ year, source: 'grant' as const, planned }]
      await ask('budgets.saveLine', {
        id: null,
        grantId,
        actionId,
        name,
        measure,
        unitCost,
        quantityHundredths,
        amounts,
        revision: 0,
      })
    }
  }
  for (const { name, lines } of actions) {
    const { id } = await ask('budgets.saveAction', { id: null, grantId, name, revision: 0 })
    await enterLines(id, lines)
  }
  await enterLines(null, administrativeLines)
  const budget = await ask('budgets.get', { grantId })
  return new Map(budget.lines.map((line) => [line.code, line.id]))
}

/** Enters the edition with its people and issues each their certificate on the day their participation ended. */
async function enterEdition(ask: Ask, grantId: number, staff: ReadonlyMap<string, number>): Promise<void> {
  const { id: editionId } = await ask('editions.save', {
    ...sample.edition,
    activities: [...sample.edition.activities],
    grantId,
    id: null,
    revision: 0,
  })
  const entered: SampleParticipation[] = []
  for (const one of sample.people) {
    const { startedOn, endedOn, endReason, ...person } = one
    const { id: personId } = await ask('people.save', {
      ...person,
      id: null,
      phone: '',
      email: '',
      revision: 0,
    })
    const participation = { id: null, editionId, personId, startedOn, endedOn, endReason, note: '', revision: 0 }
    entered.push({ ...(await ask('editions.saveParticipation', participation)), person: one })
  }
  await enterAssignments(ask, staff, editionId, grantId)
  await enterParticipations(ask, editionId, entered)
  await enterRecruitment(ask, editionId, entered)
  await enterClasses(ask, editionId, entered)
  await enterIndividualSupport(ask, editionId, entered)
  await enterDiagnoses(ask, editionId, entered)
  await enterPlans(ask, entered)
  await enterSupports(ask, editionId, entered)
  await enterPeopleReports(ask, editionId)
  await enterPartners(ask, editionId, grantId)
  const { signatories } = await ask('club.get', {})
  const days = Map.groupBy(entered, (one) => one.person.endedOn)
  for (const issuedOn of [...days.keys()].sort()) {
    await ask('certificates.issue', {
      participationIds: days.get(issuedOn)!.map((one) => one.id),
      issuedOn,
      place: sample.edition.place,
      signatoryIds: [signatories[0]!.id],
      orientation: 'portrait',
    })
  }
}
