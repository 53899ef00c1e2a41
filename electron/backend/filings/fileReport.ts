import type { z } from 'zod'
import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { filingInput } from '#shared/filings/schema.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Report } from '#shared/settlements/contract.ts'
import type { ReportFinding } from '#shared/settlements/overrides.ts'
import type { CommandContext } from '../context.ts'
import { markOf } from '../printing/press.ts'
import { reportPaperOf } from '../printing/reportPaperOf.ts'
import { checkedReportOf } from '../settlements/checkedReport.ts'
import { frozenToday } from './frozenReport.ts'
import { filedRefusal } from './guard.ts'
import { insertFiling } from './repo.ts'

type Input = z.output<typeof filingInput>
const notFiled = (code: string, why: string, fields: { path: string; message: string }[] = []): CallError =>
  ruleError(`filings.${code}`, `Nie zapisano złożenia: ${why}`, fields)
const onDay = (code: string, message: string): CallError =>
  notFiled(code, `${message[0]!.toLowerCase()}${message.slice(1)} Wpisane dane zostały.`, [
    { path: 'filedOn', message },
  ])

/** The most findings named in a refusal; the list beside the report names all. */
const named = 3
function openBlocks(findings: readonly ReportFinding[]): CallError | undefined {
  const open = findings.filter(({ severity, override }) => severity === 'blocks' && override === null)
  if (open.length === 0) return undefined
  const rest = open.length > named ? ` i ${open.length - named} więcej` : ''
  const words = open.slice(0, named).map(({ message }) => message)
  return notFiled(
    'blocked',
    `${counted(open.length, 'uwaga blokuje', 'uwagi blokują', 'uwag blokuje')} złożenie. ${words.join(' ')}${rest}. Popraw je albo pomiń z powodem na liście „Do zrobienia”.`.replace(
      '..',
      '.',
    ),
  )
}

/** Is the day one on which this report could have been filed? */
function dayProblem({ filedOn }: Input, report: Report, today: string): CallError | undefined {
  if (filedOn > today) return onDay('future', 'Dzień złożenia jest w przyszłości.')
  if (filedOn < report.periodFrom)
    return onDay('early', `Dzień złożenia jest przed początkiem okresu (${formatDate(report.periodFrom)}).`)
  if (report.preparedOn !== null && filedOn < report.preparedOn)
    return onDay('beforeSigned', `Dzień złożenia jest przed datą przy podpisie (${formatDate(report.preparedOn)}).`)
  return undefined
}

/**
 * Freezes a report that was filed: its data as they are now and the print that was looked at. The print has to be one of
 * these data, so that the file never holds a paper that says something else than what is kept beside it.
 */
export async function fileReport(context: CommandContext, input: Input): Promise<Result<{ id: number }, CallError>> {
  const { db, clock, press, say } = context
  const today = clock.today()
  const checked = await checkedReportOf(db, input.reportId, today)
  const paper = await reportPaperOf(db, input.reportId, today)
  const frozen = await frozenToday(db, input.reportId, today)
  if (!checked || !paper || !frozen) return err(notFoundError('sprawozdanie'))
  const { report, formVersion } = { ...checked.basis, formVersion: checked.basis.form.id }
  if (await filedRefusal(db, report.id)) return err(notFiled('already', 'to sprawozdanie jest już złożone.'))
  const problem = dayProblem(input, report, today) ?? openBlocks(checked.findings)
  if (problem) return err(problem)
  const proof = press.proof(input.paper)
  if (proof?.madeFrom !== markOf(paper))
    return err(
      notFiled(
        'paperChanged',
        'dane zmieniły się od wydruku, który jest na ekranie. Wpisane dane zostały. Obejrzyj nowy wydruk i zapisz złożenie jeszcze raz.',
      ),
    )
  const { bytes: pdf, pages } = proof
  const id = await insertFiling(db, { ...input, formVersion, frozen, pdf, pages })
  const kind = report.kind === 'final' ? 'końcowe' : 'częściowe'
  say(`złożono sprawozdanie ${kind} za okres ${formatDate(report.periodFrom)}–${formatDate(report.periodTo)}`)
  return ok({ id })
}
