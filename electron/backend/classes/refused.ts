import { type CallError, notFoundError, ruleError } from '#shared/contract/errors.ts'
import { isCode } from '../club/queries.ts'
import type { Reader } from '../db/open.ts'

const atField = (code: string, path: string, message: string): CallError =>
  ruleError(`classes.${code}`, `Nie zapisano: ${message} Wpisane dane zostały.`, [{ path, message }])

type Named = {
  readonly editionId: number
  readonly groupId?: number | null
  readonly pathId?: number | null
  readonly venueId?: number | null
  readonly supportType: string
  readonly leaderIds: readonly number[]
}
/** The first thing a group or a meeting leads to that is not there; `undefined`: all of it is. */
export async function unknownIn(db: Reader, named: Named): Promise<CallError | undefined> {
  const edition = await db.selectFrom('edition').where('id', '=', named.editionId).select('id').executeTakeFirst()
  if (!edition) return notFoundError('edycja')
  if (!(await isCode(db, 'support_type', named.supportType)))
    return atField('unknownSupport', 'supportType', 'Takiego rodzaju wsparcia nie ma na liście.')
  if (named.groupId != null) {
    const group = await db
      .selectFrom('class_group')
      .where('id', '=', named.groupId)
      .select('edition_id')
      .executeTakeFirst()
    if (!group) return notFoundError('grupa')
    if (group.edition_id !== named.editionId) return atField('otherEdition', 'groupId', 'Ta grupa jest w innej edycji.')
  }
  if (named.pathId != null) {
    const path = await db
      .selectFrom('edition_path')
      .where('id', '=', named.pathId)
      .select('edition_id')
      .executeTakeFirst()
    if (path?.edition_id !== named.editionId)
      return atField('otherEdition', 'pathId', 'Tej ścieżki nie ma w tej edycji.')
  }
  if (named.venueId != null) {
    const venue = await db.selectFrom('venue').where('id', '=', named.venueId).select('id').executeTakeFirst()
    if (!venue) return atField('unknownVenue', 'venueId', 'Tego miejsca nie ma już na liście.')
  }
  const leaders = [...new Set(named.leaderIds)]
  const known =
    leaders.length === 0 ? [] : await db.selectFrom('staff_member').where('id', 'in', leaders).select('id').execute()
  if (known.length < leaders.length)
    return atField('unknownLeader', 'leaderIds', 'Wskazanej osoby nie ma już w kadrze.')
  return undefined
}

/** Somebody on the list is no participant of the edition. */
export const notOfEdition = (path: string): CallError =>
  atField('notOfEdition', path, 'Wskazana osoba nie jest uczestnikiem tej edycji.')
