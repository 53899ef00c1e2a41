import { z } from 'zod'
import { optionalDate, optionalText, positiveGrosze } from '../contract/fields.ts'

const days = z.int('Wpisz liczbę dni.').min(0, 'Liczba dni nie może być ujemna.').max(365, 'Za dużo dni.')
const years = z.int('Wpisz liczbę lat.').min(0, 'Liczba lat nie może być ujemna.').max(50, 'Za dużo lat.')
const permille = z
  .int('Wpisz procent, najwyżej z jednym miejscem po przecinku.')
  .min(0, 'Procent nie może być ujemny.')
  .max(1000, 'Najwyżej 100 %.')
const unit = z.enum(['calendar', 'working'], 'Wybierz dni kalendarzowe albo robocze.')

/**
 * Terms that contracts set differently (settlement.md 3.5); each starts at what most of them say. Nothing here is a rule of
 * the program: every number is the contract's.
 */
export const termFields = {
  /** Programme of a ministry, or of a municipality with EU money (then other money is the partner's contribution). */
  programmeKind: z.enum(['none', 'ministry', 'municipalEu']).default('none'),
  funderAddress: optionalText(300).default(''),
  /** Account the unused grant is sent back to. */
  returnAccount: optionalText(60).default(''),
  /** The least own contribution in permille of the base; null: the programme asks for none. */
  minOwnPermille: permille.nullable().default(null),
  minOwnBase: z.enum(['total', 'grant']).default('total'),
  /** What counts as the least own contribution: money, work of people, things. */
  minOwnMoney: z.boolean().default(true),
  minOwnWork: z.boolean().default(true),
  minOwnThings: z.boolean().default(true),
  /** Money may stand in for work and things: allowed, announced and offered (art. 5 ust. 4a from 1 September 2026). */
  moneyReplacement: z.boolean().default(false),
  /** Fees may be taken from those who use the task. */
  paidExecution: z.boolean().default(false),
  /** Somebody outside the contract may do a part of the task (art. 16 ust. 4). */
  subcontracting: z.boolean().default(false),
  /** What the limit of shifts is counted on: each line, or each action as a whole. */
  shiftScope: z.enum(['line', 'action']).default('line'),
  shiftConsent: z.boolean().default(false),
  reportUnit: unit.default('calendar'),
  /** Days after the task in which the grant may still be paid out (D-07). */
  useDays: days.default(14),
  returnDays: days.default(15),
  returnUnit: unit.default('calendar'),
  /** A task that lasts to 31 December returns by 31 January (art. 251 ufp). */
  returnYearEnd: z.boolean().default(true),
  reminderDays: days.default(7),
  controlDays: days.default(14),
  /** A day that falls on a free day moves to the next working day (D-10). */
  moveFreeDays: z.boolean().default(true),
  /** Results: done from, done in part from, to be explained from a deviation of (settlement.md 3.3). */
  okPermille: permille.default(800),
  partialPermille: permille.default(500),
  explainPermille: permille.default(200),
  ownAccount: z.boolean().default(false),
  vatEligible: z.boolean().default(true),
  /** The highest unit price of a thing; null: no cap. */
  assetCap: positiveGrosze.nullable().default(null),
  /** From which amount the market has to be asked; null: never. */
  researchFrom: positiveGrosze.nullable().default(null),
  /** The highest hourly rate of a volunteer whose kind of work has none of its own; null: no cap. */
  rateCap: positiveGrosze.nullable().default(null),
  /** Least characters of a description in the report; 0: none asked. */
  leastCharacters: z.int('Wpisz liczbę znaków.').min(0).max(100_000).default(0),
  signaturesRequired: z
    .int('Wpisz liczbę osób.')
    .min(1, 'Co najmniej jedna osoba.')
    .max(10, 'Najwyżej dziesięć osób.')
    .default(1),
  /** What the funder wants written on every document; {kwota} and {umowa} are filled in. */
  annotation: optionalText(1000).default(''),
  logoRules: optionalText(1000).default(''),
  generator: optionalText(120).default(''),
  /** Photographs with people were published: then each needs a consent (C-65). */
  photosPublished: z.boolean().default(false),
  /** Day from which the protection of minors was in order: standards adopted, leaders looked up in the register. */
  protectionOn: optionalDate.default(null),
  retentionYears: years.default(5),
  disposalYears: years.default(5),
}
export type TermName = keyof typeof termFields
