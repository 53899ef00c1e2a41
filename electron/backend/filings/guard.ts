import { type CallError, ruleError } from '#shared/contract/errors.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import type { Reader } from '../db/open.ts'

/**
 * Why a report cannot be changed: it was filed, and what was filed stays as it is. `undefined`: it can. Every command that
 * writes a report or its reasons asks here first.
 */
export async function filedRefusal(db: Reader, reportId: number): Promise<CallError | undefined> {
  const filed = await db
    .selectFrom('report_filing')
    .where('report_id', '=', reportId)
    .where('withdrawn_on', 'is', null)
    .select('filed_on')
    .executeTakeFirst()
  return (
    filed &&
    ruleError(
      'filings.frozen',
      `Nie zmieniono: to sprawozdanie złożono ${formatDate(filed.filed_on)} i zostaje takie, jakie złożono. Wpisany tekst jest nadal na ekranie. Żeby coś poprawić, rozpocznij korektę sprawozdania.`,
    )
  )
}

/** Why a report cannot be removed: it was filed once, and its paper is kept. */
export async function keptRefusal(db: Reader, reportId: number): Promise<CallError | undefined> {
  const kept = await db
    .selectFrom('report_filing')
    .where('report_id', '=', reportId)
    .select('id')
    .limit(1)
    .executeTakeFirst()
  return (
    kept &&
    ruleError(
      'filings.kept',
      'Nie usunięto: to sprawozdanie było złożone, a złożony papier zostaje w pliku razem z nim. Wszystko zostało bez zmian.',
    )
  )
}
