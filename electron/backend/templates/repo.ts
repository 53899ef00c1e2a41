import type { z } from 'zod'
import { addDays } from '#shared/kernel/dates.ts'
import type { templateInput } from '#shared/templates/schema.ts'
import type { Tx } from '../db/open.ts'

type Data = z.output<typeof templateInput>
type Saved = { id: number; revision: number; version: number } | undefined

/** Adds the first version of a text. */
export const insertTemplate = (db: Tx, data: Data, version = 1): Promise<Saved> =>
  db
    .insertInto('document_template')
    .values({
      kind: data.kind,
      name: data.name,
      version,
      body: data.body,
      valid_from: data.validFrom,
      valid_to: null,
      active: Number(data.active),
      revision: 1,
    })
    .returning(['id', 'revision', 'version'])
    .executeTakeFirst()

/** Changes a version in place; `undefined` when somebody saved or removed it in between. */
export const changeTemplate = (db: Tx, data: Data & { readonly id: number }): Promise<Saved> =>
  db
    .updateTable('document_template')
    .set({
      body: data.body,
      active: Number(data.active),
      valid_from: data.validFrom,
      revision: data.revision + 1,
    })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning(['id', 'revision', 'version'])
    .executeTakeFirst()

/** Gives all versions of a text a new name. */
export async function renameTemplate(db: Tx, kind: string, name: string, newName: string): Promise<void> {
  await db
    .updateTable('document_template')
    .set({ name: newName })
    .where('kind', '=', kind)
    .where('name', '=', name)
    .execute()
}

/** Ends a version the day before the next one begins and adds that next one; `undefined` when it was saved in between. */
export async function addVersion(db: Tx, data: Data & { readonly id: number }, version: number): Promise<Saved> {
  const ended = await db
    .updateTable('document_template')
    .set({ valid_to: addDays(data.validFrom, -1), revision: data.revision + 1 })
    .where('id', '=', data.id)
    .where('revision', '=', data.revision)
    .returning('id')
    .executeTakeFirst()
  return ended && insertTemplate(db, data, version + 1)
}

/** Takes a version away and lets the one before it hold again; its name, or `undefined` when it was gone. */
export async function removeTemplate(db: Tx, id: number): Promise<string | undefined> {
  const gone = await db
    .deleteFrom('document_template')
    .where('id', '=', id)
    .returning(['kind', 'name', 'version'])
    .executeTakeFirst()
  if (!gone) return undefined
  await db
    .updateTable('document_template')
    .set((eb) => ({ valid_to: null, revision: eb('revision', '+', 1) }))
    .where('kind', '=', gone.kind)
    .where('name', '=', gone.name)
    .where('version', '=', gone.version - 1)
    .execute()
  return gone.name
}
