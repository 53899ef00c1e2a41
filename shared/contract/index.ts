import { agendaContract } from '../agenda/contract.ts'
import { anonymisationContract } from '../anonymisation/contract.ts'
import { appContract } from '../app/contract.ts'
import { benefitsContract } from '../benefits/contract.ts'
import { budgetsContract } from '../budgets/contract.ts'
import { calendarFeedContract } from '../calendarFeed/contract.ts'
import { certificatesContract } from '../certificates/contract.ts'
import { classesContract } from '../classes/contract.ts'
import { closingContract } from '../closing/contract.ts'
import { clubContract } from '../club/contract.ts'
import { codeListsContract } from '../codeLists/contract.ts'
import { communityWorkContract } from '../communityWork/contract.ts'
import { contributionsContract } from '../contributions/contract.ts'
import { controlFoldersContract } from '../controlFolders/contract.ts'
import { copiesContract } from '../copies/contract.ts'
import { coursesContract } from '../courses/contract.ts'
import { dataProtectionContract } from '../dataProtection/contract.ts'
import { deadlinesContract } from '../deadlines/contract.ts'
import { descriptionsContract } from '../descriptions/contract.ts'
import { diagnosesContract } from '../diagnoses/contract.ts'
import { documentsContract } from '../documents/contract.ts'
import { draftsContract } from '../drafts/contract.ts'
import { editionsContract } from '../editions/contract.ts'
import { eventsContract } from '../events/contract.ts'
import { expensesContract } from '../expenses/contract.ts'
import { fileCheckContract } from '../fileCheck/contract.ts'
import { fileExportContract } from '../fileExport/contract.ts'
import { filingsContract } from '../filings/contract.ts'
import { generatorsContract } from '../generators/contract.ts'
import { grantsContract } from '../grants/contract.ts'
import { historyContract } from '../history/contract.ts'
import { internshipsContract } from '../internships/contract.ts'
import { narrativesContract } from '../narratives/contract.ts'
import { outcomesContract } from '../outcomes/contract.ts'
import { papersContract } from '../papers/contract.ts'
import { participationsContract } from '../participations/contract.ts'
import { partnersContract } from '../partners/contract.ts'
import { peopleContract } from '../people/contract.ts'
import { peopleReportsContract } from '../peopleReports/contract.ts'
import { plansContract } from '../plans/contract.ts'
import { promotionContract } from '../promotion/contract.ts'
import { recruitmentContract } from '../recruitment/contract.ts'
import { resultsContract } from '../results/contract.ts'
import { retentionContract } from '../retention/contract.ts'
import { returnsContract } from '../returns/contract.ts'
import { sampleContract } from '../sample/contract.ts'
import { scansContract } from '../scans/contract.ts'
import { searchContract } from '../search/contract.ts'
import { settlementsContract } from '../settlements/contract.ts'
import { staffContract } from '../staff/contract.ts'
import { supportCardsContract } from '../supportCards/contract.ts'
import { templatesContract } from '../templates/contract.ts'
import { todayContract } from '../today/contract.ts'
import { vaultContract } from '../vault/contract.ts'
import type { CallResult, Entry } from './define.ts'
import { speakPolish } from './messages.ts'

speakPolish()

/** The one list of everything that can be asked of the program. */
export const contract = {
  ...appContract,
  ...clubContract,
  ...peopleContract,
  ...editionsContract,
  ...grantsContract,
  ...budgetsContract,
  ...expensesContract,
  ...settlementsContract,
  ...certificatesContract,
  ...documentsContract,
  ...participationsContract,
  ...recruitmentContract,
  ...papersContract,
  ...templatesContract,
  ...closingContract,
  ...diagnosesContract,
  ...plansContract,
  ...classesContract,
  ...supportCardsContract,
  ...staffContract,
  ...coursesContract,
  ...internshipsContract,
  ...communityWorkContract,
  ...benefitsContract,
  ...eventsContract,
  ...outcomesContract,
  ...peopleReportsContract,
  ...codeListsContract,
  ...draftsContract,
  ...scansContract,
  ...descriptionsContract,
  ...contributionsContract,
  ...resultsContract,
  ...narrativesContract,
  ...returnsContract,
  ...filingsContract,
  ...generatorsContract,
  ...partnersContract,
  ...promotionContract,
  ...searchContract,
  ...controlFoldersContract,
  ...deadlinesContract,
  ...agendaContract,
  ...calendarFeedContract,
  ...dataProtectionContract,
  ...todayContract,
  ...anonymisationContract,
  ...retentionContract,
  ...historyContract,
  ...vaultContract,
  ...fileCheckContract,
  ...copiesContract,
  ...fileExportContract,
  ...sampleContract,
}
export type Contract = typeof contract
export type CallName = keyof Contract
export type QueryName = { [N in CallName]: Contract[N]['kind'] extends 'query' ? N : never }[CallName]
export type CommandName = { [N in CallName]: Contract[N]['kind'] extends 'command' ? N : never }[CallName]
/** Calls about the file as a whole, answered also when it is locked. */
export type FileCallName = Exclude<CallName, QueryName | CommandName>
/** What a call by this name answers. */
export type Answer<N extends CallName> = CallResult<Contract[N]>

const byName: ReadonlyMap<string, Entry> = new Map(Object.entries(contract))
/** The entry of a name that came from outside; `undefined`: there is no such call. */
export const entryOf = (name: string): Entry | undefined => byName.get(name)
