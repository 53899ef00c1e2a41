import { z } from 'zod'
import { id, isoDate, optionalDate, optionalText, requiredText, revision } from '../contract/fields.ts'
import { behindKinds } from './figure.ts'
import { reportFilter, reportKinds } from './filter.ts'

/** A figure changed by hand beside the one that is computed. */
const override = z.object({
  id,
  value: z.int(),
  reason: z.string(),
  madeOn: z.string(),
  /** What was computed on that day; null: nothing could be. */
  computedThen: z.int().nullable(),
  /** The computed figure is another one today. */
  changedSince: z.boolean(),
  revision,
})
/** One figure, ready to be shown. */
export const figure = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['persons', 'participations', 'things', 'hours', 'grosze', 'percent', 'score', 'posts', 'words']),
  hourMinutes: z.union([z.literal(45), z.literal(60)]),
  /** Computed or, where there is one, changed by hand; null: nothing to say, or hidden. */
  value: z.int().nullable(),
  computed: z.int().nullable(),
  /** As it is shown and printed: `12`, `1 234,56`, `ok. 200`, `<5`. */
  text: z.string(),
  note: z.string(),
  /** Of a rate. */
  parts: z.object({ numerator: z.int(), denominator: z.int(), of: z.string() }).nullable(),
  approximate: z.boolean(),
  /** The list of records behind it can be opened. */
  opens: z.boolean(),
  hidden: z.boolean(),
  override: override.nullable(),
})
export type Figure = z.infer<typeof figure>

export const reportTable = z.object({
  id: z.string(),
  title: z.string(),
  rowsAre: z.string(),
  note: z.string(),
  columns: z.array(z.object({ id: z.string(), label: z.string(), isWords: z.boolean() })),
  rows: z.array(z.object({ key: z.string(), label: z.string(), isTotal: z.boolean(), cells: z.array(figure) })),
  /** Bars of this table: a series for each column, stacked. */
  chart: z
    .object({
      series: z.array(z.string()),
      bars: z.array(z.object({ label: z.string(), values: z.array(z.int()), texts: z.array(z.string()) })),
    })
    .nullable(),
})
export type ReportTable = z.infer<typeof reportTable>
export const reportSection = z.object({
  id: z.string(),
  title: z.string(),
  note: z.string(),
  figures: z.array(figure),
  tables: z.array(reportTable),
})
export type ReportSection = z.infer<typeof reportSection>

export const severities = ['error', 'warning', 'info'] as const
/** Something the checks of kis.md 9.6 found. */
export const reportFinding = z.object({
  /** Number of the check there, and its name in the program. */
  check: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  todo: z.string(),
  /** The figure it is about; its list can be opened. */
  figureId: z.string().nullable(),
})
export type ReportFinding = z.infer<typeof reportFinding>

const referenceFields = {
  name: requiredText('nazwę', 160),
  /** In units of `decimals`: 5270 with 2 decimals is 52,70. */
  value: z.int('Wpisz liczbę.').min(-1_000_000_000_000, 'Za mało.').max(1_000_000_000_000, 'Za dużo.'),
  decimals: z.int().min(0).max(4, 'Najwyżej cztery miejsca po przecinku.'),
  unit: optionalText(40),
  sourceName: optionalText(300),
  asOf: optionalDate,
}
export const referenceInput = z.strictObject({
  id: id.nullable(),
  filter: reportFilter,
  ...referenceFields,
  revision,
})
export const referenceFigure = z.object({
  id,
  name: z.string(),
  value: z.int(),
  decimals: z.int(),
  unit: z.string(),
  sourceName: z.string(),
  asOf: z.string().nullable(),
  revision,
})
export type ReferenceFigure = z.infer<typeof referenceFigure>

export const report = z.object({
  kind: z.enum(reportKinds),
  title: z.string(),
  /** What it is about: `w edycji „2021”`. */
  about: z.string(),
  madeOn: z.string(),
  isPublic: z.boolean(),
  /** The day it is due; null: no day is set by law. */
  dueOn: z.string().nullable(),
  notes: z.array(z.string()),
  sections: z.array(reportSection),
  references: z.array(referenceFigure),
  findings: z.array(reportFinding),
})
export type Report = z.infer<typeof report>

const reportAsked = {
  kind: z.enum(reportKinds, 'Wybierz raport.'),
  filter: reportFilter,
  /** Without names, with small groups hidden. */
  isPublic: z.boolean().default(false),
}
export const reportQuestion = z.strictObject(reportAsked)
export type ReportQuestion = z.input<typeof reportQuestion>

const figureId = requiredText('liczbę', 200)
export const behindQuestion = z.strictObject({
  kind: z.enum(reportKinds, 'Wybierz raport.'),
  filter: reportFilter,
  figureId,
  /** Of a rate: the list its denominator counts. */
  ofBase: z.boolean().default(false),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(5000).default(200),
})
/** One record behind a figure, in words for the list. */
export const behindRow = z.object({
  key: z.string(),
  kind: z.enum(behindKinds),
  label: z.string(),
  detail: z.string(),
  /** What the record adds, as it is shown; empty where records are only counted. */
  amount: z.string(),
  /** Address of the record in the program; empty: it has no page of its own. */
  href: z.string(),
})
export type BehindRow = z.infer<typeof behindRow>
export const behindList = z.object({
  label: z.string(),
  text: z.string(),
  /** How the list makes the figure: `różne osoby: 12, zapisów: 14`. */
  how: z.string(),
  total: z.int(),
  rows: z.array(behindRow),
})
export type BehindList = z.infer<typeof behindList>

export const overrideInput = z.strictObject({
  id: id.nullable(),
  kind: z.enum(reportKinds, 'Wybierz raport.'),
  filter: reportFilter,
  figureId,
  value: z.int('Wpisz liczbę całkowitą.').min(0, 'Liczba nie może być ujemna.').max(1_000_000_000_000, 'Za dużo.'),
  reason: requiredText('powód zmiany', 500),
  revision,
})
export const fundingInput = z.strictObject({
  id: id.nullable(),
  year: z.int('Wpisz rok.').min(2000, 'Wpisz rok od 2000.').max(2199, 'Wpisz rok do 2199.'),
  fundingSource: z.string('Wybierz źródło.').min(1, 'Wybierz źródło.').max(20),
  amount: z.int('Wpisz kwotę.').min(0, 'Kwota nie może być ujemna.').max(1_000_000_000_000, 'Kwota jest za duża.'),
  note: optionalText(500),
  revision,
})
export const fundingRow = z.object({
  id,
  year: z.int(),
  fundingSource: z.string(),
  sourceLabel: z.string(),
  amount: z.int(),
  note: z.string(),
  revision,
})
export type FundingRow = z.infer<typeof fundingRow>

export const reportChoices = z.object({
  today: isoDate,
  editions: z.array(z.object({ id, name: z.string(), startsOn: z.string(), endsOn: z.string() })),
  /** Years with at least one participation, the latest first. */
  years: z.array(z.int()),
  /** Names of paths in all editions. */
  paths: z.array(z.string()),
})
