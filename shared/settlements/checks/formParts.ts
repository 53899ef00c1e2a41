import annex5 from '../forms/annex5-2018.json' with { type: 'json' }
import type { FormPart } from '../forms/form.ts'
import type { ReportPart } from '../reportParts.ts'
import type { Finding } from '../result.ts'
import type { SettlementInput } from '../schema.ts'

/** The parts of the form a report is settled on; of annex 5 where the input names no form. */
export const partsOf = ({ form }: Pick<SettlementInput, 'form'>): readonly FormPart[] =>
  form?.parts ?? (annex5.parts as readonly FormPart[])

/** Does the form have this part? */
export const hasPart = (input: Pick<SettlementInput, 'form'>, part: ReportPart): boolean =>
  partsOf(input).some((own) => own.part === part)

type Report = NonNullable<Finding['record']>
/** The report itself, opened at a part of its form. */
export const onPart = ({ report }: Pick<SettlementInput, 'report'>, part: ReportPart): Report => ({
  kind: 'report',
  id: report.id,
  part,
})

/** Where interest and returns are written in: beside the table of sources, or by themselves where the form has none. */
export const onMoney = (input: SettlementInput): Report => onPart(input, hasPart(input, 'II.2') ? 'II.2' : 'money')

/** The box in which results (I.1) or actions (I.2) are told; a form with one description tells both in it. */
export function boxOf(input: SettlementInput, part: 'I.1' | 'I.2') {
  const hasBoth = hasPart(input, 'I.2')
  const own = hasBoth ? part : 'I.1'
  const name = partsOf(input).find((one) => one.part === own)?.name ?? own
  return {
    part: own,
    text: own === 'I.1' ? input.report.i1 : input.report.i2,
    /** After „pole”: `I.1`, `„Opis wykonania”`. */
    name: hasBoth ? own : `„${name}”`,
    /** After „w”: `I.1`, `polu „Opis wykonania”`. */
    inIt: hasBoth ? own : `polu „${name}”`,
  } as const
}
