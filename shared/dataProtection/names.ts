/** What people may ask for about their data (art. 7 and 15–21). */
export const requestKinds = [
  'access',
  'correction',
  'erasure',
  'restriction',
  'portability',
  'objection',
  'withdrawal',
  'other',
] as const
export type RequestKind = (typeof requestKinds)[number]
export const requestKindNames: Readonly<Record<RequestKind, string>> = {
  access: 'dostęp do danych i kopia (art. 15)',
  correction: 'sprostowanie (art. 16)',
  erasure: 'usunięcie (art. 17)',
  restriction: 'ograniczenie przetwarzania (art. 18)',
  portability: 'przeniesienie danych (art. 20)',
  objection: 'sprzeciw (art. 21)',
  withdrawal: 'wycofanie zgody (art. 7)',
  other: 'inny wniosek',
}
export const outcomes = ['granted', 'partly', 'refused'] as const
export const outcomeNames: Readonly<Record<(typeof outcomes)[number], string>> = {
  granted: 'spełniony',
  partly: 'spełniony w części',
  refused: 'odmowa',
}
export const restrictionKinds = ['restriction', 'objection'] as const
export type RestrictionKind = (typeof restrictionKinds)[number]
export const restrictionNames: Readonly<Record<RestrictionKind, string>> = {
  restriction: 'ograniczenie przetwarzania',
  objection: 'sprzeciw',
}
/** How likely a breach is to harm people; from `likely` on it is reported, at `high` people are told too (art. 33, 34). */
export const risks = ['unlikely', 'likely', 'high'] as const
export type Risk = (typeof risks)[number]
export const riskNames: Readonly<Record<Risk, string>> = {
  unlikely: 'mało prawdopodobne',
  likely: 'prawdopodobne',
  high: 'wysokie',
}
export const disclosureKinds = ['access', 'restrictedNotes', 'handedOver'] as const
export type DisclosureKind = (typeof disclosureKinds)[number]
export const disclosureNames: Readonly<Record<DisclosureKind, string>> = {
  access: 'kopia danych dla osoby',
  restrictedNotes: 'otwarto notatki zastrzeżone',
  handedOver: 'przekazanie danych',
}
