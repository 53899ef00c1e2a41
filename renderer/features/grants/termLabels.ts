import type { Grant } from '#shared/grants/schema.ts'

/** What a contract says beside the fields of a grant: lists that have a part of their own. */
type BesideTerms = 'partialReports' | 'requirements'
/** Terms whose paragraph is worth noting, with their names, in the order of a contract. */
export const termLabels = {
  taskTo: 'termin zadania',
  spendGrantTo: 'termin wydatkowania dotacji',
  spendOtherTo: 'termin wydatkowania innych środków',
  amount: 'kwota dotacji i transze',
  minOwnPermille: 'wkład własny',
  minOwnBase: 'podstawa wkładu własnego',
  minOwnMoney: 'rodzaje wkładu własnego',
  moneyReplacement: 'zamiana wkładu na pieniądze',
  paidExecution: 'opłaty od odbiorców',
  shiftPermille: 'przesunięcia między pozycjami',
  shiftConsent: 'zgoda na przesunięcia',
  adminCapPermille: 'limit kosztów administracyjnych',
  adminCapBase: 'podstawa limitu kosztów administracyjnych',
  vatEligible: 'VAT jako koszt',
  cashlessOnly: 'płatności bezgotówkowe',
  subcontracting: 'wykonawca spoza umowy',
  reportDays: 'sprawozdanie',
  partialReports: 'sprawozdania częściowe',
  requirements: 'wymagane załączniki',
  signaturesRequired: 'podpisy pod sprawozdaniem',
  leastCharacters: 'długość opisu',
  generator: 'generator sprawozdań',
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
} as const satisfies Partial<Record<keyof Grant | BesideTerms, string>>
export type NotedTerm = keyof typeof termLabels
export const notedTerms = Object.keys(termLabels) as NotedTerm[]
