import type { z } from 'zod'
import { notFoundError } from '#shared/contract/errors.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { checks, runsOn } from '#shared/settlements/checks/all.ts'
import { declaredChecks } from '#shared/settlements/checks/declared.ts'
import type { settlementsPrints } from '#shared/settlements/prints.ts'
import { taskOf } from '../contributions/task.ts'
import type { PrintsFor } from '../printing/prepared.ts'
import { reportPaperOf } from '../printing/reportPaperOf.ts'
import { attachmentsOf } from './attachments.ts'
import { checkedReportOf } from './checkedReport.ts'
import { reportOf } from './queries.ts'

/** Gathers what the papers of a settlement say. */
export const settlementsPrinting: PrintsFor<z.output<(typeof settlementsPrints)[number]>> = {
  sprawozdanie: async ({ db, clock }, request) => {
    const job = await reportPaperOf(db, request.reportId, clock.today())
    if (!job) return err(notFoundError('sprawozdanie'))
    const { report, correction } = job.data
    const kind = report.kind === 'final' ? 'koncowe' : 'czesciowe'
    const which = correction ? `-korekta-${correction.number}` : ''
    return ok({ job, name: `sprawozdanie-${kind}-${report.periodTo}${which}.pdf` })
  },
  attachmentList: async ({ db, clock }, { reportId }) => {
    const report = await reportOf(db, reportId)
    const task = report && (await taskOf(db, report.grantId))
    if (!report || !task) return err(notFoundError('sprawozdanie'))
    const { kind, periodFrom, periodTo } = report
    const attachments = await attachmentsOf(db, report)
    const data = { day: clock.today(), task, kind, periodFrom, periodTo, attachments }
    return ok({ job: { kind: 'attachmentList', data }, name: `spis-zalacznikow-${periodTo}.pdf` })
  },
  reportChecklist: async ({ db, clock }, { reportId }) => {
    const today = clock.today()
    const checked = await checkedReportOf(db, reportId, today)
    if (!checked) return err(notFoundError('sprawozdanie'))
    const { report, grant } = checked.basis
    const data = {
      day: today,
      contractNumber: grant.contractNumber,
      title: grant.title,
      kind: report.kind,
      periodFrom: report.periodFrom,
      periodTo: report.periodTo,
      findings: checked.findings,
      lapsed: checked.lapsed,
      checks: declaredChecks,
      notOfForm: checks.filter((check) => !runsOn(check, checked.basis.input)).map(({ id }) => id),
    }
    return ok({ job: { kind: 'reportChecklist', data }, name: `lista-kontrolna-sprawozdania-${report.periodTo}.pdf` })
  },
}
