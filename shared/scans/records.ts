/** What a scan is to the record it lies with; the check of `scan_link.purpose` names the same. */
export const scanPurposes = ['document', 'payment', 'agreement', 'evidence', 'list', 'confirmation', 'report'] as const
export type ScanPurpose = (typeof scanPurposes)[number]

/** What each purpose is called on the screen. */
export const scanPurposeNames: Readonly<Record<ScanPurpose, string>> = {
  document: 'dokument',
  payment: 'dowód zapłaty',
  agreement: 'umowa albo porozumienie',
  evidence: 'dowód',
  list: 'lista albo karta',
  confirmation: 'potwierdzenie złożenia',
  report: 'sprawozdanie',
}

/** The records that take scans, and for what; the first purpose is proposed. */
export const scannedRecords = {
  expenseDocument: ['document', 'payment'],
  grant: ['agreement', 'confirmation'],
  annex: ['agreement'],
  volunteerAgreement: ['agreement', 'list'],
  inKindItem: ['document', 'agreement'],
  result: ['evidence'],
  report: ['confirmation', 'report'],
  classSession: ['list', 'evidence'],
  partnerAgreement: ['agreement', 'document'],
  partnerCommitment: ['evidence'],
  partnerMeeting: ['list', 'document'],
  promotionEntry: ['evidence'],
  consent: ['evidence'],
} as const satisfies Record<string, readonly [ScanPurpose, ...ScanPurpose[]]>
export type ScannedKind = keyof typeof scannedRecords
/** Kinds of records that take scans, for a schema. */
export const scannedKinds = Object.keys(scannedRecords) as [ScannedKind, ...ScannedKind[]]

/** What a record of each kind is called, in the nominative. */
export const scannedNames: Readonly<Record<ScannedKind, string>> = {
  expenseDocument: 'dokument księgowy',
  grant: 'dotacja',
  annex: 'aneks',
  volunteerAgreement: 'porozumienie z wolontariuszem',
  inKindItem: 'wkład rzeczowy',
  result: 'rezultat',
  report: 'sprawozdanie',
  classSession: 'spotkanie',
  partnerAgreement: 'porozumienie z partnerami',
  partnerCommitment: 'zobowiązanie partnera',
  partnerMeeting: 'spotkanie partnerów',
  promotionEntry: 'wpis promocji',
  consent: 'zgoda albo klauzula',
}

/** Purposes a scan may have beside a record of this kind. */
export const purposesOf = (kind: ScannedKind): readonly ScanPurpose[] => scannedRecords[kind]
