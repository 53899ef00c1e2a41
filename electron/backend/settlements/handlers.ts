import { notFoundError, ruleError, staleError } from '#shared/contract/errors.ts'
import { reportDue } from '#shared/deadlines/deadlines.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { changedParts } from '#shared/settlements/changedParts.ts'
import type { settlementsContract } from '#shared/settlements/contract.ts'
import { formNotices } from '#shared/settlements/formNotices.ts'
import { correctionProblem, textsOf, uncompared } from '#shared/settlements/forms/comparison.ts'
import { formById, formFor } from '#shared/settlements/forms/form.ts'
import { findingKey } from '#shared/settlements/overrides.ts'
import type { HandlersFor } from '../context.ts'
import { filedRefusal, keptRefusal } from '../filings/guard.ts'
import { grantOf } from '../grants/queries.ts'
import { checkedReportOf } from './checkedReport.ts'
import { comparedTexts, listReports, reportOf, reportOfOverride } from './queries.ts'
import { removeOverride, removeReport, saveFormText, saveOverride, saveReport } from './repo.ts'

export const settlementsHandlers: HandlersFor<keyof typeof settlementsContract> = {
  'settlements.list': async ({ db }, { grantId }) => ok(await listReports(db, grantId)),
  'settlements.get': async ({ db, clock, press }, { id }) => {
    press.warm()
    const checked = await checkedReportOf(db, id, clock.today())
    if (!checked) return err(notFoundError('sprawozdanie'))
    const { report, grant, form } = checked.basis
    return ok({
      report,
      grantTitle: grant.title,
      contractNumber: grant.contractNumber,
      reportDue: reportDue(grant).date,
      settlement: checked.settlement,
      findings: checked.findings,
      lapsed: checked.lapsed,
      unverifiedTexts: uncompared(form, await comparedTexts(db, form.id)).length,
      formVersion: form.id,
      formParts: form.parts,
      formNotices: formNotices(grant),
    })
  },
  'settlements.save': async ({ db, say }, data) => {
    const grant = await grantOf(db, data.grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const frozen = data.id !== null && (await filedRefusal(db, data.id))
    if (frozen) return err(frozen)
    const before = data.id === null ? undefined : await reportOf(db, data.id)
    const saved = await saveReport(db, data)
    if (!saved) return err(staleError())
    const parts = before && changedParts(before, data, formFor(grant).parts)
    if (parts) say(`zmieniono sprawozdanie (${parts})`)
    return ok(saved)
  },
  'settlements.remove': async ({ db, say }, { id }) => {
    const report = await reportOf(db, id)
    const grant = report && (await grantOf(db, report.grantId))
    const kept = await keptRefusal(db, id)
    if (kept) return err(kept)
    if (!grant || !(await removeReport(db, id))) return err(notFoundError('sprawozdanie'))
    const kind = report.kind === 'final' ? 'końcowe' : 'częściowe'
    say(`usunięto sprawozdanie ${kind} z dotacji „${grant.title.slice(0, 60)}”`)
    return ok({ id })
  },
  'settlements.overrideFinding': async ({ db, clock }, data) => {
    const checked = await checkedReportOf(db, data.reportId, clock.today())
    if (!checked) return err(notFoundError('sprawozdanie'))
    const frozen = await filedRefusal(db, data.reportId)
    if (frozen) return err(frozen)
    const finding = checked.findings.find((own) => {
      const key = findingKey(own)
      return (
        key.check === data.check &&
        key.recordKind === data.recordKind &&
        key.recordId === data.recordId &&
        key.message === data.message
      )
    })
    if (finding?.severity !== 'blocks')
      return err(
        ruleError(
          'settlements.noSuchFinding',
          'Nie zapisano powodu: tej blokującej uwagi już nie ma albo mówi teraz co innego. Wpisany tekst został. Sprawdź listę uwag.',
        ),
      )
    if (finding.override !== null)
      return err(
        ruleError(
          'settlements.overriddenAlready',
          'Nie zapisano: ta uwaga ma już wpisany powód. Wpisany tekst został.',
        ),
      )
    return ok({ id: await saveOverride(db, { ...data, madeOn: clock.today() }) })
  },
  'settlements.takeBackOverride': async ({ db, say }, { id }) => {
    const reportId = await reportOfOverride(db, id)
    const frozen = reportId !== undefined && (await filedRefusal(db, reportId))
    if (frozen) return err(frozen)
    const check = await removeOverride(db, id)
    if (check === undefined) return err(notFoundError('powód pominięcia'))
    say(`cofnięto pominięcie uwagi ${check}`)
    return ok({ id })
  },
  'settlements.formTexts': async ({ db }, { grantId }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const form = formFor(grant)
    const compared = await comparedTexts(db, form.id)
    const texts = textsOf(form, compared)
    const days = new Map(compared.map((own) => [own.textId, own.comparedOn]))
    return ok({
      formVersion: form.id,
      legalSource: form.legalSource,
      texts: form.texts.map(({ id, status, note = '' }) => ({
        textId: id,
        text: texts[id] ?? '',
        status,
        note,
        comparedOn: days.get(id) ?? null,
      })),
    })
  },
  'settlements.compareFormText': async ({ db }, data) => {
    const form = formById(data.formVersion)
    const problem = form ? correctionProblem(form, data) : 'Program nie zna tego wzoru.'
    if (problem !== undefined) {
      return err(
        ruleError('settlements.formText', `Nie zapisano brzmienia. Wpisany tekst został. ${problem}`, [
          { path: 'text', message: problem },
        ]),
      )
    }
    return ok({ id: await saveFormText(db, data) })
  },
}
