import type { Report } from './contract.ts'
import type { FormPart } from './forms/form.ts'
import type { ReportPart } from './reportParts.ts'

const partOf: Readonly<Record<Exclude<keyof Report, 'id' | 'grantId' | 'revision'>, ReportPart>> = {
  kind: 'header',
  demandedOn: 'header',
  periodFrom: 'header',
  periodTo: 'header',
  i1: 'I.1',
  i2: 'I.2',
  publicOtherNames: 'II.2',
  percentBase: 'II.2',
  interestAccrued: 'II.2',
  incomeAccrued: 'II.2',
  returned: 'II.2',
  returnedOn: 'II.2',
  ii3: 'II.3',
  ii4: 'II.4',
  iii: 'III',
  placeOfSigning: 'signatures',
  preparedOn: 'signatures',
}
const names: Readonly<Partial<Record<ReportPart, string>>> = { header: 'nagłówek', signatures: 'podpisy' }

/**
 * Which parts of the form differ between two states of a report, in words: `I.1, podpisy`; empty when none does. What a form
 * calls by a word and no number is told by that word: `opis wykonania`.
 */
export function changedParts(
  before: Omit<Report, 'id'>,
  after: Omit<Report, 'id'>,
  form: readonly FormPart[] = [],
): string {
  const has = (part: ReportPart) => form.some((own) => own.part === part)
  const told = (part: ReportPart): string => {
    const own = part === 'II.2' && has('money') ? 'money' : part
    const name = form.find((one) => one.part === own)?.name ?? ''
    return names[own] ?? (name === '' || name.startsWith(own) ? own : name.toLowerCase())
  }
  const fields = Object.keys(partOf) as (keyof typeof partOf)[]
  const parts = fields.filter((field) => before[field] !== after[field]).map((field) => partOf[field])
  return [...new Set(parts)].map(told).join(', ')
}
