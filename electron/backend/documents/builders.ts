import type { TDocumentDefinitions } from 'pdfmake/interfaces'
import { accountingList } from './accountingList.ts'
import { agendaMonth } from './agendaMonth.ts'
import { anonymisationProtocol } from './anonymisationProtocol.ts'
import { attachmentList } from './attachmentList.ts'
import { attendanceList } from './attendanceList.ts'
import { attendanceMonth } from './attendanceMonth.ts'
import { authorisation } from './authorisation.ts'
import { breachRegister } from './breachRegister.ts'
import { budgetPictures } from './budgetPictures.ts'
import { certificates } from './certificate.ts'
import { certificateRegister } from './certificateRegister.ts'
import { changeRequest } from './changeRequest.ts'
import { classJournal } from './classJournal.ts'
import { closingChecklist } from './closing.ts'
import { commitmentList } from './commitmentList.ts'
import { communityWorkMonth } from './communityWorkMonth.ts'
import { contributionList } from './contributionList.ts'
import { controlFolderIndex } from './controlFolderIndex.ts'
import { costPlan } from './costPlan.ts'
import { courseCards } from './courseCard.ts'
import { descriptionLabels } from './descriptionLabels.ts'
import { descriptionSheets } from './descriptionSheets.ts'
import { diagnosisAggregate } from './diagnosisAggregate.ts'
import { diagnosisCard, diagnosisCopy, diagnosisSummary } from './diagnosisCard.ts'
import { folderCover, folderMatrix } from './folders.ts'
import { historyFingerprint } from './historyFingerprint.ts'
import { inKindStatement } from './inKindStatement.ts'
import { notesRecoverySheet } from './notesRecoverySheet.ts'
import { partnerList } from './partnerList.ts'
import { meetingAttendance, meetingInvitation, meetingMinutes } from './partnerMeeting.ts'
import { peopleReport } from './peopleReport.ts'
import { personAccess } from './personAccess.ts'
import { plan } from './plan.ts'
import { planRealisation } from './planRealisation.ts'
import { planReview } from './planReview.ts'
import { planSummary } from './planSummary.ts'
import { processingRegister } from './processingRegister.ts'
import { promotionLog } from './promotionLog.ts'
import { protectionTable } from './protectionTable.ts'
import { recoverySheet } from './recoverySheet.ts'
import { reportChecklist } from './reportChecklist.ts'
import { reportComparison } from './reportComparison.ts'
import { resultsSummary } from './resultsSummary.ts'
import { returnLetter } from './returnLetter.ts'
import { simplifiedReport } from './simplifiedReport.ts'
import { sprawozdanie } from './sprawozdanie.ts'
import { staffList } from './staffList.ts'
import { supportCard } from './supportCard.ts'
import { surveyBlank } from './surveyBlank.ts'
import { surveySummary } from './surveySummary.ts'
import { taskPlan } from './taskPlan.ts'
import { templatePapers } from './templatePapers.ts'
import { volunteerAgreement } from './volunteerAgreement.ts'
import { volunteerCard } from './volunteerCard.ts'
import { volunteerMonths } from './volunteerMonths.ts'
import { workHours } from './workHours.ts'

/**
 * Every document the program prints: the kind of a print job and the pure function that turns its data
 * (plain JSON, checked by whoever queues the job) into a definition. One line for each kind.
 */
export const documentBuilders = {
  certificates,
  certificateRegister,
  descriptionLabels,
  descriptionSheets,
  diagnosisAggregate,
  diagnosisCard,
  diagnosisCopy,
  diagnosisSummary,
  closingChecklist,
  folderCover,
  folderMatrix,
  peopleReport,
  plan,
  planRealisation,
  planReview,
  planSummary,
  reportChecklist,
  reportComparison,
  returnLetter,
  resultsSummary,
  simplifiedReport,
  sprawozdanie,
  communityWorkMonth,
  contributionList,
  accountingList,
  budgetPictures,
  changeRequest,
  controlFolderIndex,
  costPlan,
  taskPlan,
  courseCards,
  surveyBlank,
  surveySummary,
  templatePapers,
  attachmentList,
  attendanceList,
  attendanceMonth,
  classJournal,
  supportCard,
  staffList,
  workHours,
  volunteerAgreement,
  volunteerCard,
  volunteerMonths,
  inKindStatement,
  partnerList,
  commitmentList,
  meetingInvitation,
  meetingAttendance,
  meetingMinutes,
  promotionLog,
  agendaMonth,
  anonymisationProtocol,
  authorisation,
  personAccess,
  breachRegister,
  processingRegister,
  protectionTable,
  recoverySheet,
  notesRecoverySheet,
  historyFingerprint,
} as const satisfies Record<string, (data: never) => TDocumentDefinitions>

export type DocumentKind = keyof typeof documentBuilders
/** What the builder of a kind takes. */
export type DocumentData<K extends DocumentKind> = Parameters<(typeof documentBuilders)[K]>[0]
/** One print: a kind and its data. */
export type PrintJob = { [K in DocumentKind]: { readonly kind: K; readonly data: DocumentData<K> } }[DocumentKind]
