import { missingFromClause } from '#shared/dataProtection/clauseItems.ts'
import { Notice } from '../../ui/layout/Notice.tsx'

/** What a wording of the information clause seems to lack; it may be saved and used all the same. */
export function ClauseGaps({ body }: { body: string }) {
  const missing = missingFromClause(body)
  if (missing.length === 0)
    return <Notice kind="good" title="Klauzula ma wszystko, czego szuka program (art. 13 i 14 RODO)." />
  return (
    <Notice kind="due" title="W tej klauzuli program nie znalazł:">
      {missing.join('; ')}. Sprawdź, czy to jest napisane innymi słowami, a jeśli nie – dopisz. Zapisać możesz mimo to.
    </Notice>
  )
}
