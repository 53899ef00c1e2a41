import type { CallError } from '#shared/contract/errors.ts'
import { notFoundError, ruleError } from '#shared/contract/errors.ts'
import { compare } from '#shared/filings/compare.ts'
import type { ComparedSide, Comparison } from '#shared/filings/comparison.ts'
import type { FrozenReport } from '#shared/filings/frozen.ts'
import { formatDate, type IsoDate } from '#shared/kernel/dates.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Reader } from '../db/open.ts'
import { grantOf } from '../grants/queries.ts'
import { listReports, reportOf } from '../settlements/queries.ts'
import { correctionOf } from './chain.ts'
import { frozenToday } from './frozenReport.ts'
import { filingOf, filingsOfReport, frozenOf } from './queries.ts'

type Compared = Comparison & {
  readonly grantId: number
  readonly grantTitle: string
  readonly labels: { readonly before: string; readonly after: string }
}

/** `sprawozdanie końcowe 01.05.2021–31.12.2021, korekta nr 1`; `undefined`: no such report. */
async function nameOf(db: Reader, reportId: number): Promise<string | undefined> {
  const report = await reportOf(db, reportId)
  if (!report) return undefined
  const correction = await correctionOf(db, reportId)
  const kind = report.kind === 'final' ? 'końcowe' : 'częściowe'
  const which = correction ? `, korekta nr ${correction.number}` : ''
  return `sprawozdanie ${kind} ${formatDate(report.periodFrom)}–${formatDate(report.periodTo)}${which}`
}

const filedWords = (name: string, filedOn: IsoDate, withdrawnOn: string | null): string =>
  `Złożone ${formatDate(filedOn)}${withdrawnOn === null ? '' : ' (wycofane)'}: ${name}`
const todayWords = (name: string): string => `Dzisiejsze dane: ${name}`

/** Everything of a grant that can be laid side by side, the latest first. */
export async function sidesOf(db: Reader, grantId: number): Promise<{ side: ComparedSide; label: string }[]> {
  const sides: { side: ComparedSide; label: string }[] = []
  for (const { id } of await listReports(db, grantId)) {
    const name = (await nameOf(db, id)) ?? ''
    sides.push({ side: { kind: 'report', id }, label: todayWords(name) })
    for (const filing of await filingsOfReport(db, id))
      sides.push({
        side: { kind: 'filing', id: filing.id },
        label: filedWords(name, filing.filedOn, filing.withdrawnOn),
      })
  }
  return sides
}

type Read = { readonly frozen: FrozenReport; readonly label: string; readonly grantId: number }
async function read(db: Reader, side: ComparedSide, today: IsoDate): Promise<Read | undefined> {
  const filing = side.kind === 'filing' ? await filingOf(db, side.id) : undefined
  const reportId = side.kind === 'report' ? side.id : filing?.reportId
  const name = reportId === undefined ? undefined : await nameOf(db, reportId)
  if (reportId === undefined || name === undefined) return undefined
  const frozen = filing ? await frozenOf(db, filing.id) : await frozenToday(db, reportId, today)
  const label = filing ? filedWords(name, filing.filedOn, filing.withdrawnOn) : todayWords(name)
  return frozen && { frozen, label, grantId: frozen.input.grant.id }
}

/** Lays two reports of one grant side by side; refused for reports of two grants, which have nothing in common. */
export async function comparedReports(
  db: Reader,
  sides: { readonly before: ComparedSide; readonly after: ComparedSide },
  today: IsoDate,
): Promise<Result<Compared, CallError>> {
  const before = await read(db, sides.before, today)
  const after = await read(db, sides.after, today)
  const grant = after && (await grantOf(db, after.grantId))
  if (!before || !after || !grant) return err(notFoundError('sprawozdanie do porównania'))
  if (before.grantId !== after.grantId)
    return err(
      ruleError(
        'filings.otherGrant',
        'Nie porównano: to sprawozdania z dwóch różnych dotacji. Wybierz oba z tej samej.',
      ),
    )
  return ok({
    ...compare(before.frozen, after.frozen),
    grantId: after.grantId,
    grantTitle: grant.title,
    labels: { before: before.label, after: after.label },
  })
}
