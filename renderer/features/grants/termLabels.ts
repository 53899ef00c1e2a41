import type { Grant } from '#shared/grants/schema.ts'

/** Terms whose paragraph is worth noting, with their names, in the order of a contract. */
export const termLabels = {
  taskTo: 'termin zadania',
  spendGrantTo: 'termin wydatkowania dotacji',
  spendOtherTo: 'termin wydatkowania innych środków',
  amount: 'kwota dotacji i transze',
  minOwnPermille: 'wkład własny',
  shiftPermille: 'przesunięcia między pozycjami',
  adminCapPermille: 'limit kosztów administracyjnych',
  cashlessOnly: 'płatności bezgotówkowe',
  subcontracting: 'wykonawca spoza umowy',
  reportDays: 'sprawozdanie',
  useDays: 'wykorzystanie dotacji',
  returnDays: 'zwrot dotacji',
  reminderDays: 'wezwanie do sprawozdania',
  controlDays: 'zalecenia po kontroli',
  okPermille: 'ocena rezultatów',
  assetCap: 'cena jednostkowa rzeczy',
  researchFrom: 'rozeznanie rynku',
  rateCap: 'stawki wolontariuszy',
  ownAccount: 'rachunek bankowy',
  logoRules: 'informowanie o dofinansowaniu',
  annotation: 'opis dokumentów',
  retentionYears: 'przechowywanie dokumentów',
  disposalYears: 'zakaz zbywania',
} as const satisfies Partial<Record<keyof Grant, string>>
export type NotedTerm = keyof typeof termLabels
export const notedTerms = Object.keys(termLabels) as NotedTerm[]
