import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Thresholds } from '#shared/results/achieved.ts'
import type { ResultRow, ScheduledRow } from '#shared/results/schema.ts'
import { quantityWords, rateWords, standingWords, unitWords } from '#shared/results/words.ts'
import { cell, headCell, heading, note, numberCell, page, paragraph, table } from './page.ts'

export type ResultsSummaryData = {
  readonly day: IsoDate
  readonly organisation: string
  readonly grantTitle: string
  readonly contractNumber: string
  readonly taskFrom: IsoDate
  readonly taskTo: IsoDate
  /** Editions whose case work was counted. */
  readonly editions: readonly string[]
  readonly thresholds: Thresholds
  readonly results: readonly ResultRow[]
  readonly schedule: readonly ScheduledRow[]
}

/** Promised results with what was achieved and its evidence, then the actions of the schedule (settlement.md 9: 9). */
export function resultsSummary(data: ResultsSummaryData): TDocumentDefinitions {
  const contract = data.contractNumber === '' ? '' : `, umowa nr\u00a0${data.contractNumber}`
  return {
    ...page({
      title: 'Zestawienie rezultatów',
      day: data.day,
      footer: `${data.organisation} · ${data.grantTitle}`,
      orientation: 'landscape',
    }),
    content: [
      heading('Zestawienie rezultatów', 1),
      paragraph(`Zadanie „${data.grantTitle}”${contract}, ${formatDate(data.taskFrom)}–${formatDate(data.taskTo)}.`),
      paragraph(`Stan na ${formatDate(data.day)}.`),
      ...(data.results.length === 0 ? [note('W ofercie nie zapisano rezultatów.')] : [resultsTable(data.results)]),
      note(countingWords(data)),
      ...(data.schedule.length === 0 ? [] : [heading('Działania'), scheduleTable(data.schedule)]),
    ],
  }
}

const percent = (permille: number): string => quantityWords(permille * 10)
function countingWords({ editions, thresholds }: ResultsSummaryData): string {
  const counting =
    editions.length === 0
      ? 'Do dotacji nie przypisano edycji, więc wartości są wpisane ręcznie.'
      : `Wartości policzone pochodzą z zapisów: ${editions.join(', ')}, z dni zadania.`
  return `${counting} Progi według umowy lub regulaminu: osiągnięty od ${percent(thresholds.okPermille)}%, częściowo od ${percent(thresholds.partialPermille)}%, wyjaśnienia wymaga odchylenie ponad ${percent(thresholds.explainPermille)}%.`
}

/** How the value came about: counted, counted and changed by hand, or typed. */
function originWords(one: ResultRow): string {
  const origin = one.formulaLabel === '' ? 'wartość wpisana' : one.formulaLabel
  const missing =
    one.notCounted === 0 ? '' : `nie policzono: ${counted(one.notCounted, 'spotkanie', 'spotkania', 'spotkań')}`
  const override =
    one.formula === null || one.typed === null || one.overrideOn === null
      ? ''
      : `zmieniono ręcznie ${formatDate(one.overrideOn)} (policzono ${quantityWords(one.computed)}): ${one.overrideReason}`
  return [one.monitoring, origin, missing, override].filter(Boolean).join('\n')
}
const resultsTable = (results: readonly ResultRow[]): Content =>
  table({
    widths: [20, '*', 44, 58, 50, 78, 180, 130],
    head: [
      ['Lp.', 'Rezultat', 'Plan', 'Osiągnięto', '%', 'Ocena', 'Jak zmierzono', 'Dowód, wyjaśnienie'].map((text) =>
        headCell(text),
      ),
    ],
    rows: results.map((one, index) => [
      numberCell(`${index + 1}.`),
      cell([one.name, unitWords(one.unit, one.inHours, one.hourMinutes)].filter(Boolean).join('\n')),
      numberCell(quantityWords(one.planned)),
      numberCell(quantityWords(one.achieved)),
      numberCell(rateWords(one.rate)),
      cell(`${standingWords[one.standing]}${one.mustExplain && one.explanation === '' ? '\ndo wyjaśnienia' : ''}`),
      cell(originWords(one)),
      cell([one.evidence, one.explanation].filter(Boolean).join('\n')),
    ]),
  })

const days = (one: ScheduledRow): string =>
  [one.startsOn, one.endsOn].map((day) => (day === null ? '…' : formatDate(day))).join('–')
const scheduleTable = (schedule: readonly ScheduledRow[]): Content =>
  table({
    widths: [20, 170, 90, 90, 100, '*'],
    head: [
      ['Lp.', 'Działanie', 'Termin', 'Grupa docelowa', 'Wykonawca spoza umowy', 'Opis wykonania'].map((text) =>
        headCell(text),
      ),
    ],
    rows: schedule.map((one, index) => [
      numberCell(`${index + 1}.`),
      cell(one.name),
      cell(one.startsOn === null && one.endsOn === null ? '–' : days(one)),
      cell(one.targetGroup),
      cell(one.outsideParty),
      cell(one.doneDescription),
    ]),
    breakRows: true,
  })
