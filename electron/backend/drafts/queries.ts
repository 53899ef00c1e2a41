import type { Reader } from '../db/open.ts'

/** What was typed into the form at this place, and when. */
export const draftAt = (db: Reader, place: string): Promise<{ data: string; at: string } | undefined> =>
  db.selectFrom('form_draft').where('place', '=', place).select(['data', 'at']).executeTakeFirst()

/** Places of all half-filled forms, the latest first. */
export const draftPlaces = (db: Reader): Promise<{ place: string; at: string }[]> =>
  db.selectFrom('form_draft').orderBy('at', 'desc').orderBy('id', 'desc').select(['place', 'at']).execute()
