import type { z } from 'zod'
import { costPlan } from '#shared/budgets/costPlan.ts'
import { diffBudgets } from '#shared/budgets/diff.ts'
import type { budgetsPrints } from '#shared/budgets/prints.ts'
import { versionTitle } from '#shared/budgets/versions.ts'
import { notFoundError } from '#shared/contract/errors.ts'
import { sourceNamesOf } from '#shared/grants/sourceNames.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { clubOf, signatoriesOf } from '../club/queries.ts'
import { taskOf } from '../contributions/task.ts'
import { grantOf } from '../grants/queries.ts'
import { fileSafe, type PrintsFor } from '../printing/prepared.ts'
import { accountingListOf } from './accountingList.ts'
import { attachedTo } from './attachedTo.ts'
import { changeRequestOf } from './changeRequests/queries.ts'
import { budgetPicturesOf } from './pictures.ts'
import { resultsPromised, scheduleOf } from './taskPlan.ts'
import { snapshotOf, versionsOf } from './versions/queries.ts'

/** Gathers what each paper says. */
export const budgetsPrinting: PrintsFor<z.output<(typeof budgetsPrints)[number]>> = {
  costPlan: async ({ db, clock }, { grantId, versionId, attachment }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const version = versionId === null ? undefined : (await versionsOf(db, grantId)).find((one) => one.id === versionId)
    if (versionId !== null && !version) return err(notFoundError('wersja budżetu'))
    const data = {
      day: clock.today(),
      attached: attachedTo(grant, attachment),
      isOffer: version?.kind === 'offer',
      organisation: (await clubOf(db)).organisation.name,
      title: grant.title,
      version: version ? versionTitle(version) : '',
      plan: costPlan(version?.budget ?? (await snapshotOf(db, grantId))),
      sourceNames: sourceNamesOf(grant.programmeKind),
    }
    const which = version ? `wersja-${version.number}` : clock.today()
    return ok({ job: { kind: 'costPlan', data }, name: `zestawienie-kosztow-${fileSafe(which)}.pdf` })
  },
  taskPlan: async ({ db, clock }, { grantId, attachment }) => {
    const grant = await grantOf(db, grantId)
    if (!grant) return err(notFoundError('dotacja'))
    const data = {
      day: clock.today(),
      attached: attachedTo(grant, attachment),
      organisation: (await clubOf(db)).organisation.name,
      title: grant.title,
      taskFrom: grant.taskFrom,
      taskTo: grant.taskTo,
      schedule: await scheduleOf(db, grantId),
      results: await resultsPromised(db, grantId),
    }
    return ok({ job: { kind: 'taskPlan', data }, name: `plan-i-harmonogram-${clock.today()}.pdf` })
  },
  changeRequest: async ({ db }, { requestId }) => {
    const request = await changeRequestOf(db, requestId)
    const grant = request && (await grantOf(db, request.grantId))
    if (!request || !grant) return err(notFoundError('wniosek o zmianę budżetu'))
    const { name, street, postalCode, city, krs, nip } = (await clubOf(db)).organisation
    const { number, madeOn, beforeTitle, afterTitle, reason } = request
    const data = {
      number,
      madeOn,
      beforeTitle,
      afterTitle,
      reason,
      place: city,
      sender: { name, address: [street, `${postalCode} ${city}`.trim()].filter(Boolean).join(', '), krs, nip },
      funder: { name: grant.funder, address: grant.funderAddress },
      contract: attachedTo(grant, '').contract,
      title: grant.title,
      diff: diffBudgets(request.before, request.after),
      sourceNames: sourceNamesOf(grant.programmeKind),
      signatories: (await signatoriesOf(db)).map((one) => ({ name: one.name, function: one.functionTitle })),
    }
    return ok({ job: { kind: 'changeRequest', data }, name: `wniosek-o-zmiane-budzetu-${number}.pdf` })
  },
  accountingList: async ({ db, clock }, { kind: _, ...wanted }) => {
    const data = await accountingListOf(db, wanted, clock.today())
    if (!data) return err(notFoundError('sprawozdanie'))
    return ok({ job: { kind: 'accountingList', data }, name: `zestawienie-dokumentow-${data.periodTo}.pdf` })
  },
  budgetPictures: async ({ db, clock }, { grantId, year }) => {
    const grant = await grantOf(db, grantId)
    const task = grant && (await taskOf(db, grantId))
    const pictures = await budgetPicturesOf(db, grantId, year, clock.today())
    if (!grant || !task || !pictures) return err(notFoundError('dotacja'))
    const data = { day: clock.today(), task, year, pictures, sourceNames: sourceNamesOf(grant.programmeKind) }
    return ok({ job: { kind: 'budgetPictures', data }, name: `budzet-w-wykresach-${clock.today()}.pdf` })
  },
}
