import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import type { filingsContract } from '#shared/filings/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { HandlersFor } from '../context.ts'
import { copyAsCorrection } from '../settlements/repo.ts'
import { correctedBy } from './chain.ts'
import { comparedReports, sidesOf } from './compared.ts'
import { fileReport } from './fileReport.ts'
import { filedRefusal } from './guard.ts'
import { filingOf, listFilings } from './queries.ts'
import { saveConfirmation, withdrawFiling } from './repo.ts'
import { standingOf } from './standing.ts'

export const filingsHandlers: HandlersFor<keyof typeof filingsContract> = {
  'filings.standing': async ({ db, clock }, { reportId }) => {
    const standing = await standingOf(db, reportId, clock.today())
    return standing ? ok(standing) : err(notFoundError('sprawozdanie'))
  },
  'filings.sides': async ({ db }, { grantId }) => ok(await sidesOf(db, grantId)),
  'filings.compare': ({ db, clock }, sides) => comparedReports(db, sides, clock.today()),
  'filings.list': async ({ db }, { grantId }) => ok(await listFilings(db, grantId)),
  'filings.file': (context, input) => fileReport(context, input),
  'filings.withdraw': async ({ db, clock }, { id, reason }) => {
    const filing = await filingOf(db, id)
    if (filing && (await correctedBy(db, filing.reportId)) !== null)
      return err(
        ruleError(
          'filings.corrected',
          'Nie wycofano: to sprawozdanie ma już korektę. Wszystko zostało bez zmian. Najpierw usuń korektę albo wycofaj jej złożenie.',
        ),
      )
    const withdrawn = await withdrawFiling(db, id, clock.today(), reason)
    return withdrawn ? ok({ id }) : err(notFoundError('złożenie sprawozdania'))
  },
  'filings.saveConfirmation': async ({ db }, { id, confirmation }) =>
    (await saveConfirmation(db, id, confirmation)) ? ok({ id }) : err(notFoundError('złożenie sprawozdania')),
  'filings.correct': async ({ db }, { reportId }) => {
    if (!(await filedRefusal(db, reportId)))
      return err(
        ruleError(
          'filings.notFiled',
          'Nie rozpoczęto korekty: koryguje się sprawozdanie złożone. To można po prostu zmienić.',
        ),
      )
    if ((await correctedBy(db, reportId)) !== null)
      return err(
        ruleError(
          'filings.correctedAlready',
          'Nie rozpoczęto korekty: to sprawozdanie ma już korektę. Otwórz ją; kolejną korektę robi się od najnowszej złożonej.',
        ),
      )
    const id = await copyAsCorrection(db, reportId)
    return id === undefined ? err(notFoundError('sprawozdanie')) : ok({ id })
  },
}
